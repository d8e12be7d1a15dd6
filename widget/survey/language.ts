import type { Text } from '../../shared/instrument.js';

/** The reader's language among those offered: of the attribute, the page around the element, or the browser. */
export const chooseLanguage = (
  offered: string[],
  fallback: string,
  wanted: (string | undefined)[],
): string => {
  for (const tag of wanted) {
    if (!tag) continue;
    const base = tag.toLowerCase().split('-')[0];
    const match =
      offered.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      offered.find((one) => one.toLowerCase().split('-')[0] === base);
    if (match) return match;
  }
  return fallback;
};

/** Languages asked for, best first. */
export const wantedLanguages = (element: Element): (string | undefined)[] => {
  const host =
    element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : undefined;
  const around = element.closest('[lang]') ?? host?.closest('[lang]');
  return [around?.getAttribute('lang') ?? undefined, ...navigator.languages];
};

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku|nqo|ps|sd|ug|ur|yi)\b/i;
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');

/** A text in one language; whole in the default language where it is missing there. */
export const textIn =
  (language: string, fallback: string) =>
  (text: Text | undefined): string =>
    text?.[language] ?? text?.[fallback] ?? Object.values(text ?? {})[0] ?? '';

/** What a language calls itself. */
export const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
