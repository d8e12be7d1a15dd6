import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { consoleOverview } from '../domain/console-overview.js';
import { checkSignInLink, signIn, signOut } from '../domain/sign-in.js';
import {
  accountAsking,
  consoleSessionOf,
  refuseForeign,
  signedInCookie,
  signedOutCookie,
} from './console-session.js';
import { sendPage } from './headers.js';
import { consolePage, signInPage } from './pages.js';

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
    return reply.header('set-cookie', signedInCookie(session)).redirect('/console', 303);
  });
  app.post('/console/sign-out', async (request, reply) => {
    refuseForeign(request);
    const session = consoleSessionOf(request);
    if (session) await signOut(deps, session);
    return reply.header('set-cookie', signedOutCookie()).redirect('/console', 303);
  });
  app.get('/api/v1/console/overview', async (request, reply) => {
    const account = await accountAsking(deps, request, reply);
    return consoleOverview(deps, account);
  });
};
