import { describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/instrument.js';
import { choice, instrument, item, page } from './small-instrument.js';
import { openDefinition } from './respondent.js';

const currency = item({ type: 'currency', name: 'ccy', title: { en: 'Which currency?' } });
const fixed = { currency: '{ccy}', currencyFixed: true };
const pay = item({ type: 'money', name: 'pay', title: { en: 'Pay' }, ...fixed });
const costs = item({
  type: 'money-list',
  name: 'costs',
  title: { en: 'Costs' },
  rows: [choice(1, 'Books')],
  ...fixed,
});
const price = item({ type: 'money', name: 'price', title: { en: 'Price' }, currency: "'EUR'" });

const definition = (...items: Item[]) =>
  instrument([page('first', [currency, ...items])], { codeLists: { currency: ['EUR', 'JPY'] } });

describe('a currency others follow', () => {
  it('takes amounts given before along when it changes, figure for figure', async () => {
    const respondent = await openDefinition(definition(pay, costs));
    await respondent.type('Which currency?', 'EUR');
    await respondent.keys('{Enter}');
    await respondent.type('Pay', '1500');
    await respondent.type('Books', '20');
    await respondent.type('Which currency?', 'JPY');
    await respondent.keys('{Enter}');
    const { answers } = respondent.element;
    expect(answers.pay!.value).to.deep.include({ minor: 1500, currency: 'JPY' });
    expect(answers.costs!.value).to.deep.equal({ 1: { minor: 20, currency: 'JPY' } });
    const told = respondent.events.flatMap((event) => ('item' in event ? [event.item] : []));
    expect(told.slice(-3)).to.deep.equal(['ccy', 'pay', 'costs']);
  });

  it('leaves an amount alone whose currency is chosen with it', async () => {
    const respondent = await openDefinition(definition(price));
    await respondent.type('Price', '99');
    await respondent.type('Which currency?', 'JPY');
    await respondent.keys('{Enter}');
    expect(respondent.element.answers.price!.value).to.deep.include({ minor: 9900, currency: 'EUR' });
  });
});
