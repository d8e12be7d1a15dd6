import type { Answer } from '../../shared/answers.js';
import type {
  AnswersStored,
  ConsentGiven,
  GiveConsent,
  OpenSession,
  RenewedSession,
  SessionView,
  Submitted,
} from '../../shared/api.js';
import type { ErrorBody } from '../../shared/errors.js';
import type { ClientEvent } from '../../shared/events.js';
import { ApiError } from './api-error.js';
import type { Backend } from './backend.js';
import type { DeviceStore } from './device-store.js';

/** Longest wait for an answer of the server. */
const timeoutMs = 20_000;
/** A token is renewed at half its life, at least every ten minutes: the two clocks may disagree. */
const renewAfterMs = (expiresAt: string) =>
  Math.min(Math.max((Date.parse(expiresAt) - Date.now()) / 2, 30_000), 600_000);

export interface ApiClientOptions {
  /** Origin of the survey server; empty: this page's own. */
  server: string;
  /** What to ask for; absent where the hosting page brings the session. */
  wanted?: Omit<OpenSession, 'resumeKey'>;
  /** A session signed for by the host, sent instead of the learner's id. */
  hostToken?: string;
  session?: SessionView;
  device: DeviceStore;
  fetch?: typeof fetch;
}

/** The survey server's JSON API, one method per route. Every failure is an {@link ApiError}. */
export class ApiClient implements Backend {
  readonly keeps = true;
  readonly #options: ApiClientOptions;
  readonly #base: string;
  readonly #resumeKeyName: string;
  #token = '';
  #renewAt = Infinity;
  #renewal?: Promise<void>;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    this.#base = `${options.server.replace(/\/+$/, '')}/api/v1`;
    this.#resumeKeyName = `resume ${options.server} ${options.wanted?.program} ${options.wanted?.stage}`;
  }

  async open(): Promise<SessionView> {
    const { session, wanted, hostToken, device } = this.#options;
    if (session) return this.#adopt(session);
    const resumeKey = await device.peek<string>(this.#resumeKeyName);
    this.#token = hostToken ?? '';
    return this.#adopt(await this.#call<SessionView>('POST', '/sessions', { ...wanted, resumeKey }));
  }

  async giveConsent(decision: GiveConsent): Promise<ConsentGiven> {
    const given = this.#adopt(await this.#authorised<ConsentGiven>('PUT', '/consent', decision));
    if (given.resumeKey) await this.#options.device.set(this.#resumeKeyName, given.resumeKey);
    return given;
  }

  screenOut(): Promise<void> {
    return this.#authorised('POST', '/screening', { outcome: 'under-age' });
  }

  storeAnswers(response: string, answers: Answer[], leaving = false): Promise<AnswersStored> {
    return this.#authorised('POST', '/answers', { response, answers }, leaving);
  }

  submit(response: string): Promise<Submitted> {
    return this.#authorised('POST', '/submission', { response });
  }

  async erase(): Promise<void> {
    await this.#authorised('DELETE', '/answers');
    await this.#options.device.remove(this.#resumeKeyName);
  }

  sendEvents(events: ClientEvent[], leaving = false): Promise<void> {
    return this.#authorised('POST', '/events', { events }, leaving);
  }

  #adopt<T extends RenewedSession>(session: T): T {
    this.#token = session.token;
    this.#renewAt = performance.now() + renewAfterMs(session.expiresAt);
    return session;
  }

  /** A request under the session's token, renewed before it runs out and, where we opened the session, reopened after. */
  async #authorised<T>(method: string, path: string, body?: unknown, leaving = false): Promise<T> {
    if (leaving) return this.#call(method, path, body, leaving);
    if (performance.now() > this.#renewAt) await this.#renewOnce();
    try {
      return await this.#call<T>(method, path, body);
    } catch (error) {
      const isExpired = error instanceof ApiError && error.status === 401;
      // A host's token lives for minutes and opens one session; after that only the host can give another.
      if (!isExpired || this.#options.session || this.#options.hostToken) throw error;
      await this.open();
      return this.#call(method, path, body);
    }
  }

  #renewOnce(): Promise<void> {
    return (this.#renewal ??= this.#call<RenewedSession>('POST', '/session/renewal')
      .then(
        (renewed) => void this.#adopt(renewed),
        // The old token may still do; if not, the request itself will say so.
        () => void (this.#renewAt = performance.now() + 30_000),
      )
      .finally(() => (this.#renewal = undefined)));
  }

  async #call<T>(method: string, path: string, body?: unknown, leaving = false): Promise<T> {
    const send = this.#options.fetch ?? fetch;
    let response: Response;
    try {
      response = await send(this.#base + path, {
        method,
        headers: {
          ...(this.#token && { authorization: `Bearer ${this.#token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        keepalive: leaving,
        signal: leaving ? undefined : AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
    } catch (cause) {
      throw new ApiError(0, { code: 'network' }, { cause });
    }
    const problem = (await response.json().catch(() => ({}))) as Partial<ErrorBody>;
    throw new ApiError(response.status, { ...problem, code: problem.code ?? 'internal' });
  }
}
