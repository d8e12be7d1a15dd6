import { isoDay } from '../clock.js';
import { deleteCase, findCase } from '../store/cases.js';
import type { Database } from '../store/open.js';
import { countOne } from '../store/placements.js';
import { findResponse } from '../store/responses.js';
import { deleteScores } from '../store/scores.js';
import type { Deps } from './deps.js';
import { SessionRefused } from './errors.js';
import { caseTag } from './report-completion.js';
import type { Session } from './session-token.js';

/**
 * Erases a case: answers and their history, e-mail address, events, identity, queued scores. A count per day is all
 * that stays. Returns whether there was such a case.
 */
export const eraseCase = (deps: Deps, caseId: string): Promise<boolean> =>
  deps.store.commit((db) => eraseIn(deps, db, caseId));

const eraseIn = async (deps: Deps, db: Database, caseId: string): Promise<boolean> => {
  const known = await findCase(db, caseId);
  if (!known) return false;
  await deleteScores(db, caseTag(deps, caseId));
  await deleteCase(db, caseId);
  await countOne(db, {
    day: isoDay(deps.clock),
    program: known.program,
    wave: '',
    placement_id: '',
    name: 'erased',
  });
  return true;
};

/**
 * "Delete my answers": erases the learner's case, and the case of the response this session writes where that is
 * another (the learner refused linking). An unvouched-for learner can only erase what this device wrote.
 */
export const eraseOwn = async (deps: Deps, session: Session): Promise<void> => {
  if (session.role === 'instructor') throw new SessionRefused('not_allowed');
  await deps.store.commit(async (db) => {
    const response = session.responseId ? await findResponse(db, session.responseId) : undefined;
    const own = session.verified && session.role === 'learner' ? session.caseId : undefined;
    for (const caseId of new Set([response?.case_id, own])) if (caseId) await eraseIn(deps, db, caseId);
  });
};
