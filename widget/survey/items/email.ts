import { html, nothing } from 'lit/html.js';
import { field } from './field.js';
import { controlId, giveValue } from './given.js';
import type { ItemView } from './item-view.js';
import { textOf } from './values.js';

/** An e-mail address. One that is stored never comes back: `given` stands for it. */
export const email: ItemView<'email'> = (context) => {
  const value = textOf(context.given?.value);
  const isKept = value === 'given';
  const also = isKept && `${controlId(context)}-hint`;
  return html`${field(context, {
    keys: 'email',
    value: isKept ? '' : value,
    parse: (text) => text.trim(),
    write: (text) => text,
    also,
    take: (typed) => giveValue(context, typed),
  })}${isKept ? html`<p class="quiet" id=${also}>${context.words.addressKept}</p>` : nothing}`;
};
