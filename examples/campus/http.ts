import type { IncomingMessage } from 'node:http';

/** A request with its body read. */
export interface CampusRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  /** Values of the `:name` parts of the route. */
  params: Readonly<Record<string, string>>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Handler = (request: CampusRequest) => Reply | Promise<Reply>;

export interface Route {
  method: 'GET' | 'POST';
  /** A path whose `:name` parts match any one segment. */
  path: string;
  handler: Handler;
}

/** A fault that has an answer already; thrown where the code cannot go on. */
export class ReplyError extends Error {
  constructor(readonly reply: Reply) {
    super(`answered ${reply.status}`);
  }
}

export function json(status: number, value: unknown, type = 'application/json'): Reply {
  return {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string, status: 302 | 303 = 302): Reply {
  return { status, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

export function parseForm(body: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

/** The parameters of an OAuth request: in the query of a GET, in the body of a POST. */
export function parameters(request: CampusRequest): Record<string, string> {
  return request.method === 'POST' ? parseForm(request.body) : Object.fromEntries(request.url.searchParams);
}

/** The media type of the body, without its parameters. */
export function mediaType(request: CampusRequest): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
