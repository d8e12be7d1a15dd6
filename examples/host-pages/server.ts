import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { galleryIndex } from './gallery-index.js';
import { headersOf, onTheToolsSite } from './headers.js';
import { fillInTokens, type SigningKey } from './sign-token.js';

/** A web site that embeds the survey: somebody else's pages, on an origin of their own. */
export interface HostPages {
  url: string;
  /** Both names the site is reached by: one on a site of its own, one on the tool's. */
  origins: string[];
  close(): Promise<void>;
}

export interface HostPagesOptions {
  port?: number;
  toolUrl: string;
  /** From the survey's console; without it nobody is vouched for. */
  signingKey?: SigningKey;
  /** Milliseconds since 1970, for tokens. */
  now?: () => number;
}

const here = new URL('.', import.meta.url);
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const endingOf = (name: string) => name.split('.').at(-1)!;
const longestDelayMs = 10_000;

/** Files of this folder that are served, and those of them that are pages. */
const served = () => readdirSync(here).filter((name) => types[endingOf(name)]);
export const galleryPages = (): string[] => served().filter((name) => name.endsWith('html'));

/** A file's text with what this site knows put in: the tool's address, the learner, the word for scripts. */
const filledIn = (
  name: string,
  { toolUrl, signingKey: key, now }: HostPagesOptions,
  { nonce, user, query }: { nonce: string; user?: string; query: URLSearchParams },
): string =>
  fillInTokens(readFileSync(new URL(name, here), 'utf8'), { key, user, query, now })
    .replaceAll('https://survey.example.edu', toolUrl)
    .replaceAll('%%USER_ID%%', user || '%%USER_ID%%')
    .replaceAll('%%NONCE%%', nonce);

/** The names this site has: one of its own, and for the pages on the tool's own site that of the tool. */
export const originsOf = (port: number, toolUrl: string): string[] => [
  `http://localhost:${port}`,
  `http://${new URL(toolUrl).hostname}:${port}`,
];

/** Answers one request; `delay` keeps the answer back for so many milliseconds. */
const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: HostPagesOptions,
): Promise<void> => {
  const { toolUrl } = options;
  const address = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const { hostname: toolHost } = new URL(toolUrl);
  const name = address.pathname.slice(1);
  const { searchParams: query } = address;
  const user = query.get('user')?.replace(/[^\w-]/g, '');
  const send = (type: string, body: string, headers = {}) =>
    void response.writeHead(200, { 'content-type': types[type], ...headers }).end(body);

  if (!name) return send('html', galleryIndex(here, galleryPages(), user));
  if (!served().includes(name))
    return void response.writeHead(name === 'favicon.ico' ? 204 : 404).end('There is no such page.');
  if (onTheToolsSite.has(name) && address.hostname !== toolHost) {
    address.hostname = toolHost;
    return void response.writeHead(302, { location: address.href }).end();
  }
  await pause(Math.min(Number(query.get('delay')) || 0, longestDelayMs));
  const nonce = randomBytes(16).toString('base64');
  const headers = headersOf[name]?.({ toolUrl, nonce });
  // A page from a cache would bring a token that was used.
  send(endingOf(name), filledIn(name, options, { nonce, user, query }), {
    'cache-control': 'no-store',
    ...headers,
  });
};

/**
 * Serves the pages of this folder, and an index of them at `/`. As a course platform does, it fills in who the learner
 * is (`?user=`; without it the template variable stays); and it puts in the address the tool has here. With a key it signs
 * tokens for the learner.
 */
export const serveHostPages = async (options: HostPagesOptions): Promise<HostPages> => {
  const server = createServer((request, response) => void answer(request, response, options));
  await new Promise<void>((listening, failed) =>
    server.once('error', failed).listen(options.port ?? 0, listening),
  );
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  return {
    url,
    origins: originsOf(port, options.toolUrl),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
