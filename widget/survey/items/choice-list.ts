import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Code, GivenNonAnswer } from '../../../shared/answers.js';
import type { Item, Text } from '../../../shared/instrument.js';
import { giveValue, takeBack } from './given.js';
import type { AnyItemContext } from './item-view.js';

type On = Event & { target: HTMLInputElement };

/** What is offered as a radio or checkbox: a choice of the item, or (with a reason) a way not to answer. */
export interface Offer {
  value?: Code;
  reason?: keyof AnyItemContext['words']['nonAnswers'];
  text?: Text | undefined;
  hint?: Text | undefined;
  /** Its words, where they are not its text. */
  label?: string | TemplateResult;
  /** Most characters of the words typed beside it, where it takes any. */
  specify?: number | undefined;
  /** What turning it on or off does, where that is not to give its value. */
  turn?: (isOn: boolean) => void;
}

/** `row`: few short ones side by side; `steps`: a scale; `cells`: a row of a table where there is room. */
type Shape = 'row' | 'steps' | 'cells' | 'list';

/** Words of an offer. */
export const labelOf = ({ text, words }: AnyItemContext, offer: Offer): string | TemplateResult =>
  offer.label ?? (text(offer.text) || words.nonAnswers[offer.reason!]);

/**
 * The ways not to answer, to stand beside the choices with the same weight. "Does not apply" is said of each row of a
 * matrix, not of the whole.
 */
export const nonAnswersOf = ({ item }: AnyItemContext): NonNullable<Item['nonAnswers']> =>
  (item.nonAnswers ?? []).filter(({ reason }) => item.type !== 'matrix' || reason !== 'does-not-apply');

/** The field in which words are typed beside a choice. */
export const specifyField = (context: AnyItemContext, offer: Offer): TemplateResult => {
  const { given, part } = context;
  const code = part ? `${part}.${offer.value}` : offer.value!;
  return html`<label class="specify">
    ${context.words.specify}<span class="unseen">: ${labelOf(context, offer)}</span>
    <input
      class="input"
      part="input"
      autocomplete="off"
      maxlength=${offer.specify!}
      ?readonly=${context.readOnly}
      .value=${given?.specified?.[code] ?? ''}
      @input=${({ target }: On) => giveValue(context, given?.value, { [code]: target.value })}
    />
  </label>`;
};

/** A list of cards. Radios share the name of the item's label, which keeps them one group; Delete takes a choice back. */
export const choiceList = (
  context: AnyItemContext,
  kind: 'radio' | 'checkbox',
  offers: Offer[],
  shape: Shape = 'list',
): TemplateResult => {
  const { given, readOnly, words } = context;
  const takeBackByKey = ({ key }: KeyboardEvent) => {
    if (kind === 'radio' && /^(Delete|Backspace)$/.test(key) && !readOnly) takeBack(context);
  };
  const draw = (offer: Offer) => {
    const { value, reason, hint } = offer;
    const isChosen = reason ? given?.nonAnswer === reason : [given?.value].flat().includes(value);
    const turn = ({ target }: On) => {
      const { checked } = target;
      if (offer.turn) offer.turn(checked);
      else if (!checked) takeBack(context);
      else if (reason) context.give({ nonAnswer: reason as GivenNonAnswer });
      else giveValue(context, value);
    };
    return html`<div class="option">
      <label class="choice" part="choice">
        <input
          type=${kind}
          name=${context.labelId}
          aria-invalid=${kind === 'checkbox' && !reason && !!context.problem}
          ?disabled=${readOnly}
          .checked=${isChosen}
          @change=${turn}
        />
        <span>
          ${labelOf(context, offer)}
          ${!given && value !== undefined && value === context.suggestion ? html`<em>${words.suggestedChoice}</em>` : nothing}
          ${hint ? html`<small>${context.text(hint)}</small>` : nothing}
        </span>
      </label>
      ${isChosen && offer.specify ? specifyField(context, offer) : nothing}
    </div>`;
  };
  return html`<div class=${`choices ${shape}`} @keydown=${takeBackByKey}>${offers.map(draw)}</div>`;
};
