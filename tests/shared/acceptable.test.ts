import { describe, expect, it } from 'vitest';
import { offersNonAnswer, problemWith, type Problem } from '../../shared/acceptable.js';
import { mistakeIn } from '../../shared/mistakes.js';
import { Value } from '../../shared/answers.js';
import { Item } from '../../shared/instrument.js';
import { choices, en, instrument, item, onlyItem } from './builders.js';

type Case = [what: string, value: unknown, problem?: Problem['kind']];

const usd = (minor: unknown, rest = {}) => ({ minor, currency: 'USD', ...rest });
const range = { min: 0, max: 10 };

/** Controls give values of their own shape: no empty hands, no bare number for an amount. */
const isGivenByControls = (value: unknown) => value !== undefined && value !== null;
const money: Case[] = [
  ['an amount', usd(1999)],
  ['an amount per month', usd(1999, { period: 2 })],
  ['nothing', usd(0)],
  ['a fraction of a cent', usd(19.99), 'shape'],
  ['a debt', usd(-1), 'low'],
  ['an unknown currency', { minor: 1, currency: 'XXX' }, 'choice'],
  ['no currency', { minor: 1 }, 'choice'],
  ['a period there is not', usd(1, { period: 5 }), 'choice'],
  ['a key too many', usd(1, { note: 'x' }), 'shape'],
  ['more than can be kept exactly', usd(1e300), 'high'],
  ['a bare number', 5, 'shape'],
];

const cases: Record<Item['type'], { rest?: Record<string, unknown>; cases: Case[] }> = {
  radiogroup: {
    rest: { choices: choices([1, 2, 'A']) },
    cases: [['a code', 1], ['letters', 'A'], ['no such code', 3, 'choice'], ['a list', [1], 'choice'], ['a code as text', '1', 'choice']],
  },
  checkbox: {
    rest: { choices: choices([1, 2, 3, 0], { 0: { exclusive: true }, 3: { exclusive: [1] } }) },
    cases: [
      ['several', [1, 2]],
      ['the exclusive one', [0]],
      ['none ticked', [], 'shape'],
      ['one twice', [1, 1], 'shape'],
      ['no such code', [1, 9], 'choice'],
      ['"none" beside another', [0, 2], 'choice'],
      ['two that exclude each other', [1, 3], 'choice'],
      ['two that do not', [2, 3]],
      ['a bare code', 1, 'shape'],
    ],
  },
  boolean: { cases: [['yes', 1], ['no', 0], ['true', true, 'shape'], ['two', 2, 'shape']] },
  consent: {
    rest: { trueText: en('Yes'), falseText: en('No') },
    cases: [['agreed', 1], ['declined', 0], ['text', 'yes', 'shape']],
  },
  rating: { rest: range, cases: [['the lowest', 0], ['the highest', 10], ['below', -1, 'low'], ['above', 11, 'high'], ['between', 2.5, 'step']] },
  slider: { rest: range, cases: [['within', 7], ['text', '7', 'shape'], ['no number', Number.NaN, 'shape']] },
  number: {
    rest: { min: 0, max: 112, step: 0.5 },
    cases: [['half hours', 37.5], ['thirds', 37.3, 'step'], ['above', 113, 'high'], ['infinity', Infinity, 'shape']],
  },
  integer: { rest: { min: 0, max: 120 }, cases: [['a whole number', 35], ['a fraction', 35.5, 'step'], ['below', -1, 'low']] },
  country: { cases: [['a country', 'NG'], ['Kosovo', 'XK'], ['small letters', 'ng', 'choice'], ['nowhere', 'ZZ', 'choice']] },
  language: { cases: [['a language', 'es'], ['a whole tag', 'es-MX', 'choice'], ['a number', 1, 'choice']] },
  currency: { cases: [['a currency', 'EUR'], ['one that is gone', 'DEM', 'choice'], ['gold', 'XAU', 'choice']] },
  month: { cases: [['a month', '2026-11'], ['a thirteenth', '2026-13', 'shape'], ['a day', '2026-11-21', 'shape'], ['a number', 202611, 'shape']] },
  'month-range': {
    cases: [
      ['a span', { from: '2026-01', to: '2026-03' }],
      ['one month', { from: '2026-01', to: '2026-01' }],
      ['backwards', { from: '2026-03', to: '2026-01' }, 'order'],
      ['half', { from: '2026-03' }, 'shape'],
      ['a key too many', { from: '2026-01', to: '2026-03', via: '2026-02' }, 'choice'],
    ],
  },
  money: { cases: money },
  'money-list': {
    rest: { rows: choices([1, 2]) },
    cases: [['one row', { 1: usd(5) }], ['no rows', {}, 'shape'], ['no such row', { 3: usd(5) }, 'choice'], ['a bad amount', { 1: usd(-5) }, 'low']],
  },
  'money-or-percent': {
    cases: [
      ['an amount', { amount: usd(5) }],
      ['a percentage with a month', { percent: 3.3, month: '2026-01' }],
      ['both', { amount: usd(5), percent: 3 }, 'shape'],
      ['a month alone', { month: '2026-01' }, 'shape'],
      ['too much', { percent: 1001 }, 'high'],
      ['a bad month', { percent: 1, month: 'May' }, 'shape'],
      ['another part', { share: 1 }, 'choice'],
    ],
  },
  shares: {
    rest: { rows: choices([1, 2, 3]) },
    cases: [
      ['a whole', { 1: 60, 3: 40 }],
      ['too little', { 1: 60, 2: 30 }, 'total'],
      ['no such row', { 1: 60, 4: 40 }, 'choice'],
      ['fractions', { 1: 33.3, 2: 66.7 }, 'step'],
      ['a negative share', { 1: 110, 2: -10 }, 'high'],
    ],
  },
  matrix: {
    rest: { rows: choices([1, 10]), columns: choices([1, 2]) },
    cases: [
      ['a row', { 10: 2 }],
      ['a row that does not apply', { 1: 'does-not-apply' }],
      ['no such row', { 3: 1 }, 'choice'],
      ['no such column', { 1: 3 }, 'choice'],
      ['no rows', {}, 'shape'],
      ['inherited names', JSON.parse('{"__proto__": 1}'), 'choice'],
    ],
  },
  compound: {
    rest: {
      parts: [
        { name: 'kind', title: en('Kind'), type: 'radiogroup', choices: choices([1, 2]) },
        { name: 'types', title: en('Types'), type: 'checkbox', choices: choices([1, 2]) },
        { name: 'grew', title: en('Grew'), type: 'boolean' },
        { name: 'month', title: en('Month'), type: 'month' },
        { name: 'count', title: en('Count'), type: 'integer', min: 0, max: 9 },
        { name: 'paid', title: en('Paid'), type: 'money' },
      ],
    },
    cases: [
      ['all parts', { kind: 1, types: [1, 2], grew: 0, month: '2026-01', count: 9, paid: usd(5) }],
      ['one part', { grew: 1 }],
      ['none', {}, 'shape'],
      ['a part there is not', { other: 1 }, 'choice'],
      ['a bad code', { kind: 3 }, 'choice'],
      ['a bad list', { types: [] }, 'shape'],
      ['a bad month', { month: '2026' }, 'shape'],
      ['a bad count', { count: 10 }, 'high'],
      ['a bad amount', { paid: 5 }, 'shape'],
    ],
  },
  text: { rest: { maxLength: 5 }, cases: [['words', 'hello'], ['too many', 'hello!', 'long'], ['blanks', '   ', 'shape'], ['a number', 5, 'shape']] },
  email: {
    cases: [
      ['an address', 'ana.maria+mooc@mail.example.org'],
      ['no at sign', 'ana.example.org', 'email'],
      ['no top level', 'ana@example', 'email'],
      ['two dots', 'ana@example..org', 'email'],
      ['a name with it', 'Ana <ana@example.org>', 'email'],
      ['too long', `${'a'.repeat(300)}@example.org`, 'email'],
    ],
  },
}; // prettier-ignore

describe('whether a value is an answer to an item', () => {
  it('has cases for every type of item', () => expect(Object.keys(cases)).toHaveLength(Item.options.length));

  describe.each(Object.entries(cases))('%s', (type, { rest, cases: rows }) => {
    const made = instrument([item(type, 'x', rest)]);
    it.each(rows)('%s', (_, value, problem) => {
      expect(problemWith(onlyItem(made), value as Value, made)?.kind).toBe(problem);
      // The element finds no fault where the server finds none, and the same where it finds one.
      const mistake = isGivenByControls(value) ? mistakeIn(onlyItem(made), value, made)?.kind : undefined;
      if (mistake) expect(mistake).toBe(problem);
    });
    it.each(rows.filter(([, , problem]) => !problem))('lets the API carry %s', (_, value) =>
      expect(Value.safeParse(value).success).toBe(true),
    );
  });

  it('takes a debt where the item allows it', () => {
    const made = instrument([item('money', 'x', { allowNegative: true })]);
    expect(problemWith(onlyItem(made), usd(-5) as Value, made)).toBeUndefined();
  });
  it('takes the ten income bands, and no other', () => {
    const made = instrument([item('radiogroup', 'x', { bandsBy: 'ccy' })]);
    const kinds = [1, 10, 0, 11].map((band) => problemWith(onlyItem(made), band, made)?.kind);
    expect(kinds).toEqual([undefined, undefined, 'low', 'high']);
  });
  it('reads choices and rows from the shared lists', () => {
    const made = instrument([item('checkbox', 'x', { choicesFrom: 'few' })], {
      choiceLists: { few: choices([1, 2]) },
    });
    expect([[1], [3]].map((value) => problemWith(onlyItem(made), value, made)?.kind)).toEqual([
      undefined,
      'choice',
    ]);
  });
  it('takes the published codes that the definition carries, and no other', () => {
    const made = instrument([item('country', 'x')], { codeLists: { country: ['NG'] } });
    const kinds = ['NG', 'US'].map((code) => problemWith(onlyItem(made), code, made)?.kind);
    expect(kinds).toEqual([undefined, 'choice']);
    const bare = instrument([item('currency', 'x')], { codeLists: undefined });
    expect(problemWith(onlyItem(bare), 'EUR', bare)?.kind).toBe('choice');
  });
  it('names the bound that is broken', () => {
    const made = instrument([item('integer', 'x', { min: 0, max: 120 })]);
    expect(problemWith(onlyItem(made), 121, made)).toEqual({ kind: 'high', limit: 120 });
  });
});

describe('ways not to answer', () => {
  it('takes those an item offers, and blank unless the item is required', () => {
    const asked = item('boolean', 'q', { nonAnswers: [{ reason: 'prefer-not' }] }) as unknown as Item;
    expect(offersNonAnswer(asked, 'prefer-not')).toBe(true);
    expect(offersNonAnswer(asked, 'dont-know')).toBe(false);
    expect(offersNonAnswer(asked, 'blank')).toBe(true);
    expect(offersNonAnswer({ ...asked, isRequired: true }, 'blank')).toBe(false);
  });
});
