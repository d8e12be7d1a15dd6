import { html, nothing } from 'lit';
import { controlId, giveValue, shownValue } from './given.js';
import type { ItemContext, ItemView } from './item-view.js';
import { numberField } from './number-field.js';

/** A number with as many decimals as its step has. */
export const number: ItemView<'number'> = (context) => {
  const { item, text } = context;
  const id = controlId(context);
  return html`<div class="ps-field">
    ${numberField(context, {
      id,
      value: shownValue(context),
      decimals: item.step % 1 ? 1 : 0,
      isSigned: item.min < 0,
      describedBy: item.unit && `${id}-unit`,
      take: (value) => giveValue(context, value),
    })}
    ${item.unit ? html`<span id="${id}-unit">${text(item.unit)}</span>` : nothing}
  </div>`;
};

/** A whole number. */
export const integer: ItemView<'integer'> = (context) => number(context as unknown as ItemContext<'number'>);
