import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { courseView } from '../domain/course-counts.js';
import { SessionRefused } from '../domain/errors.js';
import { openSession } from '../domain/open-session.js';
import { sessionOf } from './request.js';

/** What an instructor sees and does in their course. */
export const placementRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.get('/api/v1/placement', async (request) => courseView(deps, sessionOf(deps, request)));
  app.post('/api/v1/test-sessions', async (request) => {
    const session = sessionOf(deps, request);
    if (session.role !== 'instructor') throw new SessionRefused('not_allowed');
    return openSession(deps, { ...session, role: 'test' });
  });
};
