import type { Text } from '../../shared/instrument.js';

/** The reader's language among those offered: of the attribute, the page around the element, or the browser. */
export const chooseLanguage = (
  offered: string[],
  fallback: string,
  wanted: readonly (string | undefined)[],
): string => {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  for (const tag of wanted) {
    if (!tag) continue;
    const match =
      offered.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      offered.find((one) => base(one) === base(tag));
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

/** A text in one language; whole in the default language where it is missing there. */
export const textIn =
  (language: string, fallback: string) =>
  (text: Text = {}): string =>
    text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
