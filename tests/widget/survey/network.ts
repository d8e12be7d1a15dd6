import type { Answer, Answers } from '../../../shared/answers.js';
import type { GiveConsent, PutOff, SendAnswers, SessionView } from '../../../shared/api.js';
import type { ClientEvent } from '../../../shared/events.js';

interface Call {
  path: string;
  method: string;
  body: unknown;
  token: string | null;
  keepalive: boolean;
}

/**
 * Stands for the network between the element and a server that keeps the API's promises: an answer id is stored once.
 * A test cuts the line, or loses what the server says.
 */
export class Network {
  readonly calls: Call[] = [];
  readonly stored = new Map<string, Answer>();
  readonly events: ClientEvent[] = [];
  submissions = 0;
  /** A token that has run out: it is good for renewing alone. */
  refusesToken?: string;
  /** What the server says when the survey is put off. */
  putOff: PutOff = {};
  response = crypto.randomUUID();
  /** `offline`: nothing arrives. `mute`: it arrives, the answer to it does not. */
  line: 'up' | 'offline' | 'mute' = 'up';
  /** Answers to give instead, by path. */
  readonly instead: Record<string, { status: number; code: string } | undefined> = {};
  /** Items of which no answer is taken. */
  refusedItems: string[] = [];

  /** What was sent without waiting for an answer. */
  readonly beacons: { path: string; body: object }[] = [];
  /** Names that were counted. */
  readonly counted: string[] = [];

  constructor(private readonly session?: SessionView) {}

  /** Stands for `navigator.sendBeacon`: no answer, and plain text. */
  readonly beacon = (url: string | URL, text?: BodyInit | null): boolean => {
    if (this.line === 'offline') return true;
    const body = JSON.parse(text as string) as { events?: ClientEvent[]; names?: string[] };
    const path = new URL(url, location.href).pathname.replace(/^.*\/api\/v1/, '');
    this.beacons.push({ path, body });
    this.events.push(...(body.events ?? []));
    this.counted.push(...(body.names ?? []));
    return true;
  };

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    await new Promise((later) => setTimeout(later));
    if (this.line === 'offline') throw new TypeError('Failed to fetch');
    const path = new URL(input as string, location.href).pathname.replace(/^.*\/api\/v1/, '');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const token = new Headers(init.headers).get('authorization');
    this.calls.push({ path, method: init.method ?? 'GET', body, token, keepalive: Boolean(init.keepalive) });
    if (token && token === this.refusesToken)
      if (path !== '/session/renewal')
        return Response.json(
          { code: 'session_expired', message: 'In words.', requestId: 'r1' },
          { status: 401 },
        );
    const instead = this.instead[path];
    if (instead)
      return Response.json(
        { code: instead.code, message: 'In words.', requestId: 'r1' },
        { status: instead.status },
      );
    const answer = init.method === 'DELETE' ? undefined : this.#answer(path, body);
    if (this.line === 'mute') throw new TypeError('Connection lost');
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
  };

  /** What stands, by item: the last answer received. */
  get standing(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.stored.values()].map((answer) => [
        answer.item,
        'value' in answer ? answer.value : answer.nonAnswer,
      ]),
    );
  }

  to(path: string): Call[] {
    return this.calls.filter((call) => call.path === path);
  }

  #answer(path: string, body: unknown): unknown {
    switch (path) {
      case '/sessions':
        return this.session;
      case '/session/renewal':
        return { token: 'token-2', expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
      case '/consent':
        return this.#consent(body as GiveConsent);
      case '/answers':
        return this.#store((body as SendAnswers).answers);
      case '/submission':
        this.submissions++;
        return { submittedAt: '2026-11-02T10:00:00Z', receipt: 'K7QF-2M9X', credit: true };
      case '/put-off':
        return this.putOff;
      case '/events':
        this.events.push(...(body as { events: ClientEvent[] }).events);
        return undefined;
      default:
        return undefined;
    }
  }

  #consent(decision: GiveConsent): unknown {
    const { token, expiresAt, facts, earlierAt, recording: before } = this.session!;
    if (decision.decision === 'declined') return { token, expiresAt, facts, earlierAt, recording: 'off' };
    this.#store(decision.answers);
    const answers: Answers = Object.fromEntries(decision.answers.map((answer) => [answer.item, answer]));
    const recording = answers.g_link?.value === 1 ? 'full' : before;
    return { token, expiresAt, facts, earlierAt, recording, response: { id: this.response, answers } };
  }

  #store(answers: Answer[]): unknown {
    const refused = answers.filter(({ item }) => this.refusedItems.includes(item));
    const taken = answers.filter((answer) => !refused.includes(answer));
    for (const answer of taken) if (!this.stored.has(answer.id)) this.stored.set(answer.id, answer);
    return {
      stored: taken.map(({ id }) => id),
      refused: refused.map(({ id }) => ({ id, code: 'answer_unacceptable' })),
    };
  }
}
