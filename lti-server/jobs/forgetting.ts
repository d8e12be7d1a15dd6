import { isoIn } from '../clock.js';
import type { Deps } from '../domain/deps.js';
import { forgetLoginStates } from '../store/login-states.js';
import { forgetLaunches } from '../store/placements.js';

const everyMs = 3_600_000;
const keepLoginsSeconds = 86_400;
const keepLaunchesSeconds = 90 * 86_400;

/** Drops what is kept for a time only: logins a day after they ended, the log of launches after 90 days. */
export const forgetOld = ({ store, clock }: Deps): Promise<void> =>
  store.commit(async (db) => {
    await forgetLoginStates(db, isoIn(clock, -keepLoginsSeconds));
    await forgetLaunches(db, isoIn(clock, -keepLaunchesSeconds));
  });

/** Does so now and every hour, until the function it returns is called. Where it fails it is tried again an hour later. */
export const startForgetting = (
  deps: Deps,
  log: { warn(data: object, message: string): void },
): (() => void) => {
  const run = () => {
    forgetOld(deps).catch((error: unknown) => log.warn({ err: error }, 'could not drop what is old'));
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
};
