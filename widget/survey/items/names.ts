import type { CodeLists } from '../../../shared/instrument.js';
import { nameOf } from '../describe-value.js';
import type { SearchOption } from './search-match.js';

/** Everyday names of countries that the lists' own names do not hold. */
const alsoCalled: Record<string, string> = {
  AE: 'UAE',
  CD: 'DRC',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  GB: 'UK/Britain/England/Scotland',
  NL: 'Holland',
  TR: 'Turkey',
  US: 'USA/America',
};

const made: Record<string, SearchOption[]> = {};

/** The codes of a list with their names in a language, in its alphabetical order; made once per language. */
export const namesOf = (
  type: keyof CodeLists,
  codes: string[] = [],
  language: string,
): SearchOption[] => {
  const alsoOf = (code: string) =>
    type === 'country' ? alsoCalled[code]?.split('/') : [type === 'language' ? nameOf(type, code, code) : code];
  return (made[`${type} ${language} ${codes.join()}`] ??= codes
    .map((value) => {
      const name = nameOf(type, value, language);
      return { value, text: name[0]!.toLocaleUpperCase(language) + name.slice(1), also: alsoOf(value) };
    })
    .sort((a, b) => a.text.localeCompare(b.text, language)));
}; // prettier-ignore
