import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.js';
import type { Database } from '../store/open.js';
import { addScore } from '../store/scores.js';
import type { Deps } from './deps.js';
import type { Session } from './session-token.js';

/** Names a case in the score queue without naming the case. */
export const caseTag = ({ secrets }: Deps, caseId: string): string => secrets.sign('score', caseId);

/**
 * Queues "done" for the course platform, the same for finishing and for declining, once per learner and gradebook
 * column. Never fails an answer: it is a row in the same transaction, and a job posts it later. Returns whether the
 * platform will be told.
 */
export const reportCompletion = async (deps: Deps, db: Database, session: Session): Promise<boolean> => {
  const { score, learner, caseId } = session;
  if (!score || !learner || !caseId || session.role !== 'learner') return false;
  const now = isoTime(deps.clock);
  await addScore(db, {
    id: randomUUID(),
    case_tag: caseTag(deps, caseId),
    platform_id: score.platformId,
    deployment_id: score.deploymentId,
    placement_id: session.placementId,
    line_item_url: score.lineItemUrl,
    sealed_subject: deps.secrets.encrypt('score-subject', learner.subject),
    state: 'waiting',
    attempts: 0,
    next_attempt_at: now,
    last_error: null,
    created_at: now,
    sent_at: null,
  });
  return true;
};
