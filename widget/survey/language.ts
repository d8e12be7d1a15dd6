import type { Text } from '../../shared/instrument.js';

/** `es` of `es-MX`. */
export const baseOf = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The reader's language among those offered: of the attribute, the page around the element, or the browser. */
export const chooseLanguage = (
  offered: string[],
  fallback: string,
  wanted: readonly (string | undefined)[],
): string => {
  for (const tag of wanted) {
    if (!tag) continue;
    const match =
      offered.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      offered.find((one) => baseOf(one) === baseOf(tag));
    if (match) return match;
  }
  return fallback;
};

/** Languages asked for, best first. */
export const wantedLanguages = (element: Element): (string | undefined)[] => {
  const { host } = element.getRootNode() as ShadowRoot;
  const around = element.closest<HTMLElement>('[lang]') ?? host?.closest<HTMLElement>('[lang]');
  return [around?.lang, ...navigator.languages];
};

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku|nqo|ps|sd|ug|ur|yi)\b/i;
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');

/** A value to be put into a sentence; in one that runs from right to left it keeps a direction of its own. */
export const isolated = (value: string, language: string): string =>
  value && directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value;

const wordsIn = (text: Text, language: string): string | undefined =>
  text[language] ?? text[baseOf(language)];

/** A text in one language; whole in the default language where it is missing there. */
export const textIn =
  (language: string, fallback: string) =>
  (text: Text = {}): string =>
    wordsIn(text, language) ?? text[fallback] ?? Object.values(text)[0] ?? '';

/** Whether every text in a part of a definition is there in a language; each is in the default language. */
export const isTranslated = (part: unknown, language: string, fallback: string): boolean => {
  if (!part || typeof part !== 'object') return true;
  const texts = part as Text;
  return typeof texts[fallback] === 'string'
    ? wordsIn(texts, language) !== undefined
    : Object.values(part).every((inner) => isTranslated(inner, language, fallback));
};
