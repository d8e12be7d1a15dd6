import type { FastifyInstance } from 'fastify';
import { OpenSession } from '../../shared/api.js';
import type { AppDeps } from '../app.js';
import { openHosted } from '../domain/open-hosted.js';
import { openSession } from '../domain/open-session.js';
import { renewToken } from '../domain/session-token.js';
import { siteOf } from '../domain/sites.js';
import { bearerOf, parseBody, sessionOf } from './request.js';

/** Sessions: what an element needs to draw, and the token it writes with. */
export const sessionRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.post('/api/v1/sessions', async (request) => {
    const wanted = parseBody(OpenSession, request.body);
    const site = request.headers.origin && (await siteOf(deps, request.headers.origin));
    return openSession(deps, await openHosted(deps, site || 'hosted', wanted), wanted.resumeKey);
  });
  app.get('/api/v1/session', async (request) => openSession(deps, await sessionOf(deps, request)));
  app.post('/api/v1/session/renewal', async (request) => renewToken(deps, bearerOf(request)));
};
