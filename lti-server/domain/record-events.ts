import { randomUUID } from 'node:crypto';
import type { ClientEvent, EventType } from '../../shared/events.js';
import { isoTime } from '../clock.js';
import { addEvents, findCase } from '../store/cases.js';
import { findResponse } from '../store/responses.js';
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
 * Appends what an element reports, once per id. Only after consent, only where the study's telemetry is full, and not
 * for a learner who refused linking: then they are dropped.
 */
export const recordEvents = async (deps: Deps, session: Session, events: ClientEvent[]): Promise<void> => {
  if (session.role !== 'learner' || !session.responseId) return;
  const response = await findResponse(deps.store.db, session.responseId);
  const known = response?.case_id ? await findCase(deps.store.db, response.case_id) : undefined;
  const owner = await findProgram(deps.store.db, session.program);
  if (!known || known.link === 0 || known.id !== session.caseId || owner?.study.telemetry !== 'full') return;
  await deps.store.commit((db) =>
    addEvents(
      db,
      events.map((event) => eventRow(deps, session, known.id, event)),
    ),
  );
};
