import { randomUUID } from 'node:crypto';
import type { Answer } from '../../shared/answers.js';
import type { ConsentGiven, GiveConsent } from '../../shared/api.js';
import { allItems } from '../../shared/route.js';
import { hashOf, randomToken } from '../secrets.js';
import { isoDay, isoIn, isoTime } from '../clock.js';
import {
  addCase,
  addEvents,
  deleteCasesOf,
  dropParticipation,
  findCase,
  isNamed,
  saveLinkConsent,
  saveParticipation,
} from '../store/cases.js';
import type { Database } from '../store/open.js';
import type { Origin } from '../store/schema.js';
import { countOne } from '../store/placements.js';
import {
  addResponse,
  findResponse,
  findResponseOfCase,
  saveResumeKey,
  type Response,
} from '../store/responses.js';
import { getOffer, opennessOf, type Offer } from './catalogue.js';
import type { Deps } from './deps.js';
import { AnswersRefused, SessionRefused, SurveyUnavailable } from './errors.js';
import { eventRow, recordingOf } from './record-events.js';
import { reportCompletion } from './report-completion.js';
import { responseOf, responseView } from './open-session.js';
import { sessionFacts } from './session-facts.js';
import { issueToken, type Session } from './session-token.js';
import { storeAnswers } from './store-answers.js';

type Agreed = Extract<GiveConsent, { decision: 'agreed' }>;

const chosen = (answers: Answer[], item: string) =>
  answers.flatMap((answer) => (answer.item === item && 'value' in answer ? [answer.value] : []))[0];

/**
 * Keeps a learner's decision. Agreeing opens the response (or returns the one there is) and stores the answers held in
 * the page until now; declining stores the decline alone. Test runs answer as if stored, and leave nothing.
 */
export const giveConsent = async (
  deps: Deps,
  session: Session,
  given: GiveConsent,
): Promise<ConsentGiven> => {
  if (session.role === 'instructor') throw new SessionRefused('not_allowed');
  const offer = await getOffer(deps, session.program, session.wave, session.instrument);
  const openness = opennessOf(deps, offer);
  if (openness.state === 'closed' || openness.state === 'not-open')
    throw new SurveyUnavailable(openness.state === 'closed' ? 'wave_closed' : 'wave_not_open', {
      date: openness.date,
    });
  if (openness.state === 'draft' && session.role === 'learner') throw new SurveyUnavailable('study_draft');
  if (given.decision === 'declined') return decline(deps, offer, session, given.sheetVersion);
  return agree(deps, offer, session, given);
};

const decline = async (
  deps: Deps,
  offer: Offer,
  session: Session,
  sheetVersion: string,
): Promise<ConsentGiven> => {
  const known = await findCase(deps.store.db, session.caseId);
  const { facts } = await sessionFacts(deps, offer, session, known, 0);
  const declined: ConsentGiven = {
    ...issueToken(deps, session),
    facts,
    earlierAt: {},
    recording: 'off',
  };
  if (session.role === 'test') return declined;
  await deps.store.commit(async (db) => {
    if (session.caseId) {
      await ensureCase(deps, db, offer, session);
      await saveParticipation(db, {
        case_id: session.caseId,
        wave: session.wave,
        outcome: 'declined',
        placement_id: session.placementId,
        sheet_version: sheetVersion,
      });
    }
    await reportCompletion(deps, db, session);
  });
  return declined;
};

const agree = async (deps: Deps, offer: Offer, session: Session, given: Agreed): Promise<ConsentGiven> => {
  // The exit pulse has no consent question: its learners agreed to be contacted.
  const asks = allItems(offer.instrument).some(({ type }) => type === 'consent');
  if (asks && chosen(given.answers, 'g_consent') !== 1) throw new AnswersRefused('consent_required');
  const resumeKey = session.verified && session.role === 'learner' ? undefined : randomToken(24);
  const response = await deps.store.commit(async (db) => {
    const existing =
      (await responseOf(db, session, given.resumeKey)) ?? (await responseAgreedBefore(db, session, given));
    const open = existing ?? (await openResponse(deps, db, offer, session, given));
    await storeAnswers(deps, db, open, offer.instrument, given.answers);
    if (resumeKey) await saveResumeKey(db, open.id, hashOf(resumeKey));
    if (!existing && open.case_id)
      await noteConsent(deps, db, offer, session, open.case_id, given.sheetVersion);
    return open;
  });
  const bound = { ...session, responseId: response.id };
  const known = await findCase(deps.store.db, session.caseId);
  const { facts, earlierAt } = await sessionFacts(deps, offer, bound, known, response.order_seed);
  const view = await responseView(deps, bound, response);
  const recording = recordingOf(bound, offer.study, known, response);
  return { ...issueToken(deps, bound), response: view, resumeKey, facts, earlierAt, recording };
};

/**
 * The response of the same consent sent before, whose acknowledgement got lost: it has the id made for it. One that was
 * only claimed is never that of a vouched-for learner, nor the other way round.
 */
const responseAgreedBefore = async (
  db: Database,
  { verified, caseId, program, wave }: Session,
  given: Agreed,
): Promise<Response | undefined> => {
  const response = await findResponse(db, given.response);
  if (!response) return undefined;
  const isSame =
    response.verified === (verified ? 1 : 0) && response.program === program && response.wave === wave;
  const isOwn = response.case_id === caseId || !(await isNamed(db, response.case_id));
  if (!isSame || !isOwn) throw new SessionRefused('response_of_another');
  return response;
};

const openResponse = async (
  deps: Deps,
  db: Database,
  offer: Offer,
  session: Session,
  given: Agreed,
): Promise<Response> => {
  const at = isoTime(deps.clock);
  const caseId = await caseForResponse(deps, db, offer, session, chosen(given.answers, 'g_link'));
  await addResponse(db, {
    id: given.response,
    case_id: caseId,
    program: session.program,
    wave: session.wave,
    instrument: offer.reference,
    instrument_hash: offer.hash,
    placement_id: session.placementId,
    verified: session.verified ? 1 : 0,
    origin: originOf(session),
    sheet_version: given.sheetVersion,
    study_version: offer.study.version,
    language: given.language,
    order_seed: given.orderSeed,
    resume_hash: null,
    started_at: at,
    last_answer_at: at,
    submitted_at: null,
    receipt: null,
  });
  return (await findResponseOfCase(db, caseId, session.wave))!;
};

/**
 * The case a new response hangs on: the learner's own; a random one where an earlier wave's answer forbade linking,
 * where a test run or an unnamed learner has none, or where a host's learner id already answered on another device
 * (the host's word opens nobody's answers).
 */
const caseForResponse = async (
  deps: Deps,
  db: Database,
  offer: Offer,
  session: Session,
  link: unknown,
): Promise<string> => {
  const known = await findCase(db, session.caseId);
  const isUnlinked = known?.link === 0 && session.wave !== 'baseline';
  const isTaken = known && !session.verified && (await findResponseOfCase(db, known.id, session.wave));
  if (!session.caseId || isUnlinked || isTaken || session.role === 'test') {
    const id = randomUUID();
    if (session.role === 'test') await deleteCasesOf(db, 'test', isoIn(deps.clock, -86_400));
    await addCase(db, caseRow(deps, offer, session, id));
    return id;
  }
  await ensureCase(deps, db, offer, session);
  await dropParticipation(db, session.caseId, session.wave);
  if (link === 0 || link === 1) await saveLinkConsent(db, session.caseId, link);
  return session.caseId;
};

const originOf = (session: Session): Origin => (session.role === 'test' ? 'test' : 'learner');

const caseRow = ({ clock }: Deps, { study }: Offer, session: Session, id: string) => ({
  id,
  study_id: study.id,
  program: session.program,
  verified: session.verified ? 1 : 0,
  origin: originOf(session),
  link: null,
  created_at: isoTime(clock),
});

/** Makes the learner's own case, where it is not there yet. */
export const ensureCase = (deps: Deps, db: Database, offer: Offer, session: Session): Promise<void> =>
  addCase(db, caseRow(deps, offer, session, session.caseId!), session.learner);

const countKey = ({ clock }: Deps, session: Session, name: string) => ({
  day: isoDay(clock),
  program: session.program,
  wave: session.wave,
  placement_id: session.placementId,
  name,
});

const noteConsent = async (
  deps: Deps,
  db: Database,
  offer: Offer,
  session: Session,
  caseId: string,
  sheet: string,
): Promise<void> => {
  if (session.role === 'test' || offer.study.telemetry === 'off') return;
  const joins = session.wave === 'baseline' && (await findCase(db, caseId))?.link === 1;
  const types = joins ? (['consent.given', 'panel.joined'] as const) : (['consent.given'] as const);
  await addEvents(
    db,
    types.map((type) => eventRow(deps, session, caseId, { type, data: { sheet } })),
  );
};

/** A learner below the age floor: a counter, and nothing of the learner. */
export const screenOut = async (deps: Deps, session: Session): Promise<void> => {
  if (session.role === 'learner')
    await deps.store.commit((db) => countOne(db, countKey(deps, session, 'under-age')));
};
