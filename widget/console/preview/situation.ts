import type { CheckedDefinition, PreviewOffers, ProgramSetting } from '../../../shared/api.js';
import type { Value } from '../../../shared/answers.js';
import type { Instrument } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/scope.js';
import { elementLanguages, type Shown } from './look.js';
import { previewWords as words } from './words.js';

/** What the respondent of a preview is like: the program, and what is said otherwise than it says. */
export interface Setting {
  /** Id of a program; absent: none. */
  program?: string;
  /** Facts and earlier answers by path; `undefined`: not known. */
  values: Record<string, Value | undefined>;
  /** `YYYY-MM`. */
  month: string;
  orderSeed: number;
}

const earlierWaves = ['baseline', 'end'];
const isEarlier = (path: string) => earlierWaves.includes(path.split('.')[0]!);

/** `YYYY-MM` so many months before. */
const monthBefore = (month: string, months: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
};

/** Where a preview begins: in a program that uses the questionnaire, else in the first there is. */
export const firstSetting = (reference: string, programs: ProgramSetting[]): Setting => ({
  program: (programs.find(({ instruments }) => Object.values(instruments).includes(reference)) ?? programs[0])
    ?.id,
  values: {},
  month: new Date().toISOString().slice(0, 7),
  orderSeed: 1,
});

/** Facts of a learner of this program, before anything is said otherwise. */
const standardFacts = ({ values, month, orderSeed }: Setting, program?: ProgramSetting): Facts => {
  const hasEarlier = Object.entries(values).some(([path, value]) => isEarlier(path) && value !== undefined);
  const { title, sponsor } = words.standIns;
  return {
    program: program?.facts.program ?? { title },
    study: program?.facts.study ?? { sponsor },
    session: {
      linked: hasEarlier ? 1 : 0,
      verified: 1,
      email_known: 0,
      previous_month: hasEarlier ? monthBefore(month, 8) : undefined,
    },
    earlier: {},
    month,
    orderSeed,
  };
};

/** The facts of a setting: the program's, and what is said otherwise. */
export const factsOf = (setting: Setting, program?: ProgramSetting): Facts => {
  const facts = standardFacts(setting, program);
  for (const [path, value] of Object.entries(setting.values)) {
    const [group, name] = path.split('.') as [string, string];
    if (!isEarlier(path)) {
      const key = group as 'program' | 'study' | 'session';
      facts[key] = { ...facts[key], [name]: value as number | string | undefined };
    } else if (value !== undefined) facts.earlier[group] = { ...facts.earlier[group], [name]: value };
  }
  return facts;
};

/** What stands under a path of a setting's facts. */
export const valueAt = (facts: Facts, path: string): Value | undefined => {
  const [group, name] = path.split('.') as [string, string];
  return isEarlier(path) ? facts.earlier[group]?.[name] : facts[group as 'program'][name];
};

/** Which of the fixed things beside facts a definition reads. */
export const readsMonth = (instrument: Instrument): boolean => JSON.stringify(instrument).includes('month()');
export const readsSeed = (instrument: Instrument): boolean =>
  JSON.stringify(instrument).includes('"randomise":true');

/** What the element is given to show a checked definition in a setting. */
export const shownIn = (
  { instrument }: CheckedDefinition,
  setting: Setting,
  { programs }: PreviewOffers,
): Shown => {
  const program = programs.find(({ id }) => id === setting.program);
  const { study, ...about } = program?.about ?? { study: { sponsor: { name: words.standIns.sponsor } } };
  return {
    definition: instrument,
    facts: factsOf(setting, program),
    // Every language that can be chosen: the element offers those of the questionnaire and of the study.
    about: { ...about, study: { ...study, languages: [...elementLanguages] } },
  };
};

/** Somebody wants another respondent. */
export class SettingRequestEvent extends Event {
  constructor(readonly setting: Setting) {
    super('setting-request');
  }
}
