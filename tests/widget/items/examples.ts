import { countryCodes, currencyCodes, languageCodes } from '../../../shared/code-lists.js';
import type { Value } from '../../../shared/answers.js';
import { Instrument, type Item, type ItemType } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/scope.js';

const choices = [
  { value: 1, text: { en: 'Closely related' } },
  { value: 2, text: { en: 'Partly' }, hint: { en: 'Some of the tasks' } },
  { value: 3, text: { en: 'Not related' } },
];
const nonAnswers = [{ reason: 'dont-know' }, { reason: 'prefer-not' }];
const many = { value: 97, text: { en: 'Something else' }, specify: 60, fixed: true };

/** One item of each type, with an answer it takes and one it does not (where one can be given). */
const written: Record<ItemType, { more: object; answer: Value; wrong?: Value }> = {
  radiogroup: { more: { choices: [...choices, many] }, answer: 2 },
  checkbox: { more: { choices: [...choices, many, { value: 0, text: { en: 'None' }, exclusive: true }] }, answer: [1, 3] },
  boolean: { more: {}, answer: 1 },
  consent: { more: { trueText: { en: 'I agree' }, falseText: { en: 'I decline' } }, answer: 0 },
  rating: { more: { min: 0, max: 10, lowText: { en: 'Not at all' }, highText: { en: 'Very much' } }, answer: 7 },
  slider: { more: { min: 0, max: 100, lowText: { en: 'No chance' }, highText: { en: 'Certain' }, unit: { en: '%' } }, answer: 30 },
  number: { more: { min: 0, max: 112, step: 0.5, unit: { en: 'hours a week' } }, answer: 37.5, wrong: 200 },
  integer: { more: { min: 0, max: 120, unit: { en: 'years' } }, answer: 35, wrong: 'many' },
  country: { more: {}, answer: 'CI' },
  language: { more: {}, answer: 'de' },
  currency: { more: {}, answer: 'EUR' },
  month: { more: { min: "'2020-03'", max: 'month()' }, answer: '2024-05', wrong: '2024-' },
  'month-range': { more: {}, answer: { from: '2024-05', to: '2025-01' }, wrong: { from: '2025-01', to: '2024-05' } },
  money: { more: { currency: "'EUR'", period: '2' }, answer: { minor: 123450, currency: 'EUR', period: 2 }, wrong: { minor: -5, currency: 'EUR' } },
  'money-list': {
    more: { currency: "'USD'", currencyFixed: true, rows: choices },
    answer: { 1: { minor: 1000, currency: 'USD' }, 3: { minor: 250, currency: 'USD' } },
    wrong: { 1: 'much' },
  },
  'money-or-percent': { more: { currency: "'EUR'" }, answer: { percent: 3.5, month: '2025-01' }, wrong: { percent: 'some' } },
  shares: { more: { rows: choices }, answer: { 1: 50, 2: 30, 3: 20 }, wrong: { 1: 50, 2: 30 } },
  matrix: { more: { rows: choices, columns: [{ value: 1, text: { en: 'Yes' } }, { value: 2, text: { en: 'Not yet' } }, { value: 3, text: { en: 'No' } }] }, answer: { 1: 2, 3: 1 } },
  compound: {
    more: {
      parts: [
        { name: 'promo_month', title: { en: 'Month' }, type: 'month' },
        { name: 'promo_duties', title: { en: 'Did your duties grow?' }, type: 'boolean' },
        { name: 'promo_people', title: { en: 'People you lead' }, type: 'integer', min: 0, max: 999 },
      ],
    },
    answer: { promo_month: '2024-05', promo_duties: 1, promo_people: 4 },
    wrong: { promo_people: 'few' },
  },
  text: { more: { maxLength: 200, lines: 3 }, answer: 'It helped me to find a job.' },
  email: { more: {}, answer: 'someone@example.org', wrong: 'someone at example' },
}; // prettier-ignore

const required = new Set<ItemType>(['country', 'consent']);

const definitionOf = (type: ItemType, more: object) => ({
  type,
  name: `q_${type.replaceAll('-', '_')}`,
  title: { en: `A question of type ${type}` },
  description: { en: 'What is meant, in a sentence.' },
  seconds: 5,
  ...(required.has(type) ? { isRequired: true } : { nonAnswers }),
  ...(type === 'matrix' && { nonAnswers: [{ reason: 'does-not-apply' }, ...nonAnswers] }),
  ...more,
});

export interface Example {
  type: ItemType;
  item: Item;
  answer: Value;
  wrong?: Value;
}

/** An instrument of one item, so that a test says only what matters to it. */
export const instrumentOf = (...elements: object[]): Instrument =>
  Instrument.parse({
    id: 'examples',
    version: '1.0.0',
    wave: 'end',
    title: { en: 'Examples' },
    defaultLanguage: 'en',
    languages: ['en'],
    sections: [{ id: 'all', title: { en: 'All' } }],
    codeLists: { country: [...countryCodes], currency: [...currencyCodes], language: [...languageCodes] },
    pages: elements.map((element, index) => ({ name: `p${index}`, section: 'all', elements: [element] })),
  });

/** An item with the defaults of the definition format. */
export const itemOf = (type: ItemType, more: object = {}): Item =>
  instrumentOf(definitionOf(type, { ...written[type].more, ...more })).pages[0]!.elements[0] as Item;

/** One example of each of the 21 types. */
export const examples: Example[] = (Object.keys(written) as ItemType[]).map((type) => {
  const { answer, wrong } = written[type];
  return { type, item: itemOf(type), answer, wrong };
});

export const facts: Facts = {
  program: {},
  study: {},
  session: {},
  earlier: {},
  month: '2026-11',
  orderSeed: 7,
};
