import { randomInt } from 'node:crypto';
import type { ResponseView, SessionState, SessionView } from '../../shared/api.js';
import { isoTime } from '../clock.js';
import { hashOf, randomToken } from '../secrets.js';
import { findCase, findParticipation, type Case } from '../store/cases.js';
import type { Database } from '../store/open.js';
import {
  findResponse,
  findResponseByResumeKey,
  findResponseOfCase,
  standingAnswers,
  type Response,
} from '../store/responses.js';
import { getOffer, opennessOf, type Offer } from './catalogue.js';
import type { Deps } from './deps.js';
import { sessionFacts, studyView } from './session-facts.js';
import { recordingOf } from './record-events.js';
import { issueToken, type Session } from './session-token.js';

/** What stands of a response, for the one who gives it. The e-mail address itself never comes back. */
export const responseView = async (
  deps: Deps,
  session: Session,
  response: Response,
): Promise<ResponseView> => ({
  id: response.id,
  answers: await standingAnswers(deps.store.db, response.id),
  ...(response.submitted_at && {
    submittedAt: response.submitted_at,
    receipt: response.receipt ?? undefined,
  }),
});

/**
 * The response a session may go on with: that of its case when a launch or a signed token vouches for the learner, else
 * only the one whose key this device kept. (Anyone can claim a host's learner id, and several may share a device: nobody
 * else's answers are shown for the one, and a vouched-for learner is handed nobody's by the other.)
 */
export const responseOf = async (
  db: Database,
  session: Session,
  resumeKey?: string,
): Promise<Response | undefined> => {
  if (session.responseId) return findResponse(db, session.responseId);
  if (session.caseId && session.verified && session.role === 'learner')
    return findResponseOfCase(db, session.caseId, session.wave);
  return resumeKey ? findResponseByResumeKey(db, hashOf(resumeKey), session.wave) : undefined;
};

/** Where the learner stands, with the date it is about. A survey put off opens again when its time is over. */
const standingOf = async (
  deps: Deps,
  offer: Offer,
  session: Session,
  known: Case | undefined,
  response?: Response,
): Promise<{ state: SessionState; date?: string }> => {
  if (response?.submitted_at) return { state: 'submitted' };
  const stands = known && (await findParticipation(deps.store.db, known.id, session.wave));
  if (stands && stands.outcome !== 'put-off') return { state: stands.outcome };
  const openness = opennessOf(deps, offer);
  if (session.role !== 'learner') return openness.state === 'draft' ? { state: 'open' } : openness;
  const isOff = stands && openness.state === 'open' && (!stands.until || stands.until > isoTime(deps.clock));
  return isOff ? { state: 'put-off', date: stands.until ?? undefined } : openness;
};

/** What a test run leaves on the device is never found again. */
const keepName = ({ secrets }: Deps, { role, verified, caseId, wave }: Session): string | undefined => {
  if (role === 'test') return randomToken(18);
  return verified && caseId ? secrets.sign('device', `${caseId} ${wave}`) : undefined;
};

/** All the element needs to draw the first question, token included. */
export const openSession = async (deps: Deps, session: Session, resumeKey?: string): Promise<SessionView> => {
  const offer = await getOffer(deps, session.program, session.wave, session.instrument);
  const { db } = deps.store;
  const known = await findCase(db, session.caseId);
  const isNew = session.verified && session.caseId && !known && !session.responseId;
  const response = isNew ? undefined : await responseOf(db, session, resumeKey);
  const bound = { ...session, responseId: response?.id };
  const { study, program, instrument } = offer;
  return {
    ...issueToken(deps, bound),
    role: session.role,
    verified: session.verified,
    ...(await standingOf(deps, offer, bound, known, response)),
    keep: keepName(deps, session),
    placement: session.placementId,
    recording: recordingOf(bound, study, known, response),
    wave: session.wave,
    study: studyView(study),
    sheet: study.informationSheet,
    program: { id: program.id, title: program.title, type: program.type, provider: program.provider.name },
    instrument,
    ...(await sessionFacts(deps, offer, bound, known, response?.order_seed ?? randomInt(2 ** 32))),
    ...(response && { response: await responseView(deps, bound, response) }),
  };
};
