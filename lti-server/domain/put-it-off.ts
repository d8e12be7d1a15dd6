import type { PutItOff, PutOff } from '../../shared/api.js';
import { putOffUntil } from '../../shared/put-off.js';
import { isoDay } from '../clock.js';
import { addEvents, dropPutOff, findCase, saveParticipation } from '../store/cases.js';
import type { Database } from '../store/open.js';
import { countOne } from '../store/placements.js';
import { findResponse } from '../store/responses.js';
import { getOffer, type Offer } from './catalogue.js';
import type { Deps } from './deps.js';
import { SessionRefused } from './errors.js';
import { ensureCase } from './give-consent.js';
import { eventRow, recordingOf } from './record-events.js';
import type { Session } from './session-token.js';

type Decision = PutItOff & { until?: string };

/**
 * Keeps that a learner does not want to answer now, or at all: under their case, so that it holds on every page and in
 * every course of the program. Of somebody without a case nothing is kept but a count; their device may remember.
 * Test runs leave nothing.
 */
export const putItOff = async (deps: Deps, session: Session, given: PutItOff): Promise<PutOff> => {
  if (session.role === 'instructor') throw new SessionRefused('not_allowed');
  const offer = await getOffer(deps, session.program, session.wave, session.instrument);
  const until = putOffUntil(given.why, deps.clock.now());
  if (session.role === 'test') return { until };
  await deps.store.commit(async (db) => {
    if (session.caseId) await keep(deps, db, offer, session, { ...given, until });
    if (offer.study.telemetry !== 'off') await count(deps, db, session, given);
  });
  const mayKeepHere = !session.caseId && offer.study.telemetry === 'full';
  return { until, ...(mayKeepHere && { keepHere: true }) };
};

const keep = async (deps: Deps, db: Database, offer: Offer, session: Session, decision: Decision) => {
  const { why, until } = decision;
  await ensureCase(deps, db, offer, session);
  await saveParticipation(db, {
    case_id: session.caseId!,
    wave: session.wave,
    outcome: 'put-off',
    placement_id: session.placementId,
    sheet_version: null,
    why,
    until: until ?? null,
  });
  const response = session.responseId ? await findResponse(db, session.responseId) : undefined;
  const known = await findCase(db, session.caseId);
  if (recordingOf(session, offer.study, known, response) !== 'full') return;
  const type = until ? 'invite.snoozed' : 'invite.dismissed';
  await addEvents(db, [eventRow(deps, session, session.caseId!, { type, data: { why } })]);
};

/** Counts a reason; one given in its place is taken back, so that each press counts once. */
const count = async ({ clock }: Deps, db: Database, session: Session, { why, instead }: PutItOff) => {
  const { program, wave, placementId: placement_id } = session;
  const key = { day: isoDay(clock), program, wave, placement_id };
  await countOne(db, { ...key, name: `put-off.${why}` });
  if (instead !== undefined) await countOne(db, { ...key, name: `put-off.${instead}` }, -1);
};

/** The learner wants to answer after all. */
export const takeUp = async ({ store }: Deps, session: Session): Promise<void> => {
  const { caseId, wave } = session;
  if (caseId) await store.commit((db) => dropPutOff(db, caseId, wave));
};
