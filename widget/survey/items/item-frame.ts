import { html, nothing, type TemplateResult } from 'lit';
import { choiceList, nonAnswerCards } from './choice-list.js';
import { current } from './current.js';
import { controlId, describedBy, isUntouched, takeBack, trueOrAbsent } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { problemText } from './problem-text.js';
import { suggestedValue } from './suggestion.js';
import { draw, labelsOf, type Labels } from './views.js';

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

const warningBox = (
  { words }: AnyItemContext,
  { text, offers, keep, askReason }: Warning,
): TemplateResult => {
  const press = ({ target }: Event) =>
    keep((target as Element).closest('.ps-warning')!.querySelector('input')?.value.trim() || undefined);
  return html`<div class="ps-warning" part="warning">
    <p>${text}</p>
    ${
      askReason
        ? html`<label
            >${words.keepReason}<input class="ps-input" maxlength="200" autocomplete="off"
          /></label>`
        : nothing
    }
    <div class="ps-field">
      ${offers.map((offer) => html`<button type="button" @click=${offer.take}>${offer.text}</button>`)}
      <button type="button" @click=${press}>${words.keepAnswer}</button>
    </div>
  </div>`;
};

/** Takes back what no control of the item can take back itself; the focus goes on, as the button goes away. */
const clearButton = (context: AnyItemContext, labels: Labels): TemplateResult | typeof nothing => {
  const { item, given, words, readOnly } = context;
  const holdsRadios = labels === 'radios' || /slider|matrix|compound/.test(item.type);
  if (
    !holdsRadios ||
    readOnly ||
    item.type === 'consent' ||
    isUntouched(context) ||
    given?.nonAnswer === 'blank'
  )
    return nothing;
  const clear = ({ target }: Event) => {
    (target as Element).closest('.ps-item')!.querySelector('input')!.focus();
    takeBack(context);
  };
  return html`<button type="button" class="link ps-clear" @click=${clear}>${words.clearAnswer}</button>`;
};

/** Controls and what belongs right under them; behind one press where the item is kept short. */
const controls = (context: AnyItemContext, labels: Labels): TemplateResult => {
  const { item, words } = context;
  const isUnanswered = isUntouched(context);
  const below = labels === 'control' || labels === 'group' ? nonAnswerCards(context, 'checkbox') : [];
  const all = html`${draw(context)}
  ${isUnanswered && suggestedValue(context) !== undefined ? html`<p class="quiet">${words.suggested}</p>` : nothing}
  ${below.length ? choiceList(context, below, 'row') : nothing} ${clearButton(context, labels)}`;
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
  const { item, text, labelId, helpId, errorId, problem } = context;
  const labels = instead ? 'group' : labelsOf(context);
  const body = html`
    ${item.description ? html`<p class="ps-help" id=${helpId ?? nothing}>${text(item.description)}</p>` : nothing}
    ${instead ?? controls(context, labels)}
    <div role="alert">
      ${problem ? html`<p class="error" part="error" id=${errorId ?? nothing}>${problemText(context)}</p>` : nothing}
    </div>
    <div role="status">${warnings?.map((warning) => warningBox(context, warning))}</div>
  `;
  const title = text(item.title);
  if (labels === 'control')
    return html`<div class="ps-item" part="item">
      <label class="ps-title" part="title" id=${labelId} for=${controlId(context)}>${title}</label>${body}
    </div>`;
  const isRadios = labels === 'radios';
  return html`<fieldset
    class="ps-item"
    part="item"
    role=${isRadios ? 'radiogroup' : nothing}
    aria-labelledby=${labelId}
    aria-describedby=${describedBy(context)}
    aria-invalid=${trueOrAbsent(isRadios && problem)}
    aria-required=${trueOrAbsent(isRadios && item.isRequired)}
  >
    <legend class="ps-title" part="title" id=${labelId}>${title}</legend>
    ${body}
  </fieldset>`;
};
