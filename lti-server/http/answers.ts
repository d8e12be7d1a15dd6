import type { FastifyInstance } from 'fastify';
import {
  GiveConsent, PutItOff, ScreenedOut, SendAnswers, SendCounts, SendEvents, Submit,
} from '../../shared/api.js'; // prettier-ignore
import type { AppDeps } from '../app.js';
import { acceptAnswers } from '../domain/accept-answers.js';
import { eraseOwn } from '../domain/erase-case.js';
import { giveConsent, screenOut } from '../domain/give-consent.js';
import { putItOff, takeUp } from '../domain/put-it-off.js';
import { recordCounts, recordEvents } from '../domain/record-events.js';
import { readToken } from '../domain/session-token.js';
import { submit } from '../domain/submit-response.js';
import { beaconBody, parseBody, sessionOf } from './request.js';

/** A respondent's side: agreeing, answering, finishing, erasing. */
export const answerRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.put('/api/v1/consent', async (request) => {
    const session = sessionOf(deps, request);
    const given = await giveConsent(deps, session, parseBody(GiveConsent, request.body));
    deps.scores.nudge();
    return given;
  });
  app.post('/api/v1/screening', async (request, reply) => {
    parseBody(ScreenedOut, request.body);
    await screenOut(deps, sessionOf(deps, request));
    return reply.code(204).send();
  });
  app.post('/api/v1/answers', async (request) =>
    acceptAnswers(deps, sessionOf(deps, request), parseBody(SendAnswers, request.body)),
  );
  app.post('/api/v1/submission', async (request) => {
    const session = sessionOf(deps, request);
    const submitted = await submit(deps, session, parseBody(Submit, request.body).response);
    deps.scores.nudge();
    return submitted;
  });
  app.put('/api/v1/put-off', async (request) =>
    putItOff(deps, sessionOf(deps, request), parseBody(PutItOff, request.body)),
  );
  app.delete('/api/v1/put-off', async (request, reply) => {
    await takeUp(deps, sessionOf(deps, request));
    return reply.code(204).send();
  });
  app.post('/api/v1/events', async (request, reply) => {
    const { token, events } = parseBody(SendEvents, beaconBody(request));
    await recordEvents(deps, token ? readToken(deps, token) : sessionOf(deps, request), events);
    return reply.code(204).send();
  });
  app.post('/api/v1/counts', async (request, reply) => {
    const { placement, names } = parseBody(SendCounts, beaconBody(request));
    await recordCounts(deps, placement, names);
    return reply.code(204).send();
  });
  app.delete('/api/v1/answers', async (request, reply) => {
    await eraseOwn(deps, sessionOf(deps, request));
    return reply.code(204).send();
  });
};
