import type { FastifyInstance } from 'fastify';
import { InstrumentRef } from '../../shared/instrument.js';
import { studySchema, surveySchema } from '../../shared/json-schema.js';
import type { AppDeps } from '../app.js';
import { getInstrument } from '../domain/catalogue.js';
import { SurveyUnavailable } from '../domain/errors.js';
import { compressed, type Asset } from './assets.js';
import { sendCompressed } from './embed.js';

/** Published questionnaires. They never change, so browsers and proxies may keep them for good. */
export const instrumentRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  const bodies = new Map<string, Promise<Asset['body']>>();
  app.get<{ Params: { reference: string } }>('/api/v1/instruments/:reference', async (request, reply) => {
    const reference = InstrumentRef.safeParse(request.params.reference);
    if (!reference.success)
      throw new SurveyUnavailable('instrument_unknown', { instrument: request.params.reference });
    const { instrument, hash } = await getInstrument(deps, reference.data);
    const body = bodies.get(hash) ?? compressed(Buffer.from(JSON.stringify(instrument)), 9);
    bodies.set(hash, body);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return sendCompressed(request, reply, {
      type: 'application/json; charset=utf-8',
      etag: `"${hash}"`,
      body: await body,
    });
  });
  app.get('/schema/survey-1.json', () => surveySchema());
  app.get('/schema/study-1.json', () => studySchema());
};
