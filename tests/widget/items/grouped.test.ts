import type { Check } from '../../../shared/instrument.js';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../shared/answers.js';
import { examples, itemOf } from './examples.js';
import { problemOf, show } from './respondent.js';

const matrix = (more: object = {}) => itemOf('matrix', more);
const texts = (elements: HTMLElement[]) => elements.map((element) => element.textContent.trim());

describe('a matrix', () => {
  for (const wide of [true, false])
    it(`names every radio by row and column when ${wide ? 'wide' : 'narrow'}`, async () => {
      const person = await show(matrix(), { inlineSize: wide ? 720 : 320 });
      const names = person.all('[type=radio]').map((radio) => person.nameOf(radio));
      expect(names).toHaveLength(12);
      expect(names[1]).toBe('Closely related: Not yet');
      expect(names[11]).toBe('Not related: Does not apply to me');
    });

  it('puts columns under their heads where there is room', async () => {
    const person = await show(matrix());
    const heads = person.all<HTMLElement>('.quiet .cells > span');
    const cells = person.all<HTMLElement>('.option').slice(0, 4);
    expect(texts(heads)).toEqual(['Yes', 'Not yet', 'No', 'Does not apply to me']);
    for (const [index, head] of heads.entries()) {
      const gap = head.getBoundingClientRect().left - cells[index]!.getBoundingClientRect().left;
      expect(Math.abs(gap)).toBeLessThan(2);
    }
  });

  it('keeps a group of radios per row', async () => {
    const person = await show(matrix());
    await person.press('Closely related: Yes');
    await person.press('Partly: No');
    expect(person.given).toEqual({ value: { 1: 1, 2: 3 } });
    person.control('Closely related: Yes').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(person.given).toEqual({ value: { 1: 2, 2: 3 } });
    await userEvent.keyboard('{Delete}');
    expect(person.given).toEqual({ value: { 2: 3 } });
  });

  it('stores "does not apply" by row and the other non-answers for the whole', async () => {
    const person = await show(matrix());
    await person.press('Closely related: Does not apply to me');
    expect(person.given).toEqual({ value: { 1: 'does-not-apply' } });
    await person.press('Prefer not to answer');
    expect(person.given).toEqual({ nonAnswer: 'prefer-not' });
    expect(person.all('[type=radio]:checked')).toHaveLength(0);
  });

  it('adds a ticked row and takes its answer away with the tick', async () => {
    const person = await show(matrix({ rowsIn: '[1]', moreRows: { en: 'Any others?' } }));
    expect(person.all('[type=radio]')).toHaveLength(4);
    await person.press('Not related');
    expect(person.all('[type=radio]')).toHaveLength(8);
    expect(person.reports).toHaveLength(0);
    await person.press('Not related: Yes');
    expect(person.given).toEqual({ value: { 3: 1 } });
    expect(person.all('[type=radio]')).toHaveLength(8);
    await person.press('Not related');
    expect(person.given).toBe(undefined);
    expect(person.all('[type=radio]')).toHaveLength(4);
  });

  it('shows no table head where no row is asked', async () => {
    const person = await show(matrix({ rowsIn: '[9]', moreRows: { en: 'Any others?' } }));
    expect(person.root.querySelector('.head')).toBe(null);
    expect(person.all('[type=checkbox]').length).toBeGreaterThan(3);
  });
});

describe('a month', () => {
  it('is reported by halves while it is chosen', async () => {
    const person = await show(itemOf('month'));
    await person.choose('Month', '03');
    expect(person.given).toEqual({ value: '-03' });
    await person.choose('Year', '2025');
    expect(person.given).toEqual({ value: '2025-03' });
    await person.choose('Month', '');
    await person.choose('Year', '');
    expect(person.given).toBe(undefined);
  });

  it('stays between its limits', async () => {
    const person = await show(itemOf('month'), { given: { value: '2025-12' } });
    const years = [...person.control<HTMLSelectElement>('Year').options]
      .slice(1)
      .map((option) => option.value);
    expect(years).toEqual(['2026', '2025', '2024', '2023', '2022', '2021', '2020']);
    await person.choose('Year', '2026');
    expect(person.given).toEqual({ value: '2026-' });
    expect(
      [...person.control<HTMLSelectElement>('Month').options].filter((option) => option.disabled),
    ).toHaveLength(1);
  });

  it('is named in the reader’s language', async () => {
    const person = await show(itemOf('month'), { language: 'es' });
    expect(texts([...person.control<HTMLSelectElement>('Month').options])[1]).toBe('enero');
  });
});

describe('a compound', () => {
  it('reports its parts as one value', async () => {
    const { item } = examples.find(({ type }) => type === 'compound')!;
    const person = await show(item);
    await person.press('Yes');
    await person.type('People you lead', '4');
    expect(person.given).toEqual({ value: { promo_duties: 1, promo_people: 4 } });
    await person.type('People you lead', '');
    expect(person.given).toEqual({ value: { promo_duties: 1 } });
  });
});

describe('words beside a choice of a part', () => {
  const parts = [
    {
      name: 'types',
      title: { en: 'Which ones?' },
      type: 'checkbox',
      choices: [1, 97].map((value) => ({
        value,
        text: { en: `Type ${value}` },
        specify: value > 9 ? 40 : undefined,
      })),
    },
    { name: 'count', title: { en: 'How many?' }, type: 'integer', min: 0, max: 9 },
  ];

  it('are reported by part and code, and forgotten with the choice', async () => {
    const person = await show(itemOf('compound', { parts }));
    await person.press('Type 97');
    await person.type('In your own words', 'a badge');
    await person.type('How many?', '2');
    expect(person.given).toEqual({ value: { types: [97], count: 2 }, specified: { 'types.97': 'a badge' } });
    await person.press('Type 97');
    expect(person.given).toEqual({ value: { count: 2 } });
  });
});

describe('a field that is wrong', () => {
  const marked = (person: Awaited<ReturnType<typeof show>>) =>
    person.all('[aria-invalid=true]').map((field) => person.nameOf(field));
  const wrong = [
    ['shares', { 1: 50, 2: 130 }, ['Partly']],
    [
      'money-list',
      { 1: { minor: 1000, currency: 'USD' }, 3: { minor: -5, currency: 'USD' } },
      ['Not related'],
    ],
    ['compound', { promo_people: 'few', promo_duties: 1 }, ['People you lead']],
  ] as const;
  for (const [type, value, names] of wrong)
    it(`is the only one marked in ${type}`, async () => {
      const item = itemOf(type);
      const given = { value: value as unknown as Value };
      expect(marked(await show(item, { given, problem: problemOf(item, given) }))).toEqual(names);
    });

  it('is any of them where only their sum is wrong', async () => {
    const person = await show(itemOf('shares'), {
      given: { value: { 1: 50 } },
      problem: { kind: 'total', limit: 50 },
    });
    expect(marked(person)).toHaveLength(3);
  });
});

describe('what stands around an item', () => {
  it('offers quick fixes, and keeps an answer with its reason', async () => {
    const kept: unknown[] = [];
    const offers = [
      { text: { en: 'Take a dozen' }, value: '12' },
      { text: { en: 'Take what is not possible' }, value: '12000' },
    ];
    const check: Check = { id: 'odd', require: '1 = 2', level: 'soft', text: { en: 'Is it right?' }, offers, askReason: true }; // prettier-ignore
    const keep = ({ id }: Check, reason?: string) => kept.push([id, reason]);
    const person = await show(itemOf('integer'), { given: { value: 99 }, extras: { checks: [check], keep } });
    expect(person.root.textContent).not.toContain('not possible');
    await person.press('Take a dozen: 12 years');
    expect(person.given).toEqual({ value: 12 });
    await person.type('Why, in a few words', ' two jobs ');
    await person.press('Keep my answer');
    expect(kept).toEqual([['odd', 'two jobs']]);
  });

  it('keeps a long optional item behind one press', async () => {
    const person = await show(itemOf('text', { collapsed: true }));
    expect(person.all('textarea')).toHaveLength(0);
    person.one<HTMLElement>('summary').click();
    expect(person.all('textarea')).toHaveLength(1);
    expect(
      (await show(itemOf('text', { collapsed: true }), { given: { value: 'so' } })).all('textarea'),
    ).toHaveLength(1);
  });

  it('opens an optional item where an expression says so', async () => {
    const closed = { collapsed: '1 = 1' };
    const open = { collapsed: '1 = 2' };
    expect((await show(itemOf('text', closed))).all('textarea')).toHaveLength(0);
    expect((await show(itemOf('text', open))).all('summary')).toHaveLength(0);
  });

  it('says how many characters are left when there are few', async () => {
    const person = await show(itemOf('text', { maxLength: 50 }));
    expect(person.root.textContent).not.toContain('characters left');
    await person.type('A question', 'x'.repeat(40));
    expect(person.root.textContent).toContain('10 characters left');
  });

  it('does not show a stored address', async () => {
    const person = await show(itemOf('email'), { given: { value: 'given' } });
    expect(person.control('A question').value).toBe('');
    expect(person.root.textContent).toContain('We have your address');
  });

  it('says what is wrong in words and numbers of the reader', async () => {
    const person = await show(itemOf('integer', { max: 12000 }), {
      given: { value: 13000 },
      problem: { kind: 'high', limit: 12000 },
      language: 'de',
    });
    expect(person.one<HTMLElement>('.error').textContent).toBe('Please give 12.000 or less.');
  });
});
