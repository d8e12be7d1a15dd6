import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { RequestRefused } from '../domain/errors.js';
import { siteOf } from '../domain/sites.js';

/**
 * CORS: pages of a study's sites may use the API and load the element; others may not, and may read that much: a refusal
 * that the browser keeps from the page would look like a broken network. No credentials: sessions travel as bearer
 * tokens. Published files (`/embed`) may be loaded by anyone.
 */
export const allowSites = (app: FastifyInstance, deps: AppDeps): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    const isApi = request.url.startsWith('/api/v1/');
    if (!isApi && !request.url.startsWith('/embed/')) return;
    reply.header('vary', 'Origin');
    if (!isApi) return void reply.header('access-control-allow-origin', '*');
    if (!origin || origin === new URL(deps.publicUrl).origin) return;
    reply
      .header('access-control-allow-origin', origin)
      // A page isolated by COEP takes no answer without it, not even the empty one to a beacon.
      .header('cross-origin-resource-policy', 'cross-origin');
    if (request.method !== 'OPTIONS') {
      if (await siteOf(deps, origin)) return;
      throw new RequestRefused('origin_not_allowed', { origin });
    }
    return reply
      .header('access-control-allow-methods', 'GET, POST, PUT, DELETE')
      .header('access-control-allow-headers', 'authorization, content-type')
      .header('access-control-max-age', '7200')
      .code(204)
      .send();
  });
};
