import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../lti-server/app.js';
import type { Clock } from '../../lti-server/clock.js';
import type { Deps } from '../../lti-server/domain/deps.js';
import { importStudy } from '../../lti-server/domain/import-study.js';
import { publishBuiltIn } from '../../lti-server/domain/publish-instruments.js';
import { ensureToolKey } from '../../lti-server/lti/tool-keys.js';
import { createSecrets } from '../../lti-server/secrets.js';
import { addDeployment, savePlatform } from '../../lti-server/store/platforms.js';
import { freePort } from './postgres.js';
import { temporaryStore, type Engine } from './stores.js';

/** The real server on loopback with a real database, the demonstration study imported. */
export interface Tool {
  url: string;
  deps: Deps;
  app: FastifyInstance;
  clock: MovableClock;
  /** Registers a platform as the command line would. */
  register(platform: TestPlatform): Promise<string>;
  close(): Promise<void>;
}

export interface TestPlatform {
  name: string;
  issuer: string;
  clientId: string;
  deploymentId: string;
  authUrl: string;
  tokenUrl: string;
  keysetUrl: string;
}

/** A clock a test can set; it stands still only when told to. */
export class MovableClock implements Clock {
  offsetMs = 0;
  now = (): Date => new Date(Date.now() + this.offsetMs);
  advanceSeconds(seconds: number): void {
    this.offsetMs += seconds * 1000;
  }
}

const secretKey = 'a test key of more than thirty-two characters';

export const demoStudy = (): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL('../../examples/study/demo-study.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

/** Starts a tool. `study` changes the demonstration study before it is imported. */
export const startTool = async (
  options: { engine?: Engine; study?: (study: Record<string, unknown>) => Record<string, unknown> } = {},
): Promise<Tool> => {
  const { store, remove } = await temporaryStore(options.engine);
  const clock = new MovableClock();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const deps: Deps = { store, clock, secrets: createSecrets(secretKey) };
  await ensureToolKey(deps);
  await publishBuiltIn(deps);
  await importStudy(deps, options.study ? options.study(demoStudy()) : demoStudy());
  const settings = { publicUrl: url, secretKey, trustProxy: false, logLevel: 'silent' } as const;
  const app = await createApp({ settings, store, clock });
  await app.listen({ port, host: '127.0.0.1' });
  return {
    url,
    deps,
    app,
    clock,
    register: (platform) => registerPlatform(deps, platform),
    close: async () => {
      await app.close();
      await remove();
    },
  };
};

/** Registers a platform as the command line does. */
export const registerPlatform = async ({ store }: Deps, platform: TestPlatform): Promise<string> => {
  const { name, issuer, clientId, deploymentId, authUrl, tokenUrl, keysetUrl } = platform;
  const id = await savePlatform(store.db, {
    id: crypto.randomUUID(), issuer, client_id: clientId, name, auth_url: authUrl, token_url: tokenUrl, keyset_url: keysetUrl,
    token_audience: null, frame_origins: '', state: 'active', created_at: new Date().toISOString(),
  }); // prettier-ignore
  await addDeployment(store.db, id, deploymentId);
  return id;
};
