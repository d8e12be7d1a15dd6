import type { OpenSession, PutOff, RenewedSession, SessionView } from '../../shared/api.js';
import type { ClientEvent } from '../../shared/events.js';
import type { ErrorBody } from '../../shared/errors.js';
import { ApiError } from './api-error.js';
import type { DeviceStore } from './device-store.js';
import type { Receiver } from './recorder.js';

/** Longest wait for an answer of the server. */
const timeoutMs = 20_000;

/** Under its path, and the client's name, the device keeps what shows it its own answers again, */
const answersPath = '/answers';
/** and that the survey was put off. */
const putOffPath = '/put-off';

/** What answers bring beside what was asked for. */
type Brought = RenewedSession & PutOff & { resumeKey: string; placement: string };

const isOver = ({ until }: PutOff): boolean => !!until && until <= new Date().toISOString();

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

/** The survey server's JSON API under a session whose token is renewed when it has run out. Every failure is an {@link ApiError}. */
export class ApiClient implements Receiver {
  readonly #options: ApiClientOptions;
  /** Says, on the device, of which survey and learner; of any learner where the page names none. */
  readonly name: string;
  #token = '';
  #placement = '';
  #resumeKey?: string;

  constructor(options: ApiClientOptions) {
    this.#options = options;
    const { program, stage, learner } = options.wanted ?? {};
    this.name = ` ${options.server} ${program} ${stage} ${learner}`;
  }

  /** The session the hosting page brought, or a new one. */
  async open(): Promise<SessionView> {
    const { session, wanted, hostToken, device } = this.#options;
    if (session) return this.#adopt(session);
    const resumeKey = await this.resumeKey();
    this.#token = hostToken ?? '';
    const opened = await this.#call<SessionView>('POST /sessions', { ...wanted, resumeKey });
    const putOff = await device.peek<PutOff>(putOffPath + this.name);
    const isOff = putOff && opened.state === 'open' && !opened.response && !isOver(putOff);
    return isOff ? { ...opened, state: 'put-off', date: putOff.until } : opened;
  }

  /** What this device may come back with to its own answers, or what another element on it was given. */
  async resumeKey(): Promise<string | undefined> {
    return this.#resumeKey ?? this.#options.device.peek(answersPath + this.name);
  }

  async sendEvents(events: ClientEvent[], leaving: boolean): Promise<void> {
    if (leaving) this.#beacon('/events', { token: this.#token, events });
    else await this.send('POST /events', { events });
  }

  sendCounts(names: string[]): void {
    this.#beacon('/counts', { placement: this.#placement, names });
  }

  /**
   * Makes a request of a method and a path: `POST /answers`. Where the session's token ran out, a fresh one is asked for
   * first. `leaving`: the page is going away; the request must outlive it, and its answer may never be read.
   */
  async send<T>(route: string, body?: unknown, leaving = false): Promise<T> {
    try {
      return await this.#call<T>(route, body, leaving);
    } catch (error) {
      if (leaving || (error as ApiError).status !== 401) throw error;
      await this.#call('POST /session/renewal').catch((refusal: unknown) => this.#reopen(refusal));
      return this.#call(route, body);
    }
  }

  /** A new session where we opened the old one. A launch, or a host's signed token, opens one session and no more. */
  #reopen(refusal: unknown): Promise<SessionView> {
    const { session, hostToken } = this.#options;
    if (session || hostToken) throw refusal;
    return this.open();
  }

  /** Takes up what an answer brings beside what was asked for. */
  #adopt<T>(answer: T): T {
    const { device } = this.#options;
    const { token, resumeKey, placement, keepHere, until } = answer as Partial<Brought>;
    this.#token = token ?? this.#token;
    this.#placement = placement ?? this.#placement;
    if (keepHere) void device.set(putOffPath + this.name, { until });
    if (resumeKey) void device.set(answersPath + this.name, (this.#resumeKey = resumeKey));
    return answer;
  }

  /** What is deleted on the server is forgotten on the device. */
  #forget(path: string): Promise<void> {
    if (path === answersPath) this.#resumeKey = undefined;
    return this.#options.device.remove(path + this.name);
  }

  #address(path: string): string {
    return `${this.#options.server.replace(/\/+$/, '')}/api/v1${path}`;
  }

  /** Sends what needs no answer, in a way that outlives the page. As plain text: nothing is asked of the server before. */
  #beacon(path: string, body: unknown): void {
    navigator.sendBeacon(this.#address(path), JSON.stringify(body));
  }

  async #call<T>(route: string, body?: unknown, leaving = false): Promise<T> {
    const { fetch: request = fetch } = this.#options;
    const [method, path] = route.split(' ');
    let response: Response;
    try {
      response = await request(this.#address(path!), {
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
        if (method === 'DELETE') await this.#forget(path!);
        return this.#adopt(response.status === 204 ? ({} as T) : ((await response.json()) as T));
      }
    } catch (cause) {
      throw new ApiError(0, { code: 'network' }, { cause });
    }
    const problem = (await response.json().catch(() => ({}))) as Partial<ErrorBody>;
    throw new ApiError(response.status, { code: 'internal', ...problem });
  }
}
