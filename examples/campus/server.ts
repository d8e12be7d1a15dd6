import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, ReplyError } from './http.js';
import type { CampusRequest, Reply, Route } from './http.js';

const MAX_BODY_BYTES = 64 * 1024;

/** Answers requests by a table of routes, and with `notFound` where none has the path. */
export function listenerFor(routes: readonly Route[], notFound: () => Reply): RequestListener {
  return (incoming, outgoing) => {
    answer(routes, notFound, incoming)
      .catch(faultReply)
      .then((reply) => send(outgoing, reply))
      .catch((error: unknown) => {
        console.error(error);
        outgoing.destroy();
      });
  };
}

function faultReply(error: unknown): Reply {
  if (error instanceof ReplyError) return error.reply;
  console.error(error);
  return json(500, { error: 'server_error', error_description: 'The campus made a mistake.' });
}

async function answer(
  routes: readonly Route[],
  notFound: () => Reply,
  incoming: IncomingMessage,
): Promise<Reply> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const method = incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET');
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, url.pathname);
    return params ? [{ route, params }] : [];
  });
  const match = matches.find(({ route }) => route.method === method);
  if (match) {
    const body = await readBody(incoming);
    const request: CampusRequest = { method, url, headers: incoming.headers, body, params: match.params };
    return match.route.handler(request);
  }
  if (matches.length === 0) return notFound();
  const allow = matches.map(({ route }) => route.method).join(', ');
  const refusal = json(405, { error: 'method_not_allowed' });
  return { ...refusal, headers: { ...refusal.headers, allow } };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new ReplyError(json(413, { error: 'request_too_large' }));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  outgoing.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : body);
}

/** What `localhost` may mean: a browser tries either. */
const LOOPBACKS = ['127.0.0.1', '::1'] as const;

/**
 * Listens on the loopback addresses only.
 * @param port 0 takes any free port
 */
export async function listenLocally(
  listener: RequestListener,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const first = await listen(listener, LOOPBACKS[0], port);
  const taken = (first.address() as AddressInfo).port;
  // A machine without IPv6 does without the second.
  const second = await listen(listener, LOOPBACKS[1], taken).catch(() => undefined);
  const servers = [first, ...(second ? [second] : [])];
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
