import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/answers.js';
import type { Instrument, ItemOf } from '../../shared/instrument.js';
import {
  allItems, completeness, failedChecks, minorPerUnit, offeredChoices, offeredRows, scopeOf, secondsAhead, shuffled,
  standings, suggestionFor, visibleItems, visiblePages,
} from '../../shared/progress.js'; // prettier-ignore
import { parseExpression, evaluate } from '../../shared/expression.js';
import { answered, choices, en, facts, instrument, item, page, reference } from './builders.js';

const work = instrument([
  item('checkbox', 'status', { choices: choices([1, 2, 3]) }),
  item('radiogroup', 'ask', { choices: choices([1, 2]), visibleIf: '{status} anyof [1, 2]' }),
  item('money', 'pay', { visibleIf: '{ask} = 1' }),
  item('text', 'remark', { maxLength: 100 }),
]);
const at = (made: Instrument, answers: Answers = {}, known = facts()) => ({
  instrument: made,
  answers,
  facts: known,
});
const names = (...situation: Parameters<typeof at>) => visibleItems(at(...situation)).map(({ name }) => name);
const findItem = <T>(made: Instrument, name: string) => allItems(made).find((one) => one.name === name) as T;

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

describe('choices', () => {
  const made = instrument(
    [
      item('checkbox', 'many', { choices: choices([1, 2, 3, 4, 5, 97, 0], { 97: { fixed: true }, 0: { exclusive: true } }), randomise: true }),
      item('radiogroup', 'main', { choices: choices([1, 2, 3, 4, 5]), choicesIn: '{many}' }),
      item('radiogroup', 'degree', { choices: choices([1, 2], { 1: { visibleIf: '{program.master} = 1' } }) }),
      item('currency', 'ccy'),
      item('radiogroup', 'band', { bandsBy: 'ccy' }),
    ],
    { reference },
  ); // prettier-ignore
  const offered = (name: string, values = {}, given = facts()) =>
    offeredChoices(findItem<ItemOf<'radiogroup'>>(made, name), at(made, answered(values), given));
  const codes = (...rest: Parameters<typeof offered>) => offered(...rest).map(({ value }) => value);

  it('are narrowed to those ticked before', () => expect(codes('main', { many: [2, 4] })).toEqual([2, 4]));
  it('are all there while it is not known what was ticked', () =>
    expect(codes('main')).toEqual([1, 2, 3, 4, 5]));
  it('depend on facts of the program', () => {
    expect(codes('degree')).toEqual([1, 2]);
    expect(codes('degree', {}, facts({ program: {} }))).toEqual([2]);
  });
  it('come in an order of the respondent, the same at every showing', () => {
    const orders = Array.from({ length: 20 }, (_, orderSeed) =>
      codes('many', {}, facts({ orderSeed })).join(),
    );
    expect(codes('many')).toEqual(codes('many'));
    expect(new Set(orders).size).toBeGreaterThan(10);
  });
  it('keep fixed and exclusive ones at the end', () => {
    for (let orderSeed = 0; orderSeed < 50; orderSeed++)
      expect(codes('many', {}, facts({ orderSeed })).slice(-2)).toEqual([97, 0]);
  });
  it('are drawn apart for every item', () => {
    const list = choices([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled(list, 7, 'a')).not.toEqual(shuffled(list, 7, 'b'));
  });
  it('put every choice in every place about equally often', () => {
    const firsts = new Map<unknown, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const [first] = shuffled(choices([1, 2, 3, 4]), seed * 2654435761, 'b_exp');
      firsts.set(first!.value, (firsts.get(first!.value) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
  it('are income bands in the currency asked before, in dollars where it has none', () => {
    expect(offered('band', { ccy: 'JPY' }).map(({ band }) => band?.currency)).toEqual(Array(10).fill('JPY'));
    expect(offered('band', { ccy: 'INR' })[0]!.band).toEqual({
      currency: 'USD',
      over: undefined,
      upTo: 5000,
    });
    expect(offered('band', { ccy: 'USD' })[9]!.band).toEqual({
      currency: 'USD',
      over: 150_000,
      upTo: undefined,
    });
  });
});

describe('rows', () => {
  const made = instrument([
    item('checkbox', 'planned', { choices: choices([1, 2, 3]) }),
    item('matrix', 'r', { rows: choices([1, 2, 3], { 1: { visibleIf: '{program.master} = 1' } }), rowsIn: '{planned}', columns: choices([1, 2]) }),
  ]); // prettier-ignore
  const rows = (values = {}, given = facts()) => {
    const { asked, others } = offeredRows(
      findItem<ItemOf<'matrix'>>(made, 'r'),
      at(made, answered(values), given),
    );
    return [asked, others].map((list) => list.map(({ value }) => value));
  };
  it('are those the expression names, the others to be added', () =>
    expect(rows({ planned: [1, 3] })).toEqual([[1, 3], [2]]));
  it('are all where it is not known', () => expect(rows()).toEqual([[1, 2, 3], []]));
  it('are all to be ticked where it is not known and the item offers others', () => {
    const open = instrument([
      item('checkbox', 'planned', { choices: choices([1, 2]) }),
      item('matrix', 'r', { rows: choices([1, 2]), rowsIn: '{planned}', moreRows: en('Others?'), columns: choices([1, 2]) }),
    ]); // prettier-ignore
    const { asked, others } = offeredRows(findItem<ItemOf<'matrix'>>(open, 'r'), at(open));
    expect([asked.length, others.length]).toEqual([0, 2]);
  });
  it('leave out what the program does not have', () =>
    expect(rows({ planned: [1, 3] }, facts({ program: { master: 0 } }))).toEqual([[3], [2]]));
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

describe('functions of the scope', () => {
  const made = instrument([item('boolean', 'x')], { reference, wave: 'end' });
  const scope = scopeOf(
    at(
      made,
      answered({
        pay: { minor: 250_000, currency: 'USD', period: 2 },
        r: { 1: 2, 10: 1, 11: 'does-not-apply' },
      }),
      facts({ earlier: { baseline: { pay: { minor: 120_000_00, currency: 'USD' } } } }),
    ),
  );
  it.each([
    ['month()', '2026-11'],
    ["currencyOf('JP')", 'JPY'],
    ["currencyOf('XK')", undefined],
    ["yearly('pay')", 30_000],
    ["yearly('baseline.pay')", 120_000],
    ["yearly('missing')", undefined],
    ["yearlyUsd('pay')", 30_000],
    ["medianUsd('JP')", 30_000],
    ["medianUsd('FR')", 20_000],
    ["currency('pay')", 'USD'],
    ['rows({r}, [1, 2])', [1, 10]],
    ['rows({r}, [5]) empty', true],
    ['rows({r}, {missing})', undefined],
    ['rows({missing}, [1])', undefined],
    ['{pay} = 2500', true],
    ['{pay.currency}', 'USD'],
    ['{r.constructor}', undefined],
    ['{program.constructor}', undefined],
  ])('%s is %s', (source, expected) => expect(evaluate(parseExpression(source), scope)).toEqual(expected));
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
  it('adds the planning seconds still ahead', () => {
    expect(secondsAhead(at(work))).toBe(10);
    expect(secondsAhead(at(work, answered({ status: [1] })))).toBe(10);
  });
});
