import { html, nothing } from 'lit';
import { offeredRows } from '../../../shared/progress.js';
import { equalShares } from './equal-shares.js';
import { giveParts, shownValue } from './given.js';
import type { ItemView } from './item-view.js';
import { numberField } from './number-field.js';
import { writePercent } from './numerals.js';
import { partsOf } from './values.js';

/** A hundred percent divided among rows, with what is left to share always in view; rows that were named before come first. */
export const shares: ItemView<'shares'> = (context) => {
  const { item, instrument, answers, facts, words, language, labelId, readOnly } = context;
  const { asked, others } = offeredRows(item, instrument, answers, facts);
  const given = partsOf(shownValue(context));
  const shareOf = (row: number | string) => Number(given[row]) || 0;
  const rows = [...asked, ...others];
  const left = rows.reduce((rest, { value }) => rest - shareOf(value), 100);
  const shareRest = () => {
    const likely = (asked.length ? asked : rows).map(({ value }) => value);
    const empty = likely.filter((row) => !shareOf(row));
    const added = Object.entries(equalShares(empty.length ? empty : likely, left));
    giveParts(context, {
      ...given,
      ...Object.fromEntries(added.map(([row, share]) => [row, shareOf(row) + share])),
    });
  };
  const balance = left < 0 ? words.tooMuch : words.leftToShare;
  return html`<div class="ps-rows">
    ${rows.map(({ value, text }) => {
      const id = `${labelId}-${value}`;
      const take = (share: unknown) => giveParts(context, { ...given, [value]: share });
      return html`<div>
        <label for=${id}>${context.text(text)}</label>
        <span class="ps-field"
          >${numberField(context, { id, value: given[value], decimals: 0, take })} %</span
        >
      </div>`;
    })}
    <div>
      <output class=${left < 0 ? 'error' : ''}>${balance(writePercent(Math.abs(left), language))}</output>
      ${left > 0 && !readOnly ? html`<button type="button" @click=${shareRest}>${words.shareRest}</button>` : nothing}
    </div>
  </div>`;
};
