import type { Submitted } from '../../shared/api.js';
import { isoTime } from '../clock.js';
import { readableCode } from '../secrets.js';
import { addEvents, findCase, saveParticipation } from '../store/cases.js';
import { findResponse, submitResponse } from '../store/responses.js';
import { findProgram } from '../store/studies.js';
import { ownResponse } from './accept-answers.js';
import type { Deps } from './deps.js';
import { eventRow } from './record-events.js';
import { reportCompletion } from './report-completion.js';
import type { Session } from './session-token.js';

/** Finishes a response: stamps it, gives a receipt, queues the platform's "done". A second press answers the same. */
export const submit = async (deps: Deps, session: Session, responseId: string): Promise<Submitted> =>
  deps.store.commit(async (db) => {
    const before = await ownResponse(db, session, responseId);
    await submitResponse(db, responseId, isoTime(deps.clock), readableCode());
    const response = (await findResponse(db, responseId))!;
    const credit = session.role === 'learner' && (await reportCompletion(deps, db, session));
    if (session.role === 'learner' && !before.submitted_at) {
      const known = session.caseId ? await findCase(db, session.caseId) : undefined;
      const isLinked = response.case_id === session.caseId;
      if (known && !isLinked)
        await saveParticipation(db, {
          case_id: known.id,
          wave: session.wave,
          outcome: 'submitted',
          placement_id: session.placementId,
          sheet_version: null,
        });
      const telemetry = (await findProgram(db, session.program))?.study.telemetry;
      if (known && isLinked && known.link !== 0 && telemetry !== 'off')
        await addEvents(db, [eventRow(deps, session, known.id, { type: 'survey.submitted' })]);
    }
    return { submittedAt: response.submitted_at!, receipt: response.receipt!, credit };
  });
