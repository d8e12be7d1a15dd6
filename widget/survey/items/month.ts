import { html } from 'lit';
import { giveParts, giveValue, shownValue } from './given.js';
import type { ItemView } from './item-view.js';
import { monthField } from './month-field.js';
import { namedPart } from './named-part.js';
import { partsOf } from './values.js';

/** A calendar month. */
export const month: ItemView<'month'> = (context) =>
  monthField(context, shownValue(context), context.item, (value) => giveValue(context, value));

/** A first and a last month. */
export const monthRange: ItemView<'month-range'> = (context) => {
  const range = partsOf<string>(shownValue(context));
  const end = (name: 'from' | 'to') =>
    namedPart(
      context.words[name],
      monthField(context, range[name], context.item, (value) =>
        giveParts(context, { ...range, [name]: value }),
      ),
    );
  return html`<div class="ps-parts">${end('from')}${end('to')}</div>`;
};
