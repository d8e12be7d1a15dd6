import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../lti-server/clock.js';
import type { Deps } from '../../lti-server/domain/deps.js';
import { importStudy } from '../../lti-server/domain/import-study.js';
import { publishBuiltIn } from '../../lti-server/domain/publish-instruments.js';
import { ensureToolKey } from '../../lti-server/lti/tool-keys.js';
import { createSecrets } from '../../lti-server/secrets.js';
import { migrateStore, openStore } from '../../lti-server/store/open.js';
import { demoStudy, registerPlatform, type TestPlatform } from './tool.js';

const secretKey = 'a journey key of more than thirty-two characters';

/** The built server in a process of its own, that can be killed and started again on the same data. */
export interface ToolProcess {
  url: string;
  /** The same database, opened from the test. */
  deps: Deps;
  clockFile: string;
  start(): Promise<void>;
  /** Asks it to end; returns its exit status. */
  stop(signal: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>;
  /** Runs one command of the built command line on the same data, to its end. */
  command(...words: string[]): SpawnSyncReturns<string>;
  close(): Promise<void>;
}

export interface ToolProcessOptions {
  /** Platforms to register. */
  platforms: TestPlatform[];
  /** Origins of a site that may embed the survey. */
  siteOrigins?: string[];
}

/** Prepares a database and starts the built server (`dist/`) on it. */
export const startToolProcess = async (port: number, options: ToolProcessOptions): Promise<ToolProcess> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-journey-'));
  const clockFile = join(dataDir, 'clock');
  writeFileSync(clockFile, '0');
  const url = `http://127.0.0.1:${port}`;
  const store = openStore({ dataDir });
  const deps: Deps = { store, clock: systemClock(clockFile), secrets: createSecrets(secretKey) };
  await migrateStore(store);
  await ensureToolKey(deps);
  await publishBuiltIn(deps);
  const sites = options.siteOrigins ? { sites: [{ id: 'pages', origins: options.siteOrigins }] } : {};
  await importStudy(deps, { ...demoStudy(), ...sites });
  for (const platform of options.platforms) await registerPlatform(deps, platform);

  const environment = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    CLOCK_FILE: clockFile,
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'info',
  };

  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running = child;
    await new Promise<void>((ready, failed) => {
      child.once('exit', (status) => failed(new Error(`the server ended with status ${status}`)));
      createInterface(child.stdout).on('line', (line) => line.includes('"msg":"ready"') && ready());
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  await start();
  return {
    url,
    deps,
    clockFile,
    start,
    stop: end,
    kill: async () => {
      await end('SIGKILL');
    },
    command: (...words) =>
      spawnSync(process.execPath, ['dist/server/cli.js', ...words], { env: environment, encoding: 'utf8' }),
    close: async () => {
      await end('SIGTERM');
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
