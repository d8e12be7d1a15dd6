import { html } from 'lit/html.js';
import type { Item } from '../../../shared/instrument.js';
import { controlId, giveValue, shownValue } from './given.js';
import type { AnyItemContext, ItemContext } from './item-view.js';
import { numberField } from './field.js';

/** A number with as many decimals as its step has, and what it counts. A percentage is a part of an item. */
export const number = (context: AnyItemContext) => {
  const { step, min, unit, type } = (context as ItemContext<'number'>).item;
  const also = `${controlId(context)}-unit`;
  return html`<div class="field">
    ${numberField(context, {
      value: shownValue(context),
      decimals: step % 1 ? 1 : 0,
      isSigned: min < 0,
      also,
      take: (value) => giveValue(context, value),
    })}
    <span id=${also}>${(type as Item['type'] | 'percent') === 'percent' ? '%' : context.text(unit)}</span>
  </div>`;
};
