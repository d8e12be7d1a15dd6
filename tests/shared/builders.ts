import { codeListsFor } from '../../shared/code-lists.js';
import { Instrument, type Item, type Note } from '../../shared/instrument.js';
import type { Answers, Value } from '../../shared/answers.js';
import { allItems } from '../../shared/route.js';
import type { Facts, Situation } from '../../shared/scope.js';

type Given = Record<string, unknown>;

/** Words in English. */
export const en = (words: string) => ({ en: words });

/** Choices of the codes, with what some of them have beside it. */
export const choices = (codes: (number | string)[], beside: Record<string, Given> = {}) =>
  codes.map((value) => ({ value, text: en(`choice ${value}`), ...beside[value] }));

/** An item as authored, with the parts every item needs. */
export const item = (type: string, name: string, rest: Given = {}): Given => ({
  type, name, title: en(name), seconds: 5, ...rest,
}); // prettier-ignore

/** A page of elements. */
export const page = (name: string, elements: Given[], rest: Given = {}): Given => ({
  name, section: 'all', elements, ...rest,
}); // prettier-ignore

/** The published codes that elements written like this draw from. */
export const codeListsOf = (...elements: object[]) =>
  codeListsFor(Array.from(JSON.stringify(elements).matchAll(/"type":"([^"]+)"/g), ([, type]) => type!));

/** A definition as authored, with the published codes it needs: one page per element unless pages are given. */
export const definition = (elements: Given[], rest: Given = {}): Given => ({
  id: 'sample',
  version: '1.0.0',
  wave: 'baseline',
  title: en('Sample'),
  defaultLanguage: 'en',
  languages: ['en'],
  sections: [{ id: 'all', title: en('All') }],
  pages: elements.map((element, index) => page(`p-${index}`, [element])),
  codeLists: codeListsOf(...elements),
  ...rest,
});

/** The parsed instrument of a definition. */
export const instrument = (elements: Given[], rest: Given = {}): Instrument =>
  Instrument.parse(definition(elements, rest));

/** The one item of an instrument made for it. */
export const onlyItem = (made: Instrument): Item => made.pages[0]!.elements[0] as Item;

/** Standing answers from plain values. */
export const answered = (values: Record<string, Value>): Answers =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

/** Facts of an unlinked launch in a MicroMasters program, with what differs. */
export const facts = (differing: Partial<Facts> = {}): Facts => ({
  program: {
    type: 'MicroMasters', master: 1, fee_model: 'per-course', price: 1000, currency: 'USD',
    guideline_hours: 197, guideline_weeks: 34, courses: 5,
  }, // prettier-ignore
  study: { race: 'us-only', race_form: 'combined', income: 1, care: 1, share: 0, languages: 'en es' },
  session: { linked: 0, verified: 1, email_known: 0 },
  earlier: {},
  month: '2026-11',
  orderSeed: 20261121,
  ...differing,
});

/** Reference figures of two countries. */
export const reference = {
  asOf: '2026-01-01',
  source: 'made up for tests',
  currencyOf: { US: 'USD', JP: 'JPY', IN: 'INR' },
  medianIncome: { '*': 20_000, US: 50_000, JP: 4_500_000 },
  perUsd: { USD: 1, JPY: 150, INR: 80 },
  bands: {
    USD: [5, 10, 20, 30, 45, 60, 80, 100, 150].map((thousand) => thousand * 1000),
    JPY: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((million) => million * 1_000_000),
  },
};

export type { Item, Note };

/** Where a respondent stands who gave these answers. */
export const at = (made: Instrument, answers: Answers = {}, known = facts()): Situation => ({
  instrument: made,
  answers,
  facts: known,
});

/** An item of an instrument, by its name. */
export const findItem = <T = Item>(made: Instrument, name: string): T =>
  allItems(made).find((one) => one.name === name) as T;
