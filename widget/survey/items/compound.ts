import { html, type TemplateResult } from 'lit';
import { problemWith } from '../../../shared/acceptable.js';
import type { Item, Part } from '../../../shared/instrument.js';
import { boolean } from './boolean.js';
import { checkbox } from './checkbox.js';
import { controlId, partContext } from './given.js';
import type { AnyItemContext, ItemView } from './item-view.js';
import { money } from './money.js';
import { month } from './month.js';
import { namedPart } from './named-part.js';
import { integer, number } from './number.js';
import { radiogroup } from './radiogroup.js';

const views = { radiogroup, checkbox, boolean, month, number, integer, money };

/** A few short questions that belong together, each drawn as its own type. */
export const compound: ItemView<'compound'> = (context) => {
  const draw = (part: Part) => {
    const item = part as Item;
    const inner: AnyItemContext = { ...partContext(context, part.name), item };
    const value = inner.given?.value;
    inner.problem =
      context.problem && value !== undefined ? problemWith(item, value, context.instrument) : undefined;
    const controls = (views[part.type] as unknown as (context: AnyItemContext) => TemplateResult)(inner);
    const title = context.text(part.title);
    return /number|integer|money/.test(part.type)
      ? html`<div><label class="ps-label" for=${controlId(inner)}>${title}</label>${controls}</div>`
      : namedPart(title, controls);
  };
  return html`<div class="ps-parts">${context.item.parts.map(draw)}</div>`;
};
