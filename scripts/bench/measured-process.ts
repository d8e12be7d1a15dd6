import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/support/postgres.js';

/** A server in a process of its own whose processor time can be read. */
export interface MeasuredProcess {
  url: string;
  dataDir: string;
  /** User and system time of all its threads so far, microseconds, as Linux counts them: in steps of 10 ms. */
  cpuMicroseconds(): number;
  close(): Promise<void>;
}

const tickMicroseconds = 10_000;

/** Starts `node SCRIPT` with an empty `DATA_DIR`, prepared by `prepare`, and waits until `/readyz` answers. */
export const startMeasured = async (
  script: string,
  environment: Record<string, string>,
  prepare: (dataDir: string, url: string) => Promise<void> = () => Promise.resolve(),
): Promise<MeasuredProcess> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await prepare(dataDir, url);
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`${script} ended with status ${child.exitCode}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    url,
    dataDir,
    cpuMicroseconds: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * tickMicroseconds;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
