import { randomUUID } from 'node:crypto';
import type { ClientEvent, EventType } from '../../shared/events.js';
import type { Recording } from '../../shared/api.js';
import type { Study } from '../../shared/study.js';
import { isoDay, isoTime } from '../clock.js';
import { addEvents, findCase, type Case } from '../store/cases.js';
import { findResponse, type Response } from '../store/responses.js';
import { countOne, findPlacement } from '../store/placements.js';
import { findProgram } from '../store/studies.js';
import type { EventTable } from '../store/schema.js';
import type { Deps } from './deps.js';
import type { Session } from './session-token.js';

/** A row of the event log for something that happened `agoMs` ago, by the server's clock. */
export const eventRow = (
  { clock }: Deps,
  session: Pick<Session, 'program' | 'wave' | 'placementId'>,
  caseId: string,
  event: { id?: string; type: EventType; agoMs?: number; data?: Record<string, string | number | boolean> },
): EventTable => ({
  id: event.id ?? randomUUID(),
  type: event.type,
  case_id: caseId,
  program: session.program,
  wave: session.wave,
  placement_id: session.placementId,
  at: new Date(clock.now().getTime() - (event.agoMs ?? 0)).toISOString(),
  received_at: isoTime(clock),
  data: JSON.stringify(event.data ?? {}),
});

/**
 * What may be told of how a session's survey is answered. In full: of a learner's own case once they agreed, in this
 * wave or to linking in an earlier one, unless they refused linking; and only where the study's telemetry is full.
 */
export const recordingOf = (
  session: Session,
  { telemetry }: Pick<Study, 'telemetry'>,
  known: Case | undefined,
  response: Pick<Response, 'case_id'> | undefined,
): Recording => {
  if (session.role !== 'learner') return 'off';
  if (telemetry !== 'full' || !session.caseId) return telemetry === 'off' ? 'off' : 'aggregate';
  const hasAgreed = response
    ? response.case_id === session.caseId && known?.link !== 0
    : session.verified && known?.link === 1;
  return hasAgreed ? 'full' : 'aggregate';
};

/** Appends what an element reports, once per id, where that may be recorded; otherwise it is dropped. */
export const recordEvents = async (deps: Deps, session: Session, events: ClientEvent[]): Promise<void> => {
  const { db } = deps.store;
  const response = session.responseId ? await findResponse(db, session.responseId) : undefined;
  const owner = await findProgram(db, session.program);
  const known = await findCase(db, session.caseId);
  if (!owner || recordingOf(session, owner.study, known, response) !== 'full') return;
  await deps.store.commit((writing) =>
    addEvents(
      writing,
      events.map((event) => eventRow(deps, session, session.caseId!, event)),
    ),
  );
};

/** Adds to the counts of a placement and day; of one nobody knows, and where the study counts nothing, it is dropped. */
export const recordCounts = async (deps: Deps, placementId: string, names: string[]): Promise<void> => {
  const { store, clock } = deps;
  const placement = await findPlacement(store.db, placementId);
  const owner = placement && (await findProgram(store.db, placement.program));
  if (!owner || owner.study.telemetry === 'off') return;
  const { program, wave } = placement;
  const key = { day: isoDay(clock), program, wave, placement_id: placementId };
  await store.commit(async (db) => {
    for (const name of new Set(names)) await countOne(db, { ...key, name });
  });
};
