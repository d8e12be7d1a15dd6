import { randomUUID } from 'node:crypto';
import type { ClientEvent, EventType } from '../../shared/events.js';
import { isoTime } from '../clock.js';
import { addEvents, findCase } from '../store/cases.js';
import { findResponse, type Response } from '../store/responses.js';
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
 * The case whose answering may be recorded: a learner's own, once they agreed, unless they refused linking; and only
 * where the study's telemetry is full.
 */
export const recordedCase = async (
  { store: { db } }: Deps,
  session: Session,
  response: Pick<Response, 'case_id'> | undefined,
): Promise<{ id: string } | undefined> => {
  if (session.role !== 'learner' || !response?.case_id || response.case_id !== session.caseId)
    return undefined;
  const known = await findCase(db, response.case_id);
  if (!known || known.link === 0) return undefined;
  const owner = await findProgram(db, session.program);
  return owner?.study.telemetry === 'full' ? known : undefined;
};

/** Appends what an element reports, once per id, where that may be recorded; otherwise it is dropped. */
export const recordEvents = async (deps: Deps, session: Session, events: ClientEvent[]): Promise<void> => {
  const response = session.responseId && (await findResponse(deps.store.db, session.responseId));
  const known = await recordedCase(deps, session, response || undefined);
  if (!known) return;
  await deps.store.commit((db) =>
    addEvents(
      db,
      events.map((event) => eventRow(deps, session, known.id, event)),
    ),
  );
};
