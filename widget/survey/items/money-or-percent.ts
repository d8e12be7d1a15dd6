import { html } from 'lit';
import { amountField } from './amount-field.js';
import { controlId, giveParts, shownValue } from './given.js';
import type { ItemView } from './item-view.js';
import { monthField } from './month-field.js';
import { namedPart } from './named-part.js';
import { numberField } from './number-field.js';
import { partsOf } from './values.js';

/** A change of money as an amount or as a percentage, whichever is known; typing one empties the other. And since when. */
export const moneyOrPercent: ItemView<'money-or-percent'> = (context) => {
  const { item, words } = context;
  const id = controlId(context);
  const { amount, percent, month } = partsOf(shownValue(context));
  const percentField = numberField(context, {
    id: `${id}-percent`,
    value: percent,
    decimals: 1,
    take: (typed) => giveParts(context, { month, percent: typed }),
  });
  return html`<div class="ps-parts">
    <div>
      <label class="ps-label" for=${id}>${words.amount}</label>
      ${amountField(context, item, id, amount, (typed) => giveParts(context, { month, amount: typed }))}
    </div>
    <div>
      <label class="ps-label" for="${id}-percent">${words.orPercent}</label>
      <div class="ps-field">${percentField} %</div>
    </div>
    ${namedPart(
      words.since,
      monthField(context, month, item, (since) => giveParts(context, { amount, percent, month: since })),
    )}
  </div>`;
};
