import { html } from 'lit/html.js';
import { partsOf } from '../../../shared/mistakes.js';
import { giveParts, shownParts } from './given.js';
import type { ItemView } from './item-view.js';
import { currencyList, currencyOf, termsInWords, unitsOf } from './money.js';
import { minorUnits, moneyOf } from './money-terms.js';
import { writeAmount } from './numerals.js';
import { drawParts } from './parts.js';
import { evaluated } from './values.js';

/** Amounts by row in one currency, with their sum as it grows. */
export const moneyList: ItemView<'money-list'> = (context) => {
  const { item, instrument, labelId, words, language } = context;
  const amounts = shownParts(context);
  const given = Object.values(amounts);
  const currency = currencyOf(context, given[0]);
  const termsId = `${labelId}-terms`;
  const total = given.reduce<number>((sum, amount) => sum + (Number(unitsOf(amount)) || 0), 0);
  const rows = partsOf(item, instrument).filter(
    ({ visibleIf }) => !visibleIf || evaluated(context, visibleIf as string) === true,
  );
  const change = (chosen: string) => {
    const changed = { ...amounts };
    for (const row in amounts) changed[row] = moneyOf(context, unitsOf(amounts[row]), chosen);
    giveParts(context, changed);
  };
  return html`<div class="rows money">
    ${currencyList(context, currency, given[0], change)} ${drawParts(context, rows, { currency, termsId })}
    <div>
      <span>${words.total}</span>
      <output>
        ${writeAmount(total, language, Math.log10(minorUnits(currency)))}
        ${termsInWords(context, currency, termsId)}
      </output>
    </div>
  </div>`;
};
