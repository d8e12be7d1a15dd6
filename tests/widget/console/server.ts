import type { ErrorCode } from '../../../shared/errors.js';

/** A refusal of the server, or a request that never gets there. */
export type Trouble = { status: number; code: ErrorCode } | 'no connection';

const isTrouble = (answer: unknown): answer is Trouble =>
  answer === 'no connection' || (typeof answer === 'object' && answer !== null && 'status' in answer);

const bodyOf = ({ body, headers }: RequestInit): unknown => {
  if (typeof body !== 'string') return undefined;
  return new Headers(headers).get('content-type') === 'text/plain' ? body : JSON.parse(body);
};

/**
 * Stands in for the survey server: answers by path, the last answer for good; a function makes one of the body. Keeps what was asked, with the bearer
 * token.
 */
export class Server {
  readonly asked: { method: string; path: string; token?: string }[] = [];
  readonly #answers: Record<string, unknown[]>;

  constructor(answers: Record<string, unknown[]>) {
    this.#answers = answers;
  }

  readonly fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new Request(input).url.replace(`${location.origin}/api/v1`, '');
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
    this.asked.push({ method: init.method ?? 'GET', path, token });
    const left = this.#answers[path] ?? [{ status: 404, code: 'not_found' }];
    const next = left.length > 1 ? left.shift() : left[0];
    return this.#respond(
      typeof next === 'function' ? (next as (body: unknown) => unknown)(bodyOf(init)) : next,
    );
  };

  async #respond(answer: unknown): Promise<Response> {
    const known = await answer;
    if (!isTrouble(known)) return Response.json(known);
    if (known === 'no connection') throw new TypeError('Failed to fetch');
    const { status, code } = known;
    return Response.json({ code, message: `The server says ${code}.`, requestId: 'request-1' }, { status });
  }
}
