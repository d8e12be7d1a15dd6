import { randomInt, randomUUID } from 'node:crypto';
import type { Answers, Value } from '../../shared/answers.js';
import type { Item, Wave } from '../../shared/instrument.js';
import type { Program } from '../../shared/study.js';
import { isoTime } from '../clock.js';
import { getOffer } from '../domain/catalogue.js';
import type { Deps } from '../domain/deps.js';
import { eventRow } from '../domain/record-events.js';
import { sessionFacts } from '../domain/session-facts.js';
import type { Session } from '../domain/session-token.js';
import { storeAnswers } from '../domain/store-answers.js';
import { readableCode } from '../secrets.js';
import { addCase, addEvents, findCase, saveLinkConsent } from '../store/cases.js';
import { savePlacement } from '../store/placements.js';
import { addResponse, findResponse, submitResponse } from '../store/responses.js';
import { randomFrom, type Random } from './random.js';
import { patient, simulateRespondent } from './respondent.js';

/** What was made. */
export interface Populated {
  learners: number;
  baseline: number;
  end: number;
}

const dayMs = 86_400_000;
const earliestDays = 400;
/** Days a learner needs from the first to the final course, at least. */
const fastestDays = 120;

/**
 * Makes simulated earlier learners of a program and stores what they answered, dated in the past and marked as simulated:
 * most answer the baseline, some come to the final course months later, and some of those answer there. The same seed
 * makes the same learners; only ids differ.
 */
export const populate = async (
  deps: Deps,
  program: Program,
  learners: number,
  seed: number,
): Promise<Populated> => {
  const random = randomFrom(seed);
  const made: Populated = { learners, baseline: 0, end: 0 };
  for (let index = 0; index < learners; index++) {
    const joinedDaysAgo = random.whole(1, earliestDays);
    const caseId = randomUUID();
    const linked = random.chance(0.92);
    if (
      !(await simulateWave(deps, program, {
        wave: 'baseline',
        daysAgo: joinedDaysAgo,
        caseId,
        linked,
        random,
      }))
    )
      continue;
    made.baseline++;
    const takesDays = fastestDays + random.whole(0, 180);
    if (!linked || takesDays > joinedDaysAgo || random.chance(0.35)) continue;
    const answered = await simulateWave(deps, program, {
      wave: 'end',
      daysAgo: joinedDaysAgo - takesDays,
      caseId,
      linked,
      random,
    });
    if (answered) made.end++;
  }
  return made;
};

interface Occasion {
  wave: Wave;
  daysAgo: number;
  caseId: string;
  linked: boolean;
  random: Random;
}

const simulateWave = async (deps: Deps, program: Program, occasion: Occasion): Promise<boolean> => {
  const { wave, daysAgo, caseId, linked, random } = occasion;
  const time = new Date(deps.clock.now().getTime() - daysAgo * dayMs);
  const then: Deps = { ...deps, clock: { now: () => time } };
  const offer = await getOffer(then, program.id, wave);
  const orderSeed = randomInt(2 ** 32);
  const known = await findCase(deps.store.db, caseId);
  const { facts } = await sessionFacts(then, offer, { verified: true }, known, orderSeed);
  const simulated = simulateRespondent({
    instrument: offer.instrument,
    facts,
    seed: random.whole(0, 2 ** 31),
    temperament: { ...patient, breakOff: wave === 'baseline' ? 0.006 : 0.012 },
    bias: pinned(linked, random),
  });
  const starts = wave === 'baseline' || random.chance(0.55);
  await deps.store.commit(async (db) => {
    const session = await sessionAt(then, db, program, wave, caseId, offer.reference);
    if (wave === 'baseline') {
      const at = isoTime(then.clock);
      await addCase(db, {
        id: caseId,
        study_id: offer.study.id,
        program: program.id,
        verified: 1,
        origin: 'simulated',
        link: null,
        created_at: at,
      });
      await saveLinkConsent(db, caseId, linked ? 1 : 0);
    }
    const types =
      wave === 'baseline'
        ? (['panel.joined'] as const)
        : (['host.opened', 'activity.ping', 'stage.reached'] as const);
    if (linked)
      await addEvents(
        db,
        types.map((type) => eventRow(then, session, caseId, { type })),
      );
    if (!starts) return;
    const id = randomUUID();
    await addResponse(db, {
      id, case_id: caseId, program: program.id, wave, instrument: offer.reference, instrument_hash: offer.hash,
      placement_id: session.placementId, verified: 1, origin: 'simulated', sheet_version: offer.study.informationSheet?.version ?? '0',
      study_version: offer.study.version, language: 'en', order_seed: orderSeed, resume_hash: null,
      started_at: isoTime(then.clock), last_answer_at: isoTime(then.clock), submitted_at: null, receipt: null,
    }); // prettier-ignore
    const response = (await findResponse(db, id))!;
    const answers = simulated.answers.map((answer) => ({ ...answer, id: randomUUID() }));
    await storeAnswers(then, db, response, offer.instrument, answers);
    if (simulated.finished) await submitResponse(db, id, isoTime(then.clock), readableCode());
  });
  return starts;
};

/** Everybody agrees, is an adult and plausible; the rest is left to chance. */
const pinned =
  (linked: boolean, random: Random) =>
  (item: Item, _answers: Answers): Value | undefined => {
    if (item.name === 'g_consent') return 1;
    if (item.name === 'g_link') return linked ? 1 : 0;
    if (item.name === 'g_age') return random.whole(20, 40) + random.whole(0, 20);
    if (item.name === 's_contact') return random.chance(0.78) ? 1 : 0;
    return item.type === 'email' ? 'simulated@example.org' : undefined;
  };

const sessionAt = async (
  deps: Deps,
  db: Parameters<typeof savePlacement>[0],
  program: Program,
  wave: Wave,
  caseId: string,
  instrument: string,
): Promise<Session> => {
  const course = (wave === 'baseline' ? program.courses.at(0) : program.courses.at(-1))!;
  const at = isoTime(deps.clock);
  const placementId = await savePlacement(db, {
    id: randomUUID(), issuer: 'simulated', platform_id: null, deployment_id: '', resource_link_id: `simulated-${program.id}`,
    context_id: course.contexts[0] ?? course.id, context_title: null, program: program.id, wave, created_at: at, last_launch_at: at,
  }); // prettier-ignore
  return {
    role: 'learner',
    program: program.id,
    wave,
    instrument,
    placementId,
    caseId,
    verified: true,
    launchedAt: at,
  };
};
