import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.js';
import { addAct } from '../store/audit.js';
import type { Database } from '../store/open.js';
import type { Deps } from './deps.js';

/** One administrative act: who, what, on what. */
export interface Act {
  /** Address of the account; absent for the command line. */
  account?: string;
  /** What was done, as `thing.done`: `site-key.made`, `platform.revoked`. */
  act: string;
  /** Id of what it was done to. */
  subject: string;
  /** What else a reader needs; never a secret, never anything of a learner. */
  detail?: Record<string, unknown>;
}

/** Writes an act into the log, in the transaction that does it: neither is there without the other. */
export const noteAct = (
  { clock }: Pick<Deps, 'clock'>,
  db: Database,
  { account, act, subject, detail }: Act,
): Promise<void> =>
  addAct(db, {
    id: randomUUID(),
    at: isoTime(clock),
    account: account ?? null,
    act,
    subject,
    detail: detail ? JSON.stringify(detail) : null,
  });
