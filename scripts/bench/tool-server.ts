import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../lti-server/app.js';
import type { Deps } from '../../lti-server/domain/deps.js';
import { importStudy } from '../../lti-server/domain/import-study.js';
import { publishBuiltIn } from '../../lti-server/domain/publish-instruments.js';
import { ensureToolKey } from '../../lti-server/lti/tool-keys.js';
import { createSecrets } from '../../lti-server/secrets.js';
import { migrateStore, openStore } from '../../lti-server/store/open.js';
import { freePort } from '../../tests/support/postgres.js';
import { registerPlatform, type TestPlatform } from '../../tests/support/tool.js';
import { serveMeasured } from './measured-process.js';

/** The whole server, in a process of its own: a libsql file, the demonstration study, one platform registered. */
await serveMeasured(async (platform: TestPlatform) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-bench-'));
  const store = openStore({ dataDir });
  await migrateStore(store);
  const clock = { now: () => new Date() };
  const secretKey = 'a benchmark key of more than thirty-two characters';
  const deps: Deps = { store, clock, secrets: createSecrets(secretKey) };
  await ensureToolKey(deps);
  await publishBuiltIn(deps);
  await importStudy(deps, JSON.parse(readFileSync('examples/study/demo-study.json', 'utf8')));
  await registerPlatform(deps, platform);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { publicUrl: url, secretKey, trustProxy: false, logLevel: 'silent' } as const;
  const app = await createApp({ settings, store, clock });
  await app.listen({ port, host: '127.0.0.1' });
  return {
    url,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
});
