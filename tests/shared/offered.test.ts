import { describe, expect, it } from 'vitest';
import type { ItemOf } from '../../shared/instrument.js';
import { offeredChoices, offeredRows, shuffled } from '../../shared/offered.js';
import { answered, at, choices, en, facts, findItem, instrument, item, reference } from './builders.js';

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
