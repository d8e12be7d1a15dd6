import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { answerRoutes } from './answers.js';
import { allowSites } from './cross-origin.js';
import { consoleRoutes } from './console.js';
import { embedRoutes } from './embed.js';
import { healthRoutes } from './health.js';
import { hostedRoutes } from './hosted.js';
import { instrumentRoutes } from './instruments.js';
import { ltiRoutes } from './lti.js';
import { placementRoutes } from './placements.js';
import { previewRoutes } from './preview.js';
import { sessionRoutes } from './sessions.js';
import { siteKeyRoutes } from './site-keys.js';

/** The whole URL surface. */
export const registerRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  allowSites(app, deps); //    CORS of /api/v1 and /embed, by the studies' sites
  ltiRoutes(app, deps); //     GET, POST /lti/login   POST /lti/launch   GET /lti/keys
  sessionRoutes(app, deps); // POST /api/v1/sessions  GET /api/v1/session  POST /api/v1/session/renewal
  answerRoutes(app, deps); //  PUT /api/v1/consent    POST /api/v1/{screening,answers,submission,events}  DELETE /api/v1/answers
  instrumentRoutes(app, deps); // GET /api/v1/instruments/:reference   /schema/survey-1.json   /schema/study-1.json
  placementRoutes(app, deps); // GET /api/v1/placement   POST /api/v1/test-sessions
  hostedRoutes(app, deps); //  GET /s/:program/:stage
  consoleRoutes(app, deps); // GET /console   GET, POST /console/sign-in/:token   /api/v1/console/...
  siteKeyRoutes(app, deps); // POST /api/v1/console/site-keys   /api/v1/console/site-keys/:kid/revocation
  previewRoutes(app, deps); // GET /console/preview   /api/v1/console/instruments   POST /api/v1/console/check
  embedRoutes(app, deps); //   GET /embed/:file
  healthRoutes(app, deps); //  GET /healthz   /readyz   /metrics
};
