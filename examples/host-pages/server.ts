import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site that embeds the survey: somebody else's pages, on an origin of their own. */
export interface HostPages {
  url: string;
  close(): Promise<void>;
}

const here = new URL('.', import.meta.url);
const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };

/**
 * Serves the pages of this folder. As a course platform does, it fills in who the learner is (`?user=`; without it the
 * template variable stays); and it puts in the address the tool has here.
 */
export const serveHostPages = async (options: { port?: number; toolUrl: string }): Promise<HostPages> => {
  const pages = new Set(readdirSync(here).filter((name) => types[name.split('.').at(-1)!]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'two-lines.html' : pathname.slice(1);
    if (!pages.has(name)) return void response.writeHead(404).end('There is no such page.');
    const user = searchParams.get('user')?.replace(/[^\w-]/g, '');
    const text = readFileSync(new URL(name, here), 'utf8')
      .replaceAll('https://survey.example.edu', options.toolUrl)
      .replaceAll('%%USER_ID%%', user || '%%USER_ID%%');
    response.writeHead(200, { 'content-type': types[name.split('.').at(-1)!] }).end(text);
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
