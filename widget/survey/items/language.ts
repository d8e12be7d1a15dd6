import { languageCodes } from '../../../shared/code-lists.js';
import { choiceList, nonAnswerCards, valueCard } from './choice-list.js';
import { namedCodes } from './code-names.js';
import type { ItemContext, ItemView } from './item-view.js';
import { searchField } from './search-list.js';
import { textOf } from './values.js';

/** The study's languages, where only these are offered and known. */
export const studyLanguages = ({ item, facts }: ItemContext<'language'>): string[] | null =>
  item.offer === 'study' ? textOf(facts.study.languages).match(/[a-z]+/g) : null;

/** A language: of the study's few as cards, of all by typing its name (its own name finds it too). */
export const language: ItemView<'language'> = (context) => {
  const few = studyLanguages(context);
  const options = namedCodes('language', few ?? languageCodes, context.language);
  if (!few) return searchField(context, options);
  const cards = options.map(({ value, text }) => valueCard(context, value, text));
  return choiceList(context, [...cards, ...nonAnswerCards(context, 'radio')], 'row');
};
