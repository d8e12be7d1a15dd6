import type { SessionView } from '../../../shared/api.js';
import type { Instrument, Item, Page } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/scope.js';

/** What every item has, so that a test names only what matters. */
export const item = (more: Record<string, unknown> & { type: Item['type']; name: string }): Item =>
  ({
    title: { en: `Question ${more.name}` },
    sensitivity: 'none',
    seconds: 10,
    reports: [],
    ...more,
  }) as unknown as Item;

export const choice = (value: number, en: string, more = {}) => ({ value, text: { en }, ...more });

export const colour = item({
  type: 'radiogroup',
  name: 'colour',
  title: { en: 'Which colour?' },
  display: 'list',
  choices: [choice(1, 'Red'), choice(2, 'Green')],
  nonAnswers: [{ reason: 'prefer-not' }],
});
export const hours = item({
  type: 'integer',
  name: 'hours',
  title: { en: 'How many hours?' },
  min: 0,
  max: 168,
  step: 1,
  checks: [
    {
      id: 'hours.high',
      require: '{hours} <= 40',
      level: 'soft',
      text: { en: '{hours} hours is a lot. Is it right?' },
      offers: [{ text: { en: 'Take the limit' }, value: '40' }],
    },
  ],
});
export const comment = item({
  type: 'text',
  name: 'comment',
  title: { en: 'Anything else?' },
  maxLength: 100,
  lines: 1,
});
export const country = item({ type: 'country', name: 'g_country', title: { en: 'Where do you live?' } });
export const age = item({
  type: 'integer',
  name: 'g_age',
  title: { en: 'How old are you?' },
  min: 0,
  max: 120,
  step: 1,
  isRequired: true,
});
export const agreement = item({
  type: 'consent',
  name: 'g_consent',
  title: { en: 'Do you agree?' },
  isRequired: true,
  trueText: { en: 'I agree' },
  falseText: { en: 'I do not agree' },
});
export const link = item({ type: 'boolean', name: 'g_link', title: { en: 'May we link?' } });

export const page = (name: string, elements: Item[], section = 'one'): Page => ({ name, section, elements });

export const instrument = (pages: Page[], more: Partial<Instrument> = {}): Instrument => ({
  id: 'small',
  version: '1.0.0',
  wave: 'baseline',
  title: { en: 'A small survey' },
  introduction: { en: '{study.sponsor} asks what learners expect from {program.title}.' },
  afterwards: { en: 'We ask again at the end of the program.' },
  defaultLanguage: 'en',
  languages: ['en'],
  sections: [
    { id: 'one', title: { en: 'First things' } },
    { id: 'two', title: { en: 'Last things' } },
  ],
  choiceLists: {},
  codeLists: { country: ['DE', 'FR', 'US'] },
  pages,
  ...more,
});

/** Age, agreement, then two pages. */
export const study = (): Instrument =>
  instrument([
    page('start', [age]),
    page('agree', [agreement, link]),
    page('first', [colour]),
    page('second', [hours, comment], 'two'),
  ]);

export const facts = (more: Partial<Facts> = {}): Facts => ({
  program: {},
  study: {},
  session: {},
  earlier: {},
  month: '2026-11',
  orderSeed: 1,
  ...more,
});

const slots = [
  'research',
  'purpose',
  'duration',
  'procedures',
  'risks',
  'benefits',
  'confidentiality',
  'contacts',
  'voluntary',
];

export const session = (definition: Instrument, more: Partial<SessionView> = {}): SessionView => ({
  token: 'token-1',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  role: 'learner',
  verified: true,
  state: 'open',
  placement: 'here',
  recording: 'aggregate',
  wave: definition.wave,
  study: {
    id: 'study',
    version: 1,
    title: { en: 'A study' },
    sponsor: { name: 'Example University' },
    contact: { name: 'A. Moreno', email: 'research@example.edu' },
    ethics: { kind: 'approval', reference: 'IRB 7', board: 'Example IRB' },
    minimumAge: 18,
    languages: ['en'],
  },
  sheet: {
    version: '1.0',
    texts: { en: Object.fromEntries(slots.map((slot) => [slot, `What ${slot} means here.`])) as never },
  },
  program: { id: 'mm', title: { en: 'Statistics' }, type: 'MicroMasters', provider: 'Example University' },
  instrument: definition,
  facts: facts({ program: { title: 'Statistics' }, study: { sponsor: 'Example University' } }),
  earlierAt: {},
  ...more,
});
