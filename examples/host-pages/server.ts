import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fillInTokens, type SigningKey } from './sign-token.js';

/** A web site that embeds the survey: somebody else's pages, on an origin of their own. */
export interface HostPages {
  url: string;
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
const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };

/**
 * Serves the pages of this folder. As a course platform does, it fills in who the learner is (`?user=`; without it the
 * template variable stays); and it puts in the address the tool has here. With a key it signs tokens for the learner.
 */
export const serveHostPages = async (options: HostPagesOptions): Promise<HostPages> => {
  const pages = new Set(readdirSync(here).filter((name) => types[name.split('.').at(-1)!]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'two-lines.html' : pathname.slice(1);
    if (!pages.has(name)) return void response.writeHead(404).end('There is no such page.');
    const user = searchParams.get('user')?.replace(/[^\w-]/g, '');
    const { signingKey: key, now } = options;
    const page = readFileSync(new URL(name, here), 'utf8');
    const text = fillInTokens(page, { key, user, query: searchParams, now })
      .replaceAll('https://survey.example.edu', options.toolUrl)
      .replaceAll('%%USER_ID%%', user || '%%USER_ID%%');
    const type = types[name.split('.').at(-1)!];
    // A page from a cache would bring a token that was used.
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  });
  await new Promise<void>((listening, failed) =>
    server.once('error', failed).listen(options.port ?? 0, listening),
  );
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
