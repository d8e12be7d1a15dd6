import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../../shared/instrument.js';
import { describeMonth, describeValue } from '../describe-value.js';
import { isSame, type Earlier } from '../earlier.js';
import type { View } from './view.js';

/**
 * Shows an earlier answer in place of the controls and asks whether it still holds. People tend to agree with what
 * they are shown: changing comes first, is as large as agreeing, and nothing is chosen beforehand.
 */
export const stillSo = (view: View, item: Item, earlier: Earlier): TemplateResult => {
  const { answering, visit, session, words, language, text } = view;
  const tongue = { language, text, yes: words.yes, no: words.no };
  const value = describeValue(item, earlier.value, session.instrument, tongue);
  const isConfirmed = isSame(visit.sheet.answers[item.name]?.value, earlier.value);
  const change = () => {
    answering.edit(item, (sheet) => sheet.change(item));
    answering.focusRequest = { item: item.name };
  };
  return html`<p class="told">
      ${words.toldUs(earlier.month ? describeMonth(earlier.month, language) : '')} <strong>${value}</strong>.
      ${words.stillRight}
    </p>
    <div class="pair">
      <button type="button" @click=${change}>${words.hasChanged}</button>
      <button
        type="button"
        aria-pressed=${isConfirmed}
        @click=${() => answering.edit(item, (sheet) => sheet.confirm(item))}
      >
        ${isConfirmed ? html`<span aria-hidden="true">✓ </span>` : nothing}${words.isStillRight}
      </button>
    </div>`;
};

/** Under an item whose earlier answer is being changed: the way back. */
export const keepEarlier = ({ answering, words }: View, item: Item): TemplateResult =>
  html`<button
    type="button"
    class="link"
    @click=${() => answering.edit(item, (sheet) => sheet.confirm(item))}
  >
    ${words.keepEarlier}
  </button>`;
