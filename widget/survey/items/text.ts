import { html, nothing } from 'lit/html.js';
import { say } from '../say.js';
import { controlId, describedBy, giveValue, shownValue } from './given.js';
import type { ItemView } from './item-view.js';
import { textOf } from './values.js';

/** Words of one's own in a field that grows. A count appears when little room is left; a single line takes no break. */
export const text: ItemView<'text'> = (context) => {
  const { words, item } = context;
  const { lines, maxLength, isRequired } = item;
  const hint = `${controlId(context)}-hint`;
  const value = textOf(shownValue(context));
  const left = maxLength - value.length;
  const take = ({ target }: Event & { target: HTMLTextAreaElement }) =>
    giveValue(context, lines > 1 ? target.value : target.value.replace(/\n/g, ' '));
  return html`<textarea
      id=${controlId(context)}
      class="input"
      part="input"
      rows=${lines}
      maxlength=${maxLength}
      aria-describedby=${describedBy(context, hint)}
      aria-invalid=${!!context.problem}
      aria-required=${!!isRequired}
      ?readonly=${context.readOnly}
      .value=${value}
      @input=${take}
    ></textarea>
    <p class="quiet" id=${hint}>${words.noNames}</p>
    <p class="quiet" role="status">
      ${left <= Math.max(20, maxLength / 10) ? say(words, words.charactersLeft, { count: left }) : nothing}
    </p>`;
};
