import type { SearchOption } from './search-match.js';

/** Everyday names of countries that the lists' own names do not hold. */
const alsoCalled: Record<string, string> = {
  AE: 'UAE',
  CD: 'DRC',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  GB: 'UK Britain England Scotland',
  NL: 'Holland',
  TR: 'Turkey',
  US: 'USA America',
};

const made: Record<string, SearchOption[]> = {};

/** The codes of a list with their names in a language, in its alphabetical order; made once per language. */
export const namedCodes = (
  type: Intl.DisplayNamesType,
  codes: readonly string[],
  language: string,
): SearchOption[] => {
  const nameOf = (code: string, tongue = language) =>
    new Intl.DisplayNames([tongue, 'en'], { type }).of(code) ?? code;
  return (made[type + language + codes.length] ??= codes
    .map((code) => {
      const text = nameOf(code);
      const also = type === 'region' ? alsoCalled[code] : type === 'language' ? nameOf(code, code) : code;
      return { value: code, text: text.charAt(0).toLocaleUpperCase(language) + text.slice(1), also };
    })
    .sort((a, b) => a.text.localeCompare(b.text, language)));
};
