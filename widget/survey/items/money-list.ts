import { html } from 'lit';
import { amountOf, currencyList, currencyShown, figure, termsOf, unitsOf } from './amount-field.js';
import { giveParts, shownValue } from './given.js';
import type { ItemView } from './item-view.js';
import { minorUnits } from './money-terms.js';
import { writeNumber } from './numerals.js';
import { evaluated, partsOf } from './values.js';

/** Amounts by row in one currency, with their sum as it grows. */
export const moneyList: ItemView<'money-list'> = (context) => {
  const { item, labelId, words, language, text } = context;
  const amounts = partsOf(shownValue(context));
  const given = Object.values(amounts);
  const currency = currencyShown(context, item, given[0]);
  const total = given.reduce<number>((sum, amount) => sum + (Number(unitsOf(amount)) || 0), 0);
  const fraction = {
    useGrouping: true,
    minimumFractionDigits: total % 1 ? Math.log10(minorUnits(currency)) : 0,
  };
  const change = (chosen: string) => {
    const changed = Object.entries(amounts).map(([row, amount]) => [
      row,
      amountOf(context, item, unitsOf(amount), chosen),
    ]);
    if (changed.length) giveParts(context, Object.fromEntries(changed) as Record<string, unknown>);
  };
  const rows = item.rows.filter(({ visibleIf }) => !visibleIf || evaluated(context, visibleIf) === true);
  return html`<div class="ps-rows ps-money">
    ${currencyList(context, item, currency, change)}
    ${rows.map(({ value, text: name }) => {
      const id = `${labelId}-${value}`;
      const take = (amount: unknown) => giveParts(context, { ...amounts, [value]: amount });
      return html`<div>
        <label for=${id}>${text(name)}</label>${figure(context, item, id, amounts[value], currency, take)}
      </div>`;
    })}
    <div>
      <span>${words.total}</span>
      <output>${writeNumber(total, language, fraction)} ${termsOf(context, item, currency)}</output>
    </div>
  </div>`;
};
