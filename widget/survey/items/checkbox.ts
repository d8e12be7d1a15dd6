import { offeredChoices, type OfferedChoice } from '../../../shared/progress.js';
import { choiceList, nonAnswerCards } from './choice-list.js';
import { takeBack } from './given.js';
import type { ItemView } from './item-view.js';
import { specifyField } from './specify.js';

const excludes = ({ exclusive }: OfferedChoice, other: OfferedChoice): boolean =>
  exclusive === true || Boolean(exclusive?.includes(other.value));

/** Any number of choices, stored in the order of the code list; an exclusive one clears those it excludes. */
export const checkbox: ItemView<'checkbox'> = (context) => {
  const { item, instrument, answers, facts, given } = context;
  const codes = Array.isArray(given?.value) ? given.value : [];
  const inListOrder = offeredChoices({ ...item, randomise: undefined }, instrument, answers, facts);
  const turn = (turned: OfferedChoice, isOn: boolean) => {
    const stays = (other: OfferedChoice) =>
      codes.includes(other.value) && !(isOn && (excludes(turned, other) || excludes(other, turned)));
    const kept = inListOrder.filter((choice) => (choice.value === turned.value ? isOn : stays(choice)));
    const specified = given?.specified;
    if (kept.length) context.give({ value: kept.map(({ value }) => value), ...(specified && { specified }) });
    else takeBack(context);
  };
  const cards = offeredChoices(item, instrument, answers, facts).map((choice) => ({
    kind: 'checkbox' as const,
    text: context.text(choice.text),
    hint: context.text(choice.hint),
    isChosen: codes.includes(choice.value),
    turn: (isOn: boolean) => turn(choice, isOn),
    below: specifyField(context, choice),
  }));
  return choiceList(context, [...cards, ...nonAnswerCards(context, 'checkbox')]);
};
