import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../widget/survey/items/numerals.js';
import { itemOf } from './examples.js';
import { show } from './respondent.js';

describe('a number as people type it', () => {
  const cases: [typed: string, language: string, decimals: number, number: number | string | undefined][] = [
    ['', 'en', 0, undefined],
    ['12', 'en', 0, 12],
    ['1,234.5', 'en', 2, 1234.5],
    ['1.234,5', 'en', 2, 1234.5],
    ['1.234,5', 'de', 2, 1234.5],
    ['1 234,5', 'fr', 2, 1234.5],
    ['1\u202f234,50\u00a0€', 'fr', 2, 1234.5],
    ['1’234.50', 'de-CH', 2, 1234.5],
    ['12,34,567', 'hi', 2, 1234567],
    ['1.234', 'en', 2, 1234],
    ['1,234', 'de', 2, 1234],
    ['1.234', 'en', 3, 1.234],
    ['1,234', 'en', 3, 1234],
    ['0.125', 'en', 1, 0.125],
    ['37,5', 'en', 1, 37.5],
    ['3.', 'en', 1, 3],
    [',5', 'de', 1, 0.5],
    ['−3', 'en', 0, -3],
    ['$45,000', 'en', 2, 45000],
    ['١٢٫٥', 'ar', 1, 12.5],
    ['१२३', 'hi', 0, 123],
    ['45k', 'en', 0, '45k'],
    ['1.2.3', 'en', 0, '1.2.3'],
    ['-', 'en', 0, '-'],
    ['12-14', 'en', 0, '12-14'],
  ];
  for (const [typed, language, decimals, number] of cases)
    it(`reads "${typed}" in ${language} as ${number}`, () => {
      expect(parseNumber(typed, language, decimals)).toBe(number);
    });

  it('is not rewritten while it is typed, and written in the reader’s way when the field is left', async () => {
    const person = await show(itemOf('money', { currencyFixed: true }), { language: 'de' });
    await person.type('A question', '1234,5');
    expect(person.given).toEqual({ value: { minor: 123450, currency: 'EUR', period: 2 } });
    expect(person.control('A question').value).toBe('1234,5');
    person.control('A question').blur();
    await person.drawn();
    expect(person.control('A question').value).toBe('1.234,50');
  });

  it('is reported as typed where it is none, and taken back where it is emptied', async () => {
    const person = await show(itemOf('integer'));
    await person.type('A question', 'forty');
    expect(person.given).toEqual({ value: 'forty' });
    await person.type('A question', '');
    expect(person.given).toBe(undefined);
  });
});

describe('money', () => {
  it('is stored in minor units of its currency', async () => {
    const person = await show(itemOf('money', { currency: "'JPY'" }));
    await person.type('A question', '4,500,000');
    expect(person.given).toEqual({ value: { minor: 4500000, currency: 'JPY', period: 2 } });
  });

  it('keeps a currency that is chosen before the amount', async () => {
    const person = await show(itemOf('money'));
    await person.choose('Currency', 'KWD');
    expect(person.reports).toHaveLength(0);
    await person.type('A question', '12.5');
    expect(person.given).toEqual({ value: { minor: 12500, currency: 'KWD', period: 2 } });
  });

  it('keeps the figure when the currency is changed', async () => {
    const person = await show(itemOf('money'), { given: { value: { minor: 1250, currency: 'EUR' } } });
    await person.choose('Currency', 'JPY');
    expect(person.given).toEqual({ value: { minor: 13, currency: 'JPY', period: 2 } });
  });

  it('is filled in with a suggestion that is marked, and left blank when that is emptied', async () => {
    const person = await show(itemOf('money', { currency: "'USD'" }), { suggestion: 980 });
    expect(person.control('A question').value).toBe('980');
    expect(person.root.textContent).toContain('Filled in for you');
    expect(person.reports).toHaveLength(0);
    await person.type('A question', '');
    expect(person.given).toEqual({ nonAnswer: 'blank' });
    expect(person.control('A question').value).toBe('');
  });

  it('is summed over rows as they are filled in', async () => {
    const person = await show(itemOf('money-list'));
    await person.type('Closely', '10.50');
    await person.type('Not related', '1,000');
    expect(person.given?.value).toEqual({
      1: { minor: 1050, currency: 'USD' },
      3: { minor: 100000, currency: 'USD' },
    });
    expect(person.one('output').textContent.replace(/\s+/g, ' ').trim()).toBe('1,010.50 USD');
    await person.type('Closely', '');
    await person.type('Not related', '');
    expect(person.given).toBe(undefined);
  });

  it('is an amount or a percentage, and keeps its month', async () => {
    const person = await show(itemOf('money-or-percent'), {
      given: { value: { percent: 3, month: '2025-01' } },
    });
    await person.type('Amount', '200');
    expect(person.given).toEqual({
      value: { month: '2025-01', amount: { minor: 20000, currency: 'EUR' } },
    });
    await person.type('or percent', '4,5');
    expect(person.given).toEqual({ value: { month: '2025-01', percent: 4.5 } });
  });
});

describe('shares', () => {
  const rows = [1, 2, 3, 4].map((value) => ({ value, text: { en: `Row ${value}` } }));

  it('say what is left and share it among the empty rows', async () => {
    const person = await show(itemOf('shares', { rows }));
    await person.type('Row 1', '30');
    await person.type('Row 2', '20');
    expect(person.one('output').textContent).toBe('Left to share: 50%');
    await person.press('Share the rest equally');
    expect(person.given).toEqual({ value: { 1: 30, 2: 20, 3: 25, 4: 25 } });
    expect(person.one('output').textContent).toBe('Left to share: 0%');
  });

  it('say when it is too much', async () => {
    const person = await show(itemOf('shares', { rows }), { given: { value: { 1: 80, 2: 30 } } });
    expect(person.one('output').textContent).toBe('10% too much');
    expect(person.all('button')).toHaveLength(0);
  });

  it('start equal over the rows named before', async () => {
    const person = await show(itemOf('shares', { rows, rowsIn: '[1, 2, 4]' }));
    const shown = person.all('input[inputmode]').map((field) => [person.nameOf(field), field.value]);
    expect(shown).toEqual([['Row 1', '34'], ['Row 2', '33'], ['Row 4', '33'], ['Row 3', '']]); // prettier-ignore
    await person.type('Row 1', '40');
    expect(person.given).toEqual({ value: { 1: 40, 2: 33, 4: 33 } });
  });
});
