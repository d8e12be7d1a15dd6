import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { itemOf } from './examples.js';
import { show } from './respondent.js';

const gains = {
  choices: [
    { value: 1, text: { en: 'A promotion' } },
    { value: 2, text: { en: 'A pay rise' } },
    { value: 3, text: { en: 'A new job' }, exclusive: [1] },
    { value: 97, text: { en: 'Other' }, specify: 40, fixed: true },
    { value: 0, text: { en: 'None' }, exclusive: true },
  ],
};

describe('one of several choices', () => {
  it('is chosen with the arrow keys', async () => {
    const person = await show(itemOf('radiogroup', gains), { given: { value: 1 } });
    person.control('A promotion').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(person.given).toEqual({ value: 2 });
  });

  it('is taken back with the Delete key, and the focus stays', async () => {
    const person = await show(itemOf('radiogroup', gains), { given: { value: 1 } });
    person.control('A promotion').focus();
    await userEvent.keyboard('{Delete}');
    await person.drawn();
    expect(person.reports).toEqual([undefined]);
    expect(person.control('A promotion').checked).toBe(false);
    expect(person.root.activeElement).toBe(person.control('A promotion'));
  });

  it('is taken back with a button, and the focus goes to the first choice', async () => {
    const person = await show(itemOf('radiogroup', gains), { given: { value: 2 } });
    await person.press('Clear answer');
    expect(person.reports).toEqual([undefined]);
    expect(person.root.activeElement).toBe(person.control('A promotion'));
  });

  it('opens a field for words of one’s own, and forgets them with another choice', async () => {
    const person = await show(itemOf('radiogroup', gains));
    await person.press('Other');
    await person.type('In your own words', 'a prize');
    expect(person.given).toEqual({ value: 97, specified: { 97: 'a prize' } });
    await person.press('A pay rise');
    expect(person.given).toEqual({ value: 2 });
  });

  it('marks a suggestion without choosing it', async () => {
    const person = await show(itemOf('radiogroup', gains), { suggestion: 2 });
    expect(person.one('label:has(em)').textContent).toMatch(/A pay rise\s+Suggested/);
    expect(person.all(':checked')).toHaveLength(0);
  });

  it('falls in two columns only where there is room and there are many choices', async () => {
    const choices = Array.from({ length: 8 }, (_, value) => ({ value, text: { en: `Choice ${value}` } }));
    const columns = async (count: number, inlineSize: number) => {
      const person = await show(itemOf('radiogroup', { choices: choices.slice(0, count) }), { inlineSize });
      return new Set(person.all('.option').map((option) => option.getBoundingClientRect().left)).size;
    };
    expect(await columns(8, 720)).toBe(2);
    expect(await columns(8, 320)).toBe(1);
    expect(await columns(4, 720)).toBe(1);
  });

  it('reads down the first column, then down the second', async () => {
    const choices = Array.from({ length: 13 }, (_, value) => ({
      value,
      text: { en: `${value} `.padEnd(58, 'words ') },
    }));
    const person = await show(itemOf('radiogroup', { choices, nonAnswers: [{ reason: 'prefer-not' }] }));
    const places = person.all<HTMLElement>('.option').map((option) => option.getBoundingClientRect());
    expect(places.slice(0, 7).every(({ left }) => left === places[0]!.left)).toBe(true);
    expect(places.slice(7).every(({ left }) => left > places[0]!.right)).toBe(true);
    expect(places[7]!.top).toBe(places[0]!.top);
  });

  it('writes income bands in the currency and language', async () => {
    const reference = { bands: { EUR: [5, 10, 20, 30, 45, 60, 80, 100, 150].map((limit) => limit * 1000) } };
    const instrument = { reference, choiceLists: {}, pages: [] } as never;
    const answers = { i_ccy: { value: 'EUR' } };
    const item = itemOf('radiogroup', { bandsBy: 'i_ccy', choices: undefined });
    const { all } = await show(item, { instrument, answers, language: 'de' }).then((person) => ({
      all: person.all<HTMLElement>('label').map((label) => label.textContent.replace(/\s+/g, ' ').trim()),
    }));
    expect(all[0]).toBe('Up to 5.000 EUR a year');
    expect(all[2]).toBe('10.000 to 20.000 EUR a year');
    expect(all[9]).toBe('More than 150.000 EUR a year');
  });
});

describe('any number of choices', () => {
  it('are stored in the order of the code list', async () => {
    const person = await show(itemOf('checkbox', gains), { given: { value: [2] } });
    await person.press('A promotion');
    expect(person.given).toEqual({ value: [1, 2] });
  });

  it('are cleared by an exclusive one, and that by any other', async () => {
    const person = await show(itemOf('checkbox', gains), { given: { value: [1, 2] } });
    await person.press('None');
    expect(person.given).toEqual({ value: [0] });
    await person.press('A pay rise');
    expect(person.given).toEqual({ value: [2] });
  });

  it('lose only those a choice excludes by name', async () => {
    const person = await show(itemOf('checkbox', gains), { given: { value: [1, 2] } });
    await person.press('A new job');
    expect(person.given).toEqual({ value: [2, 3] });
  });

  it('are taken back with the last tick', async () => {
    const person = await show(itemOf('checkbox', gains), { given: { value: [1] } });
    await person.press('A promotion');
    expect(person.reports).toEqual([undefined]);
  });

  it('are shuffled by the respondent’s seed, fixed and exclusive ones last', async () => {
    const choices = [...'abcdefgh'].map((letter, value) => ({ value: value + 1, text: { en: letter } }));
    const item = itemOf('checkbox', { choices: [...choices, ...gains.choices.slice(3)], randomise: true });
    const { root } = await show(item);
    const order = [...root.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(order.slice(0, 8).join('')).not.toBe('abcdefgh');
    expect(order.slice(8, 10)).toEqual(['Other', 'None']);
  });
});

describe('a scale', () => {
  it('says what its ends mean with the number', async () => {
    const person = await show(itemOf('rating'));
    expect(person.nameOf(person.all('input')[0]!)).toBe('0 Not at all');
    expect(person.nameOf(person.all('input')[10]!)).toBe('10 Very much');
  });

  it('has no value on the line until it is touched', async () => {
    const person = await show(itemOf('slider'));
    expect(person.one('input').getAttribute('aria-valuetext')).toBe('Press or drag on the line');
    expect(person.reports).toHaveLength(0);
  });

  it('takes the middle with Enter and moves with the arrows', async () => {
    const person = await show(itemOf('slider'));
    person.one('[type=range]').focus();
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}');
    expect(person.reports).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    expect(person.given).toEqual({ value: 50 });
    await userEvent.keyboard('{ArrowRight}');
    expect(person.given).toEqual({ value: 51 });
  });
});
