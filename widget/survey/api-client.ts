import type { OpenSession, RenewedSession, SessionView } from '../../shared/api.js';
import type { ErrorBody } from '../../shared/errors.js';
import { ApiError } from './api-error.js';
import type { DeviceStore } from './device-store.js';

/** Longest wait for an answer of the server. */
const timeoutMs = 20_000;
const shortestRenewalMs = 30_000;

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
  /** Whether the token is still to be kept fresh. */
  isNeeded?: () => boolean;
}

/** The survey server's JSON API under a session whose token is kept fresh. Every failure is an {@link ApiError}. */
export class ApiClient {
  readonly #options: ApiClientOptions;
  /** Under which the device keeps what shows it its own answers again. */
  readonly #resumeKeyName: string;
  #token = '';
  #resumeKey?: string;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    const { program, stage, learner } = options.wanted ?? {};
    this.#resumeKeyName = `resume ${options.server} ${program} ${stage} ${learner}`;
  }

  /** The session the hosting page brought, or a new one. */
  async open(): Promise<SessionView> {
    const { session, wanted, hostToken, device } = this.#options;
    if (session) return this.#adopt(session);
    const resumeKey = this.#resumeKey ?? (await device.peek(this.#resumeKeyName));
    this.#token = hostToken ?? '';
    return this.#call('POST /sessions', { ...wanted, resumeKey });
  }

  /**
   * Makes a request of a method and a path: `POST /answers`. Where we opened the session and it ran out, a new one is
   * opened. `leaving`: the page is going away; the request must outlive it, and its answer may never be read.
   */
  async send<T>(route: string, body?: unknown, leaving = false): Promise<T> {
    try {
      return await this.#call<T>(route, body, leaving);
    } catch (error) {
      const { session, hostToken } = this.#options;
      // A host's token lives for minutes and opens one session; after that only the host can give another.
      if (leaving || session || hostToken || (error as ApiError).status !== 401) throw error;
      await this.open();
      return this.#call(route, body);
    }
  }

  /** Gets a fresh token; not while nobody looks, then as soon as somebody does. */
  readonly #renew = (): void => {
    if (document.hidden) document.addEventListener('visibilitychange', this.#renew, { once: true });
    else if (this.#options.isNeeded?.() !== false)
      // The old token may still do; if not, the next request will say so.
      this.#call('POST /session/renewal').catch(() => this.#renewIn(shortestRenewalMs));
  };

  /** Renews no more. */
  close(): void {
    clearTimeout(this.#timer);
  }

  /** Takes up the token an answer brings: to be renewed at half its life, since two clocks may disagree. */
  #adopt<T>(answer: T): T {
    const { token, expiresAt, resumeKey } = answer as RenewedSession & { resumeKey?: string };
    if (token) {
      this.#token = token;
      const lifeMs = Date.parse(expiresAt) - Date.now();
      this.#renewIn(Math.min(Math.max(lifeMs / 2, shortestRenewalMs), 600_000));
    }
    if (resumeKey) void this.#options.device.set(this.#resumeKeyName, (this.#resumeKey = resumeKey));
    return answer;
  }

  #renewIn(ms: number): void {
    this.close();
    this.#timer = setTimeout(this.#renew, ms);
  }

  async #call<T>(route: string, body?: unknown, leaving = false): Promise<T> {
    const { server, device, fetch: request = fetch } = this.#options;
    const [method, path] = route.split(' ');
    let response: Response;
    try {
      response = await request(`${server.replace(/\/+$/, '')}/api/v1${path}`, {
        method,
        headers: [
          ...(this.#token ? [['authorization', `Bearer ${this.#token}`] as [string, string]] : []),
          ...(body === undefined ? [] : [['content-type', 'application/json'] as [string, string]]),
        ],
        body: JSON.stringify(body),
        credentials: 'omit',
        keepalive: leaving,
        signal: leaving ? undefined : AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) {
        if (method === 'DELETE') {
          this.#resumeKey = undefined;
          await device.remove(this.#resumeKeyName);
        }
        return this.#adopt(response.status === 204 ? ({} as T) : ((await response.json()) as T));
      }
    } catch (cause) {
      throw new ApiError(0, { code: 'network' }, { cause });
    }
    const problem = (await response.json().catch(() => ({}))) as Partial<ErrorBody>;
    throw new ApiError(response.status, { code: 'internal', ...problem });
  }
}
