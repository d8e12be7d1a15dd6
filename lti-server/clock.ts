import { readFileSync } from 'node:fs';

/** The server's clock. Everything that asks for the time asks here, so that tests and demonstrations can move it. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, moved by the milliseconds in `offsetFile` where one is given. */
export const systemClock = (offsetFile?: string): Clock => ({
  now: () => new Date(Date.now() + (offsetFile ? offsetIn(offsetFile) : 0)),
});

const offsetIn = (file: string): number => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
};

export const isoTime = (clock: Clock): string => clock.now().toISOString();
/** `YYYY-MM-DD`, UTC. */
export const isoDay = (clock: Clock): string => isoTime(clock).slice(0, 10);
/** ISO time some seconds from now. */
export const isoIn = (clock: Clock, seconds: number): string =>
  new Date(clock.now().getTime() + seconds * 1000).toISOString();
