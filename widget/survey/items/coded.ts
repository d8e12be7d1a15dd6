import { choiceList, nonAnswersOf } from './choice-list.js';
import type { AnyItemContext, ItemView } from './item-view.js';
import { namesOf } from './names.js';
import { searchField } from './search-list.js';
import { textOf } from './values.js';

/** The study's languages, where only these are offered and known. */
export const studyLanguages = ({ item, facts }: AnyItemContext): string[] | null =>
  item.type === 'language' && item.offer === 'study' ? textOf(facts.study.languages).match(/[a-z]+/g) : null;

/** A country, currency or language, found by typing one of its names or its code; of the study's few languages as cards. */
export const coded: ItemView<'country' | 'currency' | 'language'> = (context) => {
  const { type } = context.item;
  const few = studyLanguages(context);
  const options = namesOf(type, few ?? context.instrument.codeLists?.[type], context.language);
  if (!few) return searchField(context, options);
  const languages = options.map(({ value, text }) => ({ value, label: text }));
  return choiceList(context, 'radio', [...languages, ...nonAnswersOf(context)], 'row');
};
