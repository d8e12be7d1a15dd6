import { own } from '../expression.js';
import type { Instrument } from '../instrument.js';
import { finding, when, type Finding } from './finding.js';

const textKeys = [
  'title',
  'introduction',
  'afterwards',
  'description',
  'text',
  'hint',
  'trueText',
  'falseText',
  'lowText',
  'highText',
  'unit',
  'moreRows',
];

const join = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** Every text of a definition by its path. */
export const textsOf = (node: unknown, path = ''): { path: string; text: Record<string, string> }[] => {
  if (Array.isArray(node)) return node.flatMap((one, index) => textsOf(one, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const isText =
      textKeys.includes(key) && typeof value === 'object' && value !== null && !Array.isArray(value);
    const at = join(path, key);
    return isText ? [{ path: at, text: value as Record<string, string> }] : textsOf(value, at);
  });
};

/** Texts without words in the default language, and a default language the instrument does not list. */
export const languageFindings = (instrument: Instrument): Finding[] => {
  const { defaultLanguage, languages } = instrument;
  const missing = textsOf(instrument).filter(({ text }) => !own(text, defaultLanguage));
  return [
    ...when(!languages.includes(defaultLanguage), () =>
      finding(
        'defaultLanguage',
        'language_unlisted',
        `"languages" does not have ${defaultLanguage}. Add it.`,
      ),
    ),
    ...missing.map(({ path }) =>
      finding(
        path,
        'text_missing',
        `There are no words in ${defaultLanguage}, the default language. Add them.`,
      ),
    ),
  ];
};
