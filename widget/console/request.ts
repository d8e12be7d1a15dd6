import type { ErrorBody } from '../../shared/errors.js';
import { ApiError } from '../survey/api-error.js';

/** What requests are made with; tests bring a stand-in. */
export type Fetch = typeof fetch;

const timeoutMs = 20_000;

/**
 * Asks the API of this page's own server. `token`: bearer token of a course session; the console has its cookie. `body`:
 * a text as it stands, else sent as JSON. Throws {@link ApiError}: the server's code, or `network`.
 */
export const requestJson = async <T>(
  send: Fetch | undefined,
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<T> => {
  const isText = typeof body === 'string';
  let response: Response;
  try {
    response = await (send ?? fetch)(`/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': isText ? 'text/plain' : 'application/json' }),
      },
      body: isText ? body : JSON.stringify(body),
      credentials: token ? 'omit' : 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return (await response.json()) as T;
  } catch (cause) {
    throw new ApiError(0, { code: 'network' }, { cause });
  }
  const problem = (await response.json().catch(() => ({}))) as Partial<ErrorBody>;
  throw new ApiError(response.status, { ...problem, code: problem.code ?? 'internal' });
};
