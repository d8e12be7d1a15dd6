import { createHash } from 'node:crypto';
import type { Study } from '../../shared/study.js';
import { isoDay } from '../clock.js';
import { addEvents, findCase } from '../store/cases.js';
import type { Database } from '../store/open.js';
import { countOne } from '../store/placements.js';
import type { Deps } from './deps.js';
import { eventRow } from './record-events.js';
import type { Session } from './session-token.js';

/**
 * Notes that somebody opened the page of a placement. For a learner who agreed to linking in an earlier wave: events.
 * For anybody else only a count per placement and day, without identifier.
 */
export const noteArrival = async (
  deps: Deps,
  db: Database,
  session: Session,
  telemetry: Study['telemetry'],
): Promise<void> => {
  if (session.role !== 'learner' || telemetry === 'off') return;
  const { program, wave, placementId: placement_id } = session;
  await countOne(db, { day: isoDay(deps.clock), program, wave, placement_id, name: 'host.opened' });
  const known = session.verified ? await findCase(db, session.caseId) : undefined;
  if (known?.link !== 1 || telemetry !== 'full') return;
  await addEvents(db, [
    eventRow(deps, session, known.id, { type: 'host.opened' }),
    eventRow(deps, session, known.id, { type: 'activity.ping' }),
    eventRow(deps, session, known.id, {
      id: onceId(known.id, wave),
      type: 'stage.reached',
      data: { source: 'launch' },
    }),
  ]);
};

/** The same id for the same case and wave, so that reaching is noted once, at its first time. */
const onceId = (caseId: string, wave: string): string => {
  const hex = createHash('sha256').update(`stage.reached ${caseId} ${wave}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
