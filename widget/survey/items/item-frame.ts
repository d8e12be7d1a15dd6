import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choiceList, nonAnswersOf } from './choice-list.js';
import { current } from './current.js';
import { isUntouched, takeBack } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { labelled, labelsOf, type Labels } from './labelled.js';
import { problemText } from './problem-text.js';
import { suggestedValue } from './suggestion.js';
import { draw } from './views.js';

/** A soft check that fired: asks once and lets pass. */
export interface Warning {
  id: string;
  text: string;
  /** Other values to take with one press. */
  offers: { text: string; take: () => void }[];
  /** Lets the answer stand; with the reason typed, where one was asked for. */
  keep: (reason?: string) => void;
  askReason?: boolean;
}

/** What the frame draws beside the item's own view. */
export interface FrameExtras {
  warnings?: Warning[];
  /** Drawn in place of the controls: an earlier answer with "still so?". */
  instead?: TemplateResult;
}

const warningBox = ({ words }: AnyItemContext, warning: Warning): TemplateResult => {
  const press = ({ target }: Event) =>
    warning.keep((target as Element).closest('.warning')!.querySelector('input')?.value.trim() || undefined);
  return html`<div class="warning" part="warning">
    <p>${warning.text}</p>
    ${
      warning.askReason
        ? html`<label>${words.keepReason}<input class="input" maxlength="200" autocomplete="off" /></label>`
        : nothing
    }
    <div class="field">
      ${warning.offers.map((offer) => html`<button type="button" @click=${offer.take}>${offer.text}</button>`)}
      <button type="button" @click=${press}>${words.keepAnswer}</button>
    </div>
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
  ${below.length ? choiceList(context, 'checkbox', below, 'row') : nothing}
  ${isClearable(context, labels) ? clearButton(context) : nothing}`;
  return item.collapsed
    ? html`<details .open=${current(true, (isOpen: boolean) => isOpen || isUnanswered)}>
        <summary>${words.answerThis}</summary>
        ${all}
      </details>`
    : all;
};

/** Draws an item: title, help, controls, ways not to answer, error, and checks that fired. */
export const itemFrame = (
  context: AnyItemContext,
  { warnings, instead }: FrameExtras = {},
): TemplateResult => {
  const { item, text, helpId, errorId, problem } = context;
  const labels = instead ? 'group' : labelsOf(context);
  const body = html`
    ${item.description ? html`<p class="help" part="help" id=${helpId ?? nothing}>${text(item.description)}</p>` : nothing}
    ${instead ?? controls(context, labels)}
    <div role="alert">
      ${problem ? html`<p class="error" part="error" id=${errorId ?? nothing}>${problemText(context)}</p>` : nothing}
    </div>
    <div role="status">${warnings?.map((warning) => warningBox(context, warning))}</div>
  `;
  return labelled(context, labels, text(item.title), body);
};
