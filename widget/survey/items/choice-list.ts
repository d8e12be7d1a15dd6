import { html, nothing, type TemplateResult } from 'lit';
import type { GivenNonAnswer } from '../../../shared/answers.js';
import type { Item } from '../../../shared/instrument.js';
import { current } from './current.js';
import { takeBack, trueOrAbsent } from './given.js';
import type { AnyItemContext } from './item-view.js';

type NonAnswerOffer = NonNullable<Item['nonAnswers']>[number];

/** One radio or checkbox of a list, as a card. */
export interface ChoiceCard {
  kind: 'radio' | 'checkbox';
  text: string | TemplateResult;
  hint?: string;
  isChosen: boolean;
  isSuggested?: boolean;
  /** Called when it is chosen, and for checkboxes when the tick is taken away. */
  turn: (isOn: boolean, box: HTMLInputElement) => void;
  /** What opens under it when chosen. */
  below?: TemplateResult | undefined;
}

/** `row`: few short ones side by side; `steps`: a scale; `cells`: a row of a table where there is room. */
type Shape = 'row' | 'steps' | 'cells' | 'columns' | '';

const isShort = ({ text, hint, below }: ChoiceCard) =>
  typeof text === 'string' && text.length <= 34 && !hint && !below;

/**
 * A list of cards. Radios share the name of the item's label, which keeps them one group; Delete takes a choice back.
 * Many short ones fall in two columns where there is room.
 */
export const choiceList = (
  context: AnyItemContext,
  cards: ChoiceCard[],
  shape: Shape = '',
): TemplateResult => {
  const { labelId, problem, readOnly, wide, words } = context;
  const takeBackByKey = ({ target, key }: KeyboardEvent) => {
    const isTakenBack = (target as HTMLInputElement).type === 'radio' && /^(Delete|Backspace)$/.test(key);
    if (isTakenBack && !readOnly) takeBack(context);
  };
  const draw = ({ kind, text, hint, isChosen, isSuggested, turn, below }: ChoiceCard) =>
    html`<div class="ps-option">
      <label class="ps-choice" part="choice">
        <input
          type=${kind}
          name=${labelId}
          aria-invalid=${trueOrAbsent(kind === 'checkbox' && problem)}
          ?disabled=${readOnly}
          .checked=${current(isChosen)}
          @change=${({ target }: Event & { target: HTMLInputElement }) => turn(target.checked, target)}
        />
        <span>
          ${text} ${isSuggested ? html`<em>${words.suggestedChoice}</em>` : nothing}
          ${hint ? html`<small>${hint}</small>` : nothing}
        </span>
      </label>
      ${isChosen && below ? below : nothing}
    </div>`;
  const drawn = shape || (wide && cards.length > 5 && cards.every(isShort) ? 'columns' : 'list');
  return html`<div class="ps-choices ps-${drawn}" @keydown=${takeBackByKey}>${cards.map(draw)}</div>`;
};

/** Words of a way not to answer. */
export const nonAnswerText = ({ text, words }: AnyItemContext, offer: NonAnswerOffer): string =>
  text(offer.text) || words.nonAnswers[offer.reason];

/**
 * The ways not to answer as cards, to stand beside the choices with the same weight. "Does not apply" is said of each
 * row of a matrix, not of the whole.
 */
export const nonAnswerCards = (context: AnyItemContext, kind: ChoiceCard['kind']): ChoiceCard[] =>
  (context.item.nonAnswers ?? [])
    .filter(({ reason }) => context.item.type !== 'matrix' || reason !== 'does-not-apply')
    .map((offer) => ({
      kind,
      text: nonAnswerText(context, offer),
      isChosen: context.given?.nonAnswer === offer.reason,
      turn: (isOn) =>
        isOn ? context.give({ nonAnswer: offer.reason as GivenNonAnswer }) : takeBack(context),
    }));

/** A choice of one value as a card. */
export const valueCard = (
  context: AnyItemContext,
  value: number | string,
  text: ChoiceCard['text'],
): ChoiceCard => ({
  kind: 'radio',
  text,
  isChosen: context.given?.value === value,
  isSuggested: !context.given && context.suggestion === value,
  turn: () => context.give({ value }),
});
