import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InstrumentRef } from '../../shared/instrument.js';
import { studySchema, surveySchema } from '../../shared/json-schema.js';
import type { AppDeps } from '../app.js';
import { getInstrument, informationSheet } from '../domain/catalogue.js';
import { RequestRefused, SurveyUnavailable } from '../domain/errors.js';
import { compressed, type Asset } from './assets.js';
import { sendCompressed } from './embed.js';

/** Published questionnaires, and the information sheets of studies. No version ever changes: they may be kept for good. */
export const instrumentRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  const bodies = new Map<string, Promise<Asset['body']>>();
  const sendForGood = async (
    request: FastifyRequest,
    reply: FastifyReply,
    etag: string,
    document: unknown,
  ) => {
    const body = bodies.get(etag) ?? compressed(Buffer.from(JSON.stringify(document)), 9);
    bodies.set(etag, body);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    const type = 'application/json; charset=utf-8';
    return sendCompressed(request, reply, { type, etag: `"${etag}"`, body: await body });
  };
  app.get<{ Params: { reference: string } }>('/api/v1/instruments/:reference', async (request, reply) => {
    const reference = InstrumentRef.safeParse(request.params.reference);
    if (!reference.success)
      throw new SurveyUnavailable('instrument_unknown', { instrument: request.params.reference });
    const { instrument, hash } = await getInstrument(deps, reference.data);
    return sendForGood(request, reply, hash, instrument);
  });
  app.get<{ Params: { study: string; version: string } }>(
    '/api/v1/sheets/:study/:version',
    async (request, reply) => {
      const { study, version } = request.params;
      const sheet = await informationSheet(deps, study, Number(version));
      if (!sheet) throw new RequestRefused('not_found', { study, version });
      return sendForGood(request, reply, `${study}-${version}`, sheet);
    },
  );
  app.get('/schema/survey-1.json', () => surveySchema());
  app.get('/schema/study-1.json', () => studySchema());
};
