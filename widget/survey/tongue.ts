import type { Instrument, Item, Note, Text } from '../../shared/instrument.js';
import { baseOf, isTranslated, textIn } from './language.js';
import { en } from './strings/en.js';
import type { Words } from './strings/words.js';

/** What speaking a language takes. */
export interface Tongue {
  /** Texts, values, names and dates are in this language. */
  language: string;
  /** The element's own words; English where it has none in that language. */
  words: Words;
  /** A text of the definition as it stands. */
  text: (text: Text | undefined) => string;
}

/** Languages the element has words in. */
export const ownLanguages = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'id', 'pt', 'ru', 'zh'];

const loaded: Record<string, Words> = { en };

/** Fetches the element's words in a language, once; whether they came anew. Without them it goes on in English. */
export const loadWords = async (language: string): Promise<boolean> => {
  const name = baseOf(language);
  if (loaded[name] || !ownLanguages.includes(name)) return false;
  try {
    loaded[name] = ((await import(`./strings/${name}.ts`)) as { default: Words }).default;
    return true;
  } catch {
    return false;
  }
};

/** The element's words in a language, English where it has none (yet). */
export const wordsOf = (language: string): Words => loaded[baseOf(language)] ?? en;

export const tongueOf = (language: string, { defaultLanguage }: Instrument): Tongue => ({
  language,
  words: wordsOf(language),
  text: textIn(language, defaultLanguage),
});

/**
 * The language a part of the definition is shown in: the reader's where every text of it is translated, else the whole
 * of it in the default language. So nobody reads half a question in one language and half in another.
 */
export const languageFor = (
  part: Item | Note | Text | undefined,
  language: string,
  { choiceLists = {}, defaultLanguage }: Instrument,
): string => {
  const { choicesFrom, rowsFrom } = (part ?? {}) as { choicesFrom?: string; rowsFrom?: string };
  const texts = [part, choiceLists[choicesFrom!], choiceLists[rowsFrom!]];
  return isTranslated(texts, language, defaultLanguage) ? language : defaultLanguage;
};
