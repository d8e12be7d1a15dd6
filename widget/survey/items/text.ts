import { html, nothing } from 'lit';
import { current } from './current.js';
import { controlId, describedBy, giveValue, shownValue, trueOrAbsent } from './given.js';
import type { ItemView } from './item-view.js';
import { textOf } from './values.js';

/** Words of one's own in a field that grows. A count appears when little room is left; a single line takes no break. */
export const text: ItemView<'text'> = (context) => {
  const { item, words } = context;
  const { lines, maxLength } = item;
  const id = controlId(context);
  const value = textOf(shownValue(context));
  const left = maxLength - value.length;
  const take = ({ target }: Event & { target: HTMLTextAreaElement }) =>
    giveValue(context, lines > 1 ? target.value : target.value.replace(/\n/g, ' '));
  return html`<textarea
      id=${id}
      class="ps-input"
      part="input"
      rows=${lines}
      maxlength=${maxLength}
      aria-describedby=${describedBy(context, `${id}-hint`)}
      aria-invalid=${trueOrAbsent(context.problem)}
      aria-required=${trueOrAbsent(item.isRequired)}
      ?readonly=${context.readOnly}
      .value=${current(value)}
      @input=${take}
    ></textarea>
    <p class="quiet" id="${id}-hint">${words.noNames}</p>
    <p class="quiet" role="status">
      ${left <= Math.max(20, maxLength / 10) ? words.charactersLeft(left) : nothing}
    </p>`;
};
