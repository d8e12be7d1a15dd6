import { describe, expect, it } from 'vitest';
import {
  composeInstrument,
  ItemMissing,
  type InstrumentSource,
  type ItemBank,
} from '../../shared/compose.js';
import { Instrument } from '../../shared/instrument.js';
import { choices, definition, en, item, page, reference } from './builders.js';

const bank = {
  choiceLists: { few: choices([1, 2]), many: choices([1, 2, 3]) },
  items: [
    item('radiogroup', 'a', { choicesFrom: 'few' }),
    item('boolean', 'b'),
    item('currency', 'i_ccy'),
    item('language', 'job'),
  ],
} as unknown as ItemBank;

const source = (elements: unknown[]) =>
  ({
    ...definition([]),
    pages: [page('p', elements as Record<string, unknown>[])],
  }) as unknown as InstrumentSource;
const compose = (elements: unknown[]) =>
  Instrument.parse(composeInstrument(source(elements), bank, reference));

describe('composing an instrument from the item bank', () => {
  it('fills in items by name', () =>
    expect(compose(['a', 'b']).pages[0]!.elements.map(({ type }) => type)).toEqual([
      'radiogroup',
      'boolean',
    ]));
  it('lays what differs over the item of the bank, which stays as it is', () => {
    const made = compose([{ use: 'b', title: en('Another question') }, 'a']);
    expect(made.pages[0]!.elements[0]).toMatchObject({
      name: 'b',
      title: en('Another question'),
      seconds: 5,
    });
    expect(bank.items[1]).toMatchObject({ title: en('b') });
  });
  it('carries only the code lists in use', () => {
    expect(Object.keys(compose(['a']).choiceLists)).toEqual(['few']);
    expect(compose(['b']).choiceLists).toEqual({});
  });
  it('carries the published codes its items are answered with, and no others', () => {
    expect(compose(['i_ccy']).codeLists?.currency).toContain('EUR');
    expect(Object.keys(compose(['i_ccy', 'job']).codeLists ?? {})).toEqual(['currency', 'language']);
    expect(compose(['a']).codeLists).toBeUndefined();
  });
  it('carries the reference figures where incomes are asked', () => {
    expect(compose(['i_ccy']).reference).toEqual(reference);
    expect(compose(['a']).reference).toBeUndefined();
  });
  it('says which item the bank does not have', () => {
    expect(() => compose(['missing'])).toThrow(ItemMissing);
    expect(() => compose([{ use: 'missing' }])).toThrow('sample uses missing');
  });
});
