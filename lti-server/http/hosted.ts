import type { FastifyInstance } from 'fastify';
import { Wave } from '../../shared/instrument.js';
import type { AppDeps } from '../app.js';
import { getOffer } from '../domain/catalogue.js';
import { SurveyUnavailable } from '../domain/errors.js';
import { sendPage } from './headers.js';
import { hostedPage } from './pages.js';

/** The survey on a page of its own, to be linked to or framed by a study's sites. */
export const hostedRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.get<{ Params: { program: string; stage: string }; Querystring: { learner?: string } }>(
    '/s/:program/:stage',
    async (request, reply) => {
      const { program, stage } = request.params;
      const wave = Wave.safeParse(stage);
      if (!wave.success) throw new SurveyUnavailable('stage_unknown', { stage });
      const { study, instrument } = await getOffer(deps, program, wave.data);
      const frameAncestors = ["'self'", ...study.sites.flatMap(({ origins }) => origins)];
      const title = study.title[instrument.defaultLanguage] ?? 'Survey';
      return sendPage(reply, hostedPage(title, { program, stage, learner: request.query.learner }), {
        frameAncestors,
      });
    },
  );
};
