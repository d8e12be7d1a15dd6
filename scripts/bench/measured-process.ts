import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own whose processor time can be read. */
export interface MeasuredProcess {
  url: string;
  /** User and system time the process has used so far, microseconds. */
  cpuMicroseconds(): Promise<number>;
  close(): Promise<void>;
}

interface Served {
  url: string;
  close(): Promise<void>;
}

/** In the server's process: starts it with what the measuring process hands over, then answers its questions. */
export const serveMeasured = async <T>(start: (given: T) => Promise<Served>): Promise<void> => {
  const [given] = (await once(process, 'message')) as [T];
  const served = await start(given);
  process.send!({ url: served.url });
  process.on('message', (question: 'usage' | 'close') => {
    if (question === 'usage') {
      const { user, system } = process.cpuUsage();
      return void process.send!({ cpu: user + system });
    }
    void served.close().then(() => process.disconnect());
  });
};

/** In the measuring process: starts `scripts/bench/NAME.ts`. */
export const startMeasured = async (name: string, given: unknown): Promise<MeasuredProcess> => {
  const path = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const child = fork(path, {
    execArgv: ['--import', 'tsx', ...(process.env.PROFILE ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [])],
  });
  const ask = async <T>(question: unknown): Promise<T> => {
    child.send(question as object);
    return ((await once(child, 'message')) as [T])[0];
  };
  const { url } = await ask<{ url: string }>(given);
  return {
    url,
    cpuMicroseconds: async () => (await ask<{ cpu: number }>('usage')).cpu,
    close: async () => {
      child.send('close');
      await once(child, 'exit');
    },
  };
};
