import { isolated } from './language.js';
import { writeNumber } from './items/numerals.js';
import type { Phrase, Words } from './strings/words.js';

/** What is filled into a phrase, by name; a `count` also decides which of its forms is said. */
export type Filling = Record<string, string | number | undefined>;

/** A phrase of the element's own words, filled in; numbers are written as its language does. */
export const say = ({ tag }: Words, phrase: Phrase, filling: Filling = {}): string => {
  const form =
    typeof phrase === 'string'
      ? phrase
      : (phrase[new Intl.PluralRules(tag).select(filling.count as number)] ?? phrase.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filling[name];
    return isolated(typeof value === 'number' ? writeNumber(value, tag) : (value ?? ''), tag);
  });
};
