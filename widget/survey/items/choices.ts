import { html, nothing } from 'lit/html.js';
import { offeredChoices, type OfferedChoice } from '../../../shared/offered.js';
import { choiceList, nonAnswersOf, specifyField, type Offer } from './choice-list.js';
import { giveValue } from './given.js';
import type { ItemContext, ItemView } from './item-view.js';
import { writeNumber } from './numerals.js';
import { scaleEnds } from './scale-ends.js';
import { say } from '../say.js';
import { searchField } from './search-list.js';

type ListContext = ItemContext<'radiogroup'> | ItemContext<'checkbox'>;

/** The choices offered now; an income band in words: "20,000 to 30,000 USD a year". */
const choicesOf = (context: ListContext, item = context.item): (OfferedChoice & Offer)[] => {
  const { words } = context;
  const phraseOf = ({ over, upTo }: { over?: number; upTo?: number }) =>
    over ? (upTo ? words.band : words.bandOver) : words.bandUpTo;
  const write = (units?: number) =>
    units ? writeNumber(units, context.language, { useGrouping: true }) : '';
  return offeredChoices(item, context).map((choice) => {
    const { band } = choice;
    return band
      ? {
          ...choice,
          label: say(words, phraseOf(band), {
            currency: band.currency,
            over: write(band.over),
            upTo: write(band.upTo),
          }),
        }
      : choice;
  });
};

/** One of several choices: cards, or a field to search in where the list is long. */
export const radiogroup: ItemView<'radiogroup'> = (context) => {
  const choices = choicesOf(context);
  if (context.item.display !== 'search')
    return choiceList(context, 'radio', [...choices, ...nonAnswersOf(context)]);
  const options = choices.map(({ value, text }) => ({ value, text: context.text(text) }));
  const chosen = choices.find(({ value, specify }) => specify && value === context.given?.value);
  return html`${searchField(context, options)}${chosen ? specifyField(context, chosen) : nothing}`;
};

const excludes = ({ exclusive }: OfferedChoice, other: OfferedChoice) =>
  exclusive === true || exclusive?.includes(other.value);

/** Any number of choices, stored in the order of the code list; an exclusive one clears those it excludes. */
export const checkbox: ItemView<'checkbox'> = (context) => {
  const codes = [context.given?.value].flat();
  const turn = (turned: OfferedChoice, isOn: boolean) => {
    const stays = (other: OfferedChoice) =>
      other.value === turned.value
        ? isOn
        : codes.includes(other.value) && !(isOn && (excludes(turned, other) || excludes(other, turned)));
    const inListOrder = choicesOf(context, { ...context.item, randomise: undefined });
    const kept = inListOrder.filter(stays).map(({ value }) => value);
    giveValue(context, kept.length ? kept : undefined);
  };
  const choices = choicesOf(context).map((choice) => ({
    ...choice,
    turn: (isOn: boolean) => turn(choice, isOn),
  }));
  return choiceList(context, 'checkbox', [...choices, ...nonAnswersOf(context)]);
};

/** Yes or no, or agreeing or declining, side by side; stored as 1 and 0. */
export const boolean: ItemView<'boolean' | 'consent'> = (context) => {
  const { item, words } = context;
  const yes = { value: 1, label: context.text(item.trueText) || words.yes };
  const no = { value: 0, label: context.text(item.falseText) || words.no };
  return choiceList(context, 'radio', [yes, no, ...nonAnswersOf(context)], 'row');
};

/** A row of numbers to choose one of; the ends say what they mean, also to those who hear them. */
export const rating: ItemView<'rating'> = (context) => {
  const { min, max, step, lowText, highText } = context.item;
  const steps: Offer[] = [];
  for (let value = min; value <= max; value += step) {
    const end = context.text(value === min ? lowText : value + step > max ? highText : undefined);
    const label = html`${writeNumber(value, context.language)}<span class="unseen"> ${end}</span>`;
    steps.push({ value, label });
  }
  const others = nonAnswersOf(context);
  return html`${choiceList(context, 'radio', steps, 'steps')}${scaleEnds(context)}
  ${others.length ? choiceList(context, 'radio', others, 'row') : nothing}`;
};
