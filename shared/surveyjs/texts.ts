import type { Text } from '../instrument.js';
import { isObject } from './ledger.js';

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Language by language of a file that is read. */
export interface Languages {
  default: string;
  /** Every language met so far, the default first. */
  met: Set<string>;
}

/** Words in one language or several: a text of SurveyJS, as it is or by locale. Undefined where there are none. */
export const textFrom = (written: unknown, languages: Languages): Text | undefined => {
  if (typeof written === 'number') return { [languages.default]: String(written) };
  if (typeof written === 'string') return written.trim() ? { [languages.default]: written } : undefined;
  if (!isObject(written)) return undefined;
  const words: Text = {};
  for (const [locale, one] of Object.entries(written)) {
    const language = locale === 'default' ? languages.default : locale;
    if (typeof one !== 'string' || !one.trim() || !tag.test(language)) continue;
    if (locale === 'default' || words[language] === undefined) words[language] = one;
    languages.met.add(language);
  }
  const [first] = Object.values(words);
  if (first !== undefined) words[languages.default] ??= first;
  return first === undefined ? undefined : words;
};

/** A text as SurveyJS writes it: plain in one language, by locale in several. */
export const textTo = (text: Text, defaultLanguage: string): string | Record<string, string> => {
  const { [defaultLanguage]: first = '', ...others } = text;
  return Object.keys(others).length ? { default: first, ...others } : first;
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** The words of HTML: blocks become paragraphs, all marks go. */
export const plainWords = (html: string): string =>
  html
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#\d+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Each language's words through a function; undefined where nothing is left. */
export const mapText = (text: Text | undefined, change: (words: string) => string): Text | undefined => {
  const changed = Object.entries(text ?? {}).map(([language, words]) => [language, change(words)] as const);
  const left = changed.filter(([, words]) => words);
  return left.length ? Object.fromEntries(left) : undefined;
};
