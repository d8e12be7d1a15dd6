import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { consoleOverview } from '../domain/console-overview.js';
import { checkSignInLink, consoleSeconds, signIn, signOut } from '../domain/sign-in.js';
import { accountAsking, cookieName, refuseForeign } from './console-account.js';
import { sendPage } from './headers.js';
import { consolePage, signInPage } from './pages.js';
import { cookieOf } from './request.js';

const cookie = (value: string, seconds: number) =>
  `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

/** The console: pages for administrators and researchers, signed in at top level by a cookie. */
export const consoleRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.get('/console', (_request, reply) => sendPage(reply, consolePage()));
  app.get<{ Params: { token: string } }>('/console/sign-in/:token', async (request, reply) => {
    await checkSignInLink(deps, request.params.token);
    return sendPage(reply, signInPage(request.url));
  });
  app.post<{ Params: { token: string } }>('/console/sign-in/:token', async (request, reply) => {
    refuseForeign(request);
    const session = await signIn(deps, request.params.token);
    return reply.header('set-cookie', cookie(session, consoleSeconds)).redirect('/console', 303);
  });
  app.post('/console/sign-out', async (request, reply) => {
    refuseForeign(request);
    const session = cookieOf(request, cookieName);
    if (session) await signOut(deps, session);
    return reply.header('set-cookie', cookie('', 0)).redirect('/console', 303);
  });
  app.get('/api/v1/console/overview', async (request, reply) => {
    const account = await accountAsking(deps, request, reply);
    return consoleOverview(deps, account);
  });
};
