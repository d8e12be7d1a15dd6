import type { PlacementView, SafeCount } from '../../shared/api.js';
import { secondsAhead } from '../../shared/route.js';
import { missingForLive } from '../../shared/study.js';
import { findPlacement } from '../store/placements.js';
import { getOffer, opennessOf } from './catalogue.js';
import type { Deps } from './deps.js';
import { SessionRefused } from './errors.js';
import { sessionFacts } from './session-facts.js';
import type { Session } from './session-token.js';

/** Groups smaller than this are never shown to instructors or the public. */
export const smallestGroup = 10;

/**
 * Hides counts of 1 to 9 people, and differences between neighbours of 1 to 9: where the step from one count to the next
 * would tell of fewer than ten, the later count is hidden too. All hidden cells are alike (`null`).
 */
export const safeCounts = (counts: number[]): SafeCount[] => {
  let shown = Number.POSITIVE_INFINITY;
  return counts.map((count) => {
    const step = shown - count;
    const isSafe =
      (count === 0 || count >= smallestGroup) &&
      (!Number.isFinite(step) || step === 0 || step >= smallestGroup);
    if (isSafe) shown = count;
    return isSafe ? count : null;
  });
};

/** What an instructor may know of their course: how many reached, started, finished; never who, never under ten. */
export const courseView = async (deps: Deps, session: Session): Promise<PlacementView> => {
  if (session.role !== 'instructor') throw new SessionRefused('not_allowed');
  const { db } = deps.store;
  const offer = await getOffer(deps, session.program, session.wave, session.instrument);
  const placement = await findPlacement(db, session.placementId);
  const counted = await courseCounts(deps, session, placement?.context_id ?? '');
  const { facts } = await sessionFacts(deps, offer, { verified: false }, undefined, 1);
  const [reached, started, finished] = safeCounts([counted.reached, counted.started, counted.finished]) as [
    SafeCount,
    SafeCount,
    SafeCount,
  ];
  return {
    program: { id: offer.program.id, title: offer.program.title },
    course: { title: placement?.context_title ?? undefined },
    wave: session.wave,
    instrument: offer.reference,
    minutes: Math.max(1, Math.round(secondsAhead({ instrument: offer.instrument, answers: {}, facts }) / 60)),
    draft: missingForLive(offer.study),
    study: { sponsor: offer.study.sponsor, contact: offer.study.contact },
    ...opennessOf(deps, offer),
    visits: safeCounts([counted.visits])[0]!,
    counts: { reached, started, finished },
    lastAnswerOn: counted.lastAnswerAt?.slice(0, 10),
    simulated: counted.hasSimulated,
    instrumentDefinition: offer.instrument,
    facts,
    sheet: offer.study.informationSheet,
  };
};

/** Numbers of one course and wave, over all its placements there; test runs are not among them. */
const courseCounts = async ({ store: { db } }: Deps, { program, wave }: Session, contextId: string) => {
  const here = db
    .selectFrom('placement')
    .select('id')
    .where('context_id', '=', contextId)
    .where('program', '=', program)
    .where('wave', '=', wave);
  const responses = db.selectFrom('response').where('placement_id', 'in', here).where('origin', '<>', 'test');
  const totals = await responses
    .select((e) => [
      e.fn.countAll<number>().as('started'),
      e.fn.count<number>('submitted_at').as('finished'),
      e.fn.max('last_answer_at').as('lastAnswerAt'),
    ])
    .executeTakeFirstOrThrow();
  const simulated = await responses.select('id').where('origin', '=', 'simulated').limit(1).execute();
  // People known to have come here: a launch after consent, an answer, or a decline.
  const arrived = responses
    .select('case_id')
    .union(
      db
        .selectFrom('event')
        .select('case_id')
        .where('placement_id', 'in', here)
        .where('type', '=', 'host.opened'),
    )
    .union(db.selectFrom('participation').select('case_id').where('placement_id', 'in', here));
  const reached = await db
    .selectFrom(arrived.as('arrived'))
    .select((e) => e.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  const visits = await db
    .selectFrom('daily_count')
    .select((e) => e.fn.sum<number>('count').as('total'))
    .where('placement_id', 'in', here)
    .where('name', '=', 'host.opened')
    .executeTakeFirst();
  return {
    visits: Number(visits?.total ?? 0),
    reached: Number(reached.people),
    started: Number(totals.started),
    finished: Number(totals.finished),
    lastAnswerAt: totals.lastAnswerAt as string | null,
    hasSimulated: simulated.length > 0,
  };
};
