import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OpenSession } from '../../shared/api.js';
import type { AppDeps } from '../app.js';
import { openHosted } from '../domain/open-hosted.js';
import { openSession } from '../domain/open-session.js';
import { openSigned } from '../domain/open-signed.js';
import { renewToken, type Session } from '../domain/session-token.js';
import { siteOf } from '../domain/sites.js';
import { bearerOf, parseBody, sessionOf } from './request.js';

/** Sessions: what an element needs to draw, and the token it writes with. */
export const sessionRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.post('/api/v1/sessions', async (request) => {
    const wanted = parseBody(OpenSession, request.body);
    return openSession(deps, await arrivalOf(deps, request, wanted), wanted.resumeKey);
  });
  app.get('/api/v1/session', async (request) => openSession(deps, sessionOf(deps, request)));
  app.post('/api/v1/session/renewal', (request) => renewToken(deps, bearerOf(request)));
};

/** Who opens a survey outside an LMS: vouched for where the page brings a token it signed. */
const arrivalOf = async (deps: AppDeps, request: FastifyRequest, wanted: OpenSession): Promise<Session> => {
  const token = bearerOf(request);
  const { origin } = request.headers;
  if (token) return openSigned(deps, token, origin, wanted);
  const site = origin && (await siteOf(deps, origin));
  return openHosted(deps, site || 'hosted', wanted);
};
