import type { FastifyInstance } from 'fastify';
import { MakeSiteKey, type NewSiteKey, type SiteKeyRevoked } from '../../shared/api.js';
import type { AppDeps } from '../app.js';
import { RequestRefused } from '../domain/errors.js';
import { makeSiteKey, withdrawSiteKey } from '../domain/site-keys.js';
import { listSites } from '../domain/sites.js';
import { administratorOf } from './console-session.js';
import { parseBody } from './request.js';

/** Keys that sites sign sessions with: made and revoked in the console, by administrators. */
export const siteKeyRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.post('/api/v1/console/site-keys', async (request, reply): Promise<NewSiteKey> => {
    const { email } = await administratorOf(deps, request);
    const wanted = parseBody(MakeSiteKey, request.body);
    const sites = await listSites(deps);
    const site = sites.find(({ study, id }) => study === wanted.study && id === wanted.site);
    if (!site) throw new RequestRefused('not_found', wanted);
    reply.header('cache-control', 'no-store');
    return makeSiteKey(deps, site, email);
  });
  app.post<{ Params: { kid: string } }>(
    '/api/v1/console/site-keys/:kid/revocation',
    async (request): Promise<SiteKeyRevoked> => {
      const { email } = await administratorOf(deps, request);
      const { kid } = request.params;
      if (!(await withdrawSiteKey(deps, kid, email))) throw new RequestRefused('not_found', { kid });
      return { kid };
    },
  );
};
