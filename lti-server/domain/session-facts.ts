import type { Value } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { Facts } from '../../shared/scope.js';
import { earlierItemsRead } from '../../shared/publish.js';
import type { Program, Study } from '../../shared/study.js';
import { isoTime } from '../clock.js';
import type { Case } from '../store/cases.js';
import { findResponseOfCase, standingAnswers } from '../store/responses.js';
import type { Offer } from './catalogue.js';
import type { Deps } from './deps.js';

/** Facts with the month each earlier wave was answered. */
export interface SessionFacts {
  facts: Facts;
  earlierAt: Record<string, string>;
}

/** What a respondent is told of the study. */
export const studyView = (study: Study): SessionView['study'] => ({
  id: study.id,
  version: study.version,
  title: study.title,
  sponsor: study.sponsor,
  contact: study.contact,
  ethics: study.ethics,
  minimumAge: study.minimumAge,
  languages: study.languages,
});

/** What expressions may read of the program and study; names as in `docs/definition-format.md`. */
export const offerFacts = (program: Program, study: Study): Pick<Facts, 'program' | 'study'> => ({
  program: {
    title: program.title[study.languages[0]!] ?? Object.values(program.title)[0],
    type: program.type,
    master: program.associatedMaster ? 1 : 0,
    fee_model: program.fees.model,
    price: program.fees.price,
    currency: program.fees.currency,
    guideline_hours: program.guideline.hours,
    guideline_weeks: program.guideline.weeks,
    courses: program.courses.length,
  },
  study: {
    sponsor: study.sponsor?.name ?? program.provider.name,
    race: study.modules.race,
    race_form: study.modules.raceForm,
    income: study.modules.income ? 1 : 0,
    care: study.modules.care ? 1 : 0,
    share: study.modules.share ? 1 : 0,
    languages: study.languages.join(' '),
  },
});

const earlierWaves = {
  baseline: [],
  end: ['baseline'],
  'follow-up': ['baseline', 'end'],
  'exit-pulse': ['baseline'],
} as const;

/**
 * Facts of a session. Earlier answers are among them only for a vouched-for learner who agreed to linking, and only the
 * items the instrument confirms or routes by. `known`: the session's case, where there is one already.
 */
export const sessionFacts = async (
  deps: Deps,
  offer: Offer,
  session: { verified: boolean },
  known: Case | undefined,
  orderSeed: number,
): Promise<SessionFacts> => {
  const mayLink = session.verified && known?.link === 1;
  const { earlier, earlierAt } = mayLink
    ? await earlierAnswers(deps, offer, known.id)
    : { earlier: {}, earlierAt: {} };
  const facts: Facts = {
    ...offerFacts(offer.program, offer.study),
    session: {
      linked: Object.keys(earlier).length ? 1 : 0,
      verified: session.verified ? 1 : 0,
      email_known: 0,
      previous_month: Object.values(earlierAt).sort().at(-1),
    },
    earlier,
    month: isoTime(deps.clock).slice(0, 7),
    orderSeed,
  };
  return { facts, earlierAt };
};

const earlierAnswers = async ({ store }: Deps, { instrument, wave }: Offer, caseId: string) => {
  const wanted = earlierItemsRead(instrument);
  const earlier: Facts['earlier'] = {};
  const earlierAt: Record<string, string> = {};
  for (const before of earlierWaves[wave]) {
    const response = await findResponseOfCase(store.db, caseId, before);
    if (!response) continue;
    const answers = await standingAnswers(store.db, response.id);
    const names = new Set([...(wanted[before] ?? []), ...wanted.confirm]);
    const kept = Object.entries(answers).filter(
      ([name, { value }]) => names.has(name) && value !== undefined,
    );
    earlier[before] = Object.fromEntries(kept.map(([name, { value }]) => [name, value as Value]));
    earlierAt[before] = response.last_answer_at.slice(0, 7);
  }
  return { earlier, earlierAt };
};
