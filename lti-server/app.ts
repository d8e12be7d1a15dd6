import fastify, { type FastifyInstance } from 'fastify';
import type { Clock } from './clock.js';
import type { Settings } from './config.js';
import type { Deps } from './domain/deps.js';
import { loadAssets, type Assets } from './http/assets.js';
import { sendError } from './http/error-response.js';
import { registerRoutes } from './http/routes.js';
import { startForgetting } from './jobs/forgetting.js';
import { startScoreQueue, type ScoreQueue } from './jobs/score-queue.js';
import { createAdvantage } from './lti/advantage.js';
import { createPlatformKeys, type PlatformKeys } from './lti/platform-keys.js';
import { createSecrets } from './secrets.js';
import { RequestRefused } from './domain/errors.js';
import type { Store } from './store/open.js';

/** What the HTTP layer works with. */
export interface AppDeps extends Deps {
  publicUrl: string;
  platformKeys: PlatformKeys;
  assets: Assets;
  scores: ScoreQueue;
}

export interface AppOptions {
  settings: Pick<Settings, 'publicUrl' | 'secretKey' | 'trustProxy' | 'logLevel'>;
  store: Store;
  clock: Clock;
}

/** Builds the server; it does not listen. Closing it stops its jobs and closes the store. */
export const createApp = async ({ settings, store, clock }: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: 256 * 1024,
    trustProxy: settings.trustProxy,
    logger:
      settings.logLevel === 'silent'
        ? false
        : { level: settings.logLevel, serializers: { req: loggedRequest } },
    forceCloseConnections: 'idle',
  });
  const deps: Deps = { store, clock, secrets: createSecrets(settings.secretKey) };
  const scores = startScoreQueue(deps, createAdvantage(deps).postScore, app.log);
  const stopForgetting = startForgetting(deps, app.log);
  const assets = await loadAssets();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendError(new RequestRefused('not_found'), request, reply));
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff');
    done();
  });
  app.addHook('onClose', async () => {
    stopForgetting();
    await scores.stop();
    await store.close();
  });
  registerRoutes(app, {
    ...deps,
    publicUrl: settings.publicUrl,
    platformKeys: createPlatformKeys(),
    assets,
    scores,
  });
  return app;
};

/** Logs method and path without the query (it may hold a platform's hints) and without sign-in tokens. */
const loggedRequest = ({ method, url }: { method?: string; url?: string }) => ({
  method,
  path: url?.split('?')[0]?.replace(/(\/sign-in\/).+/, '$1…'),
});
