import type { Answers } from '../../shared/answers.js';
import type { AnswersStored, SendAnswers } from '../../shared/api.js';
import { isoTime } from '../clock.js';
import {
  findResponse,
  findResponseOfCase,
  standingAnswers,
  touchResponse,
  type Response,
} from '../store/responses.js';
import type { Database } from '../store/open.js';
import { getInstrument } from './catalogue.js';
import type { Deps } from './deps.js';
import { AnswersRefused, SessionRefused } from './errors.js';
import type { Session } from './session-token.js';
import { storeAnswers } from './store-answers.js';

/** The response a session may write; throws where it is gone, or another person's. */
export const ownResponse = async (db: Database, session: Session, responseId: string): Promise<Response> => {
  if (session.role === 'instructor') throw new SessionRefused('not_allowed');
  if (!session.responseId) throw new AnswersRefused('consent_required');
  if (session.responseId !== responseId) throw new AnswersRefused('response_of_another');
  const response = await findResponse(db, responseId);
  if (!response) throw new AnswersRefused('response_unknown');
  return response;
};

/**
 * Stores a batch of answers durably before it returns. Each answer is stored once, however often it is sent; one that
 * does not fit is refused by itself. Throws {@link AnswersRefused} for the batch as a whole.
 */
export const acceptAnswers = async (
  deps: Deps,
  session: Session,
  batch: SendAnswers,
): Promise<AnswersStored> => {
  const { instrument } = await getInstrument(deps, session.instrument);
  return deps.store.commit(async (db) => {
    const response = await ownResponse(db, session, batch.response);
    const earlier = batch.answers.some((answer) => answer.earlier) ? await earlierValues(db, response) : {};
    const outcome = await storeAnswers(deps, db, response, instrument, batch.answers, earlier);
    await touchResponse(db, response.id, isoTime(deps.clock));
    return outcome;
  });
};

/** Values of the wave before, newest last, to be kept beside a confirmation. */
const earlierValues = async (db: Database, { case_id, wave }: Response) => {
  const waves = wave === 'follow-up' ? ['baseline', 'end'] : ['baseline'];
  const responses = case_id
    ? await Promise.all(waves.map((before) => findResponseOfCase(db, case_id, before)))
    : [];
  const standing = await Promise.all(
    responses.map(async (response): Promise<Answers> => (response ? standingAnswers(db, response.id) : {})),
  );
  const entries = standing.flatMap((answers) => Object.entries(answers));
  return Object.fromEntries(
    entries.flatMap(([item, { value }]) => (value === undefined ? [] : [[item, value]])),
  );
};
