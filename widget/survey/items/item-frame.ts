import { html, noChange, nothing, type TemplateResult } from 'lit/html.js';
import type { Check } from '../../../shared/instrument.js';
import { button } from '../button.js';
import { describeValue } from '../describe-value.js';
import { choiceList, nonAnswersOf } from './choice-list.js';
import { isUntouched, takeBack } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { labelled, labelsOf, type Labels } from './labelled.js';
import { problemText } from './problem-text.js';
import { storedShape, suggestedValue } from './suggestion.js';
import { evaluated } from './values.js';
import { draw } from './views.js';

/** What the frame draws beside the item's own view. */
export interface FrameExtras {
  /** Checks that fired: a hard one says what is wrong, a soft one asks once and lets pass. */
  checks?: Check[];
  /** Lets the answer stand against a soft check; with the reason typed, where one was asked for. */
  keep?: (check: Check, reason?: string) => void;
  /** Drawn in place of the controls: an earlier answer with "still so?". */
  instead?: TemplateResult | undefined;
}

const error = (words: string, id?: string): TemplateResult =>
  html`<p class="error" part="error" id=${id ?? nothing}>${words}</p>`;

/** A soft check: other values to take with one press, or the answer is kept. */
const warning = (context: AnyItemContext, check: Check, keep: FrameExtras['keep']): TemplateResult => {
  const { words, text, read } = context;
  const offers = (check.offers ?? []).map((offer) => {
    const value = storedShape(context, read(offer.value));
    return value === undefined
      ? nothing
      : button(
          `${text(offer.text)}: ${describeValue(context.item, value, context.instrument, context)}`,
          () => context.give({ value }),
        );
  });
  const press = ({ target }: Event) => {
    const box = (target as Element).closest('.warning')!;
    keep!(check, box.querySelector('input')?.value.trim() || undefined);
  };
  return html`<div class="warning" part="warning">
    <p>${text(check.text)}</p>
    ${
      check.askReason
        ? html`<label>${words.keepReason}<input class="input" maxlength="200" autocomplete="off" /></label>`
        : nothing
    }
    <div class="field">${offers} ${button(words.keepAnswer, press)}</div>
  </div>`;
};

/** Takes back what no control of the item can take back itself; the focus goes on, as the button goes away. */
const clearButton = (context: AnyItemContext): TemplateResult => {
  const clear = ({ target }: Event) => {
    (target as Element).closest('.item')!.querySelector('input')!.focus();
    takeBack(context);
  };
  return html`<button type="button" class="link clear" @click=${clear}>${context.words.clearAnswer}</button>`;
};

/** Whether an answer stands that only a button can take back. */
const isClearable = (context: AnyItemContext, labels: Labels): boolean =>
  !isUntouched(context) &&
  !context.readOnly &&
  context.given?.nonAnswer !== 'blank' &&
  (labels === 'radios' || /slider|matrix|compound/.test(context.item.type)) &&
  context.item.type !== 'consent';

/** Controls and what belongs right under them; behind one press where the item is kept short. */
const controls = (context: AnyItemContext, labels: Labels): TemplateResult => {
  const { item, words } = context;
  const isUnanswered = isUntouched(context);
  const below = /control|group/.test(labels) ? nonAnswersOf(context) : [];
  const all = html`${draw(context)}
  ${isUnanswered && suggestedValue(context) !== undefined ? html`<p class="quiet">${words.suggested}</p>` : nothing}
  ${below.length ? choiceList(context, 'checkbox', below, 'row') : nothing}`;
  return evaluated(context, item.collapsed) !== false && item.collapsed
    ? html`<details .open=${isUnanswered ? noChange : true}>
        <summary>${words.answerThis}</summary>
        ${all}
      </details>`
    : all;
};

/** Draws an item: title, help, controls, ways not to answer, error, and checks that fired. */
export const itemFrame = (
  context: AnyItemContext,
  { checks = [], keep, instead }: FrameExtras = {},
): TemplateResult => {
  const { item, text, helpId, errorId, problem } = context;
  const labels = instead ? 'group' : labelsOf(context);
  const body = html`
    ${item.description ? html`<p class="help" part="help" id=${helpId ?? nothing}>${text(item.description)}</p>` : nothing}
    ${instead ?? controls(context, labels)}
    <div role="alert">
      ${problem ? error(problemText(context), errorId) : nothing}
      ${checks.map((check) => (check.level === 'hard' ? error(text(check.text)) : nothing))}
    </div>
    <div role="status">
      ${checks.map((check) => (check.level === 'soft' ? warning(context, check, keep) : nothing))}
    </div>
    ${!instead && isClearable(context, labels) ? clearButton(context) : nothing}
  `;
  return labelled(context, labels, text(item.title), body);
};
