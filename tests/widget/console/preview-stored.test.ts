import { describe, expect, it } from 'vitest';
import type { Answers, Value } from '../../../shared/answers.js';
import type { Item } from '../../../shared/instrument.js';
import { storedLines } from '../../../widget/console/preview/stored-lines.js';
import { choice, facts, instrument, item, page } from '../survey/small-instrument.js';

/** The lines of a value, "part: stored = meaning". */
const written = (of: Item, value: Value, language = 'en', answers: Answers = {}): string[] => {
  const definition = instrument([page('p', [of])], {
    choiceLists: { fields: [choice(1, 'Law'), choice(2, 'Art')] },
    reference: { asOf: '2026-01-01', source: '', currencyOf: {}, medianIncome: {}, perUsd: {}, bands: { USD: [10, 20, 30, 40, 50, 60, 70, 80, 90] } },
  }); // prettier-ignore
  return storedLines(of, value, { instrument: definition, answers, facts: facts() }, language).map(
    ({ part, stored, meaning }) => `${part === undefined ? '' : `${part}: `}${stored} = ${meaning}`,
  );
};
const rows = [choice(1, 'Fees'), choice(97, 'Other')];
const eur = (minor: number, period?: 1 | 2) => ({ minor, currency: 'EUR', ...(period && { period }) });

describe('a stored value in a preview', () => {
  it.each<[string, Item, Value, string[]]>([
    ['a code', item({ type: 'radiogroup', name: 'a', choices: rows }), 97, ['97 = Other']],
    ['a code of a shared list', item({ type: 'radiogroup', name: 'a', choicesFrom: 'fields' }), 2, ['2 = Art']],
    ['codes, a line each', item({ type: 'checkbox', name: 'a', choices: rows }), [1, 97], ['1 = Fees', '97 = Other']],
    ['an income band', item({ type: 'radiogroup', name: 'a', bandsBy: 'ccy' }), 2, ['2 = over $10 a year, up to $20 a year']],
    ['the lowest band', item({ type: 'radiogroup', name: 'a', bandsBy: 'ccy' }), 1, ['1 = up to $10 a year']],
    ['yes', item({ type: 'boolean', name: 'a' }), 1, ['1 = Yes']],
    ['no, in the item’s words', item({ type: 'boolean', name: 'a', falseText: { en: 'Never' } }), 0, ['0 = Never']],
    ['a number with its unit', item({ type: 'integer', name: 'a', min: 0, max: 9, step: 1, unit: { en: 'hours' } }), 8, ['8 = hours']],
    ['a country', item({ type: 'country', name: 'a' }), 'NP', ['NP = Nepal']],
    ['a language', item({ type: 'language', name: 'a' }), 'ne', ['ne = Nepali']],
    ['a currency', item({ type: 'currency', name: 'a' }), 'EUR', ['EUR = Euro']],
    ['a month', item({ type: 'month', name: 'a' }), '2026-03', ['2026-03 = March 2026']],
    ['two months', item({ type: 'month-range', name: 'a' }), { from: '2026-03', to: '2026-05' }, ['from: 2026-03 = March 2026', 'to: 2026-05 = May 2026']],
    ['an amount in minor units', item({ type: 'money', name: 'a' }), eur(5200050, 1), ['5200050 EUR / 1 = €52,000.50 a year']],
    ['amounts by row', item({ type: 'money-list', name: 'a', rows }), { 97: eur(900) }, ['97: 900 EUR = Other: €9']],
    ['an amount or a percentage', item({ type: 'money-or-percent', name: 'a' }), { percent: 3, month: '2026-03' }, ['percent: 3 = 3 %', 'month: 2026-03 = March 2026']],
    ['shares', item({ type: 'shares', name: 'a', rows }), { 1: 60, 97: 40 }, ['1: 60 = Fees: 60 %', '97: 40 = Other: 40 %']],
    ['a matrix', item({ type: 'matrix', name: 'a', rows, columns: [choice(1, 'Little'), choice(2, 'Much')] }), { 1: 2, 97: 'does-not-apply' }, ['1: 2 = Fees: Much', '97: does-not-apply = Other: Does not apply']],
    ['parts', item({ type: 'compound', name: 'a', parts: [{ name: 'kinds', title: { en: 'Kinds' }, type: 'checkbox', choices: rows }, { name: 'since', title: { en: 'Since' }, type: 'month' }] }), { kinds: [1, 97], since: '2026-03' }, ['kinds: 1 = Kinds: Fees', 'kinds: 97 = Kinds: Other', 'since: 2026-03 = Since: March 2026']],
    ['a text', item({ type: 'text', name: 'a', maxLength: 9, lines: 1 }), 'hello', ['hello = ']],
    ['an address: only that it was given', item({ type: 'email', name: 'a' }), 'ada@x.example', ['given = The address is kept apart from the answers, encrypted.']],
  ])('%s', (_name, of, value, lines) => {
    expect(written(of, value)).toEqual(lines);
  }); // prettier-ignore

  it('stands in the language shown, and falls back to the default language', () => {
    const of = item({
      type: 'radiogroup',
      name: 'a',
      choices: [{ value: 1, text: { en: 'Law', es: 'Derecho' } }, choice(2, 'Art')],
    });
    expect(written(of, 1, 'es')).toEqual(['1 = Derecho']);
    expect(written(of, 2, 'es')).toEqual(['2 = Art']);
    expect(written(item({ type: 'country', name: 'a' }), 'DE', 'es')).toEqual(['DE = Alemania']);
  });
  it('of an unknown code is shown as it is', () => {
    expect(written(item({ type: 'radiogroup', name: 'a', choices: rows }), 5)).toEqual(['5 = ']);
  });
});
