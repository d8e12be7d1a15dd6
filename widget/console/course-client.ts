import type { PlacementView, RenewedSession, SessionView } from '../../shared/api.js';
import { requestJson, type Fetch } from './request.js';

/** Tokens hold for an hour; one this old is renewed with the next request. */
const renewAfterMs = 20 * 60_000;

/** What an instructor's session may ask the server. The token stays in this object's memory. */
export class CourseClient {
  #token: string;
  #renewAt = performance.now() + renewAfterMs;

  constructor(
    token: string,
    readonly fetch?: Fetch,
  ) {
    this.#token = token;
  }

  /** The course's numbers, with the questionnaire for the preview. */
  getPlacement(): Promise<PlacementView> {
    return this.#call('GET', '/placement');
  }

  /** A session of its own that answers like a learner's and counts nowhere. */
  openTestSession(): Promise<SessionView> {
    return this.#call('POST', '/test-sessions');
  }

  async #call<T>(method: string, path: string): Promise<T> {
    if (performance.now() > this.#renewAt) await this.#renew();
    return requestJson<T>(this.fetch, method, path, this.#token);
  }

  async #renew(): Promise<void> {
    try {
      const { token } = await requestJson<RenewedSession>(
        this.fetch,
        'POST',
        '/session/renewal',
        this.#token,
      );
      this.#token = token;
      this.#renewAt = performance.now() + renewAfterMs;
    } catch {
      // The old token may still do; if not, the request itself says so.
    }
  }
}
