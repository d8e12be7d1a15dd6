import { choiceList, nonAnswerCards, valueCard } from './choice-list.js';
import type { ItemContext, ItemView } from './item-view.js';

/** Yes or no, side by side, stored as 1 and 0. */
export const boolean: ItemView<'boolean'> = (context) => {
  const { item, words, text } = context;
  return choiceList(
    context,
    [
      valueCard(context, 1, text(item.trueText) || words.yes),
      valueCard(context, 0, text(item.falseText) || words.no),
      ...nonAnswerCards(context, 'radio'),
    ],
    'row',
  );
};

/** Agreeing or declining, neither more prominent than the other. */
export const consent: ItemView<'consent'> = (context) =>
  boolean(context as unknown as ItemContext<'boolean'>);
