import { html, nothing } from 'lit';
import { current } from './current.js';
import { controlId, describedBy, giveValue, trueOrAbsent } from './given.js';
import type { ItemView } from './item-view.js';
import { textOf } from './values.js';

/** An e-mail address. One that is stored never comes back: `given` stands for it. */
export const email: ItemView<'email'> = (context) => {
  const id = controlId(context);
  const value = textOf(context.given?.value);
  const isKept = value === 'given';
  return html`<input
      id=${id}
      class="ps-input"
      part="input"
      type="email"
      autocomplete="email"
      dir="ltr"
      maxlength="254"
      aria-describedby=${describedBy(context, isKept && `${id}-hint`)}
      aria-invalid=${trueOrAbsent(context.problem)}
      aria-required=${trueOrAbsent(context.item.isRequired)}
      ?readonly=${context.readOnly}
      .value=${current(isKept ? '' : value)}
      @input=${({ target }: Event & { target: HTMLInputElement }) => giveValue(context, target.value.trim())}
    />${isKept ? html`<p class="quiet" id="${id}-hint">${context.words.addressKept}</p>` : nothing}`;
};
