import { html, nothing } from 'lit';
import { offeredChoices, type OfferedChoice } from '../../../shared/progress.js';
import { choiceList, nonAnswerCards, valueCard } from './choice-list.js';
import type { ItemContext, ItemView } from './item-view.js';
import { writeNumber } from './numerals.js';
import { searchField } from './search-list.js';
import { specifyField } from './specify.js';

/** A choice in words; an income band as "20,000 to 30,000 USD a year". */
const labelOf = ({ words, language, text }: ItemContext<'radiogroup'>, choice: OfferedChoice): string => {
  if (!choice.band) return text(choice.text);
  const { currency, over, upTo } = choice.band;
  const [low, high] = [over, upTo].map(
    (units) => units && writeNumber(units, language, { useGrouping: true }),
  );
  return words.band(currency, low || '', high || '');
};

/** One of several choices: cards, or a field to search in where the list is long. */
export const radiogroup: ItemView<'radiogroup'> = (context) => {
  const { item, instrument, answers, facts, given } = context;
  const choices = offeredChoices(item, instrument, answers, facts);
  if (item.display === 'search') {
    const options = choices.map((choice) => ({ value: choice.value, text: labelOf(context, choice) }));
    const chosen = choices.find(({ value }) => value === given?.value);
    return html`${searchField(context, options)}${(chosen && specifyField(context, chosen)) ?? nothing}`;
  }
  const cards = choices.map((choice) => ({
    ...valueCard(context, choice.value, labelOf(context, choice)),
    hint: context.text(choice.hint),
    below: specifyField(context, choice),
  }));
  return choiceList(context, [...cards, ...nonAnswerCards(context, 'radio')]);
};
