import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AppDeps } from '../app.js';
import { getInstrument } from '../domain/catalogue.js';
import { checkDefinition, checkParsed } from '../domain/check-definition.js';
import { SurveyUnavailable } from '../domain/errors.js';
import { previewOffers } from '../domain/preview-offers.js';
import { InstrumentRef } from '../../shared/instrument.js';
import { accountAsking, refuseForeign } from './console-session.js';
import { sendPage } from './headers.js';
import { previewPage } from './pages.js';
import { parseBody } from './request.js';

/** The largest definition that is checked, bytes. */
const bodyLimit = 1024 * 1024;

/** The preview of definitions: a page of the console, what it lists and what it checks. Nothing is stored. */
export const previewRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.get('/console/preview', (_request, reply) => sendPage(reply, previewPage()));
  app.get('/api/v1/console/instruments', async (request, reply) =>
    previewOffers(deps, await accountAsking(deps, request, reply)),
  );
  app.get<{ Params: { reference: string } }>(
    '/api/v1/console/instruments/:reference',
    async (request, reply) => {
      await accountAsking(deps, request, reply);
      const reference = InstrumentRef.safeParse(request.params.reference);
      if (!reference.success)
        throw new SurveyUnavailable('instrument_unknown', { instrument: request.params.reference });
      return checkParsed(deps, (await getInstrument(deps, reference.data)).instrument);
    },
  );
  app.post(
    '/api/v1/console/check',
    // Before the body is read: nobody without an account makes the server read a megabyte.
    { bodyLimit, onRequest: async (request, reply) => {
      refuseForeign(request);
      await accountAsking(deps, request, reply);
    } },
    (request) => checkDefinition(deps, parseBody(z.string(), request.body)),
  ); // prettier-ignore
};
