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

const nouns = ['title', 'introduction', 'description', 'text', 'hint', 'unit'];

/** `This title has words in es but not in en, the default language. Add "en": "…".` */
const withoutWords = (path: string, text: Record<string, string>, language: string): string => {
  const field = path.split('.').at(-1)!;
  const others = Object.keys(text);
  const has = others.length ? `words in ${others.join(', ')} but not` : 'no words';
  return `This ${nouns.includes(field) ? field : `"${field}"`} has ${has} in ${language}, the default language. Add "${language}": "…".`;
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
    ...missing.map(({ path, text }) =>
      finding(path, 'text_missing', withoutWords(path, text, defaultLanguage)),
    ),
  ];
};
