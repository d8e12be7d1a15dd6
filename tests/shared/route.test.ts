import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/answers.js';
import { minorPerUnit } from '../../shared/money.js';
import {
  completeness,
  failedChecks,
  secondsAhead,
  standings,
  suggestionFor,
  visibleItems,
  visiblePages,
} from '../../shared/route.js';
import { answered, at, choices, en, facts, findItem, instrument, item, page, reference } from './builders.js';

const work = instrument([
  item('checkbox', 'status', { choices: choices([1, 2, 3]) }),
  item('radiogroup', 'ask', { choices: choices([1, 2]), visibleIf: '{status} anyof [1, 2]' }),
  item('money', 'pay', { visibleIf: '{ask} = 1' }),
  item('text', 'remark', { maxLength: 100 }),
]);
const names = (...situation: Parameters<typeof at>) => visibleItems(at(...situation)).map(({ name }) => name);

describe('the route', () => {
  it.each([
    ['shows what needs no answer', {}, ['status', 'remark']],
    ['opens with an answer', { status: [1] }, ['status', 'ask', 'remark']],
    ['opens further', { status: [1], ask: 1 }, ['status', 'ask', 'pay', 'remark']],
    ['stays closed on another answer', { status: [3] }, ['status', 'remark']],
    ['forgets what an answer off the route opened', { status: [3], ask: 1 }, ['status', 'remark']],
  ])('%s', (_, values, expected) => expect(names(work, answered(values))).toEqual(expected));

  it('shows an item only when its condition is known to hold', () => {
    const made = instrument([item('boolean', 'a'), item('boolean', 'b', { visibleIf: 'not ({a} = 1)' })]);
    expect(names(made)).toEqual(['a']);
    expect(names(made, { a: { nonAnswer: 'prefer-not' } })).toEqual(['a']);
    expect(names(made, answered({ a: 0 }))).toEqual(['a', 'b']);
  });
  it('leaves out pages with nothing but notes', () => {
    const note = { type: 'note', name: 'n', text: en('Words') };
    const pages = [page('one', [note]), page('two', [note, item('boolean', 'a')].slice(1)), page('three', [item('boolean', 'b')], { visibleIf: '{a} = 1' })]; // prettier-ignore
    const made = instrument([], { pages });
    expect(visiblePages(at(made)).map((one) => one.page.name)).toEqual(['two']);
    expect(visiblePages(at(made, answered({ a: 1 }))).map((one) => one.page.name)).toEqual(['two', 'three']);
  });
  it('reads facts of the launch and earlier waves', () => {
    const made = instrument(
      [
        item('boolean', 'a', { visibleIf: "{program.type} = 'MicroMasters' and {study.care} = 1" }),
        item('boolean', 'b', { visibleIf: '{baseline.gains} contains 6' }),
      ],
      { wave: 'end' },
    );
    expect(names(made)).toEqual(['a']);
    expect(names(made, {}, facts({ earlier: { baseline: { gains: [6] } } }))).toEqual(['a', 'b']);
  });
});

describe('checks and suggestions', () => {
  const check = (id: string, require: string) => ({ id, require, level: 'soft', text: en('Really?') });
  const made = instrument(
    [
      item('country', 'country'),
      item('number', 'hours', { min: 0, max: 112, checks: [check('long', '{hours} <= 70')] }),
      item('money', 'salary', { currency: 'currencyOf({country})' }),
      item('money', 'bonus'),
      item('money', 'total', {
        suggest: 'sum({salary}, {bonus})',
        checks: [check('odd', "yearlyUsd('total', {hours}) <= 20 * medianUsd({country})")],
      }),
    ],
    { reference },
  );
  const jpy = (minor: number, period = 1) => ({ minor, currency: 'JPY', period });
  const failed = (name: string, values: Parameters<typeof answered>[0]) =>
    failedChecks(findItem(made, name), at(made, answered(values))).map(({ id }) => id);

  it('fire when they do not hold', () => expect(failed('hours', { hours: 71 })).toEqual(['long']));
  it('are silent when they hold', () => expect(failed('hours', { hours: 70 })).toEqual([]));
  it('are silent while a value is missing', () => expect(failed('hours', {})).toEqual([]));
  it('compare money as whole units and by the year', () => {
    expect(failed('total', { country: 'JP', hours: 40, total: jpy(3_000_000) })).toEqual([]);
    expect(failed('total', { country: 'JP', hours: 40, total: jpy(50_000, 4) })).toEqual(['odd']);
  });
  it('suggest sums in whole units, missing parts left out', () => {
    const suggested = (values: Parameters<typeof answered>[0]) =>
      suggestionFor(findItem(made, 'total'), at(made, answered(values)));
    expect(suggested({ salary: { minor: 150_050, currency: 'USD' } })).toBe(1500.5);
    expect(suggested({ salary: jpy(1000), bonus: jpy(500) })).toBe(1500);
    expect(suggested({})).toBeUndefined();
  });
  it('know the minor units of a currency', () =>
    expect(['USD', 'JPY', 'KWD'].map(minorPerUnit)).toEqual([100, 1, 1000]));
});

describe('what stands for every item', () => {
  const standing = (values: Answers) => standings(at(work, values));
  const ticked = { status: { value: [1] } };
  it.each([
    ['not-applicable', 'its routing led past it', {}, 'ask'],
    [
      'not-applicable',
      'routing left it behind after it was answered',
      { status: { value: [3] }, ask: { value: 1 } },
      'ask',
    ],
    ['not-reached', 'the respondent stopped before it', ticked, 'ask'],
    ['blank', 'it was shown and left', { ...ticked, ask: { nonAnswer: 'blank' } }, 'ask'],
    ['prefer-not', 'that was chosen', { ...ticked, ask: { nonAnswer: 'prefer-not' } }, 'ask'],
    ['dont-know', 'that was chosen', { ...ticked, ask: { nonAnswer: 'dont-know' } }, 'ask'],
    ['does-not-apply', 'that was chosen', { ...ticked, ask: { nonAnswer: 'does-not-apply' } }, 'ask'],
    ['erased', 'the answer was erased', { ...ticked, ask: { nonAnswer: 'erased' } }, 'ask'],
  ] as const)('is %s when %s', (reason, _, values, name) =>
    expect(standing(values as Answers)[name]).toEqual({ nonAnswer: reason }),
  );
  it('is the answer where there is one on the route', () =>
    expect(standing(ticked).status).toEqual({ value: [1] }));
  it('covers every item', () =>
    expect(Object.keys(standing({}))).toEqual(['status', 'ask', 'pay', 'remark']));
});

describe('how far a respondent is', () => {
  it('counts reasons given as answered and blanks as not', () => {
    const values = {
      status: { value: [1] },
      ask: { nonAnswer: 'prefer-not' },
      remark: { nonAnswer: 'blank' },
    } as const;
    expect(completeness(at(work, { ...values, status: { value: [1] } }))).toEqual({
      answered: 2,
      asked: 3,
    });
  });
  it('adds the planning seconds still ahead, by half where it is not known whether they are', () => {
    // status 5, ask and pay 2.5 each, remark 5
    expect(secondsAhead(at(work))).toBe(15);
    // ask 5, pay 2.5, remark 5
    expect(secondsAhead(at(work, answered({ status: [1] })))).toBe(12.5);
    expect(secondsAhead(at(work, answered({ status: [3] })))).toBe(5 + 2.5);
  });
});
