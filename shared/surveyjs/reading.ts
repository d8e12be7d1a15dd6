import type { Instrument, Text } from '../instrument.js';
import { isObject, type Ledger, type Source } from './ledger.js';
import type { Named } from './names.js';
import { mapText, textFrom, type Languages } from './texts.js';

export type Json = Record<string, unknown>;

/** A condition or check whose names are not known before everything is read. */
export interface Pending {
  /** Where it is written, and what gets it here. Several conditions are joined: a panel's and a question's own. */
  sources: { source: Source; key: string }[];
  targets: Json[];
  field: 'visibleIf' | 'require';
}

/** What is known while a survey is read. */
export interface Reading {
  ledger: Ledger;
  languages: Languages;
  /** The lists that our own words of the survey bring along. */
  lists: Instrument;
  /** Where each name leads: filled in question by question. */
  names: Map<string, Named>;
  /** Our name for each of the file's. */
  renamed: ReadonlyMap<string, string>;
  pending: Pending[];
  /** Texts in which names stand, to be renamed at the end. */
  texts: { source: Source; key: string; text: Text }[];
}

/** Our name of a question, told as kept or changed. */
export const takeName = (source: Source, { renamed }: Reading): string => {
  const key = source.spelling('name');
  const written = String(source.peek(key));
  const name = renamed.get(written)!;
  if (name === written) source.kept('name');
  else source.changed('name', `It is "${name}" here.`);
  return name;
};

/** A text of a source, told as kept; undefined where there is none. */
export const takeText = (
  source: Source,
  key: string,
  { languages, texts }: Reading,
  change?: (words: string) => string,
): Text | undefined => {
  if (!source.has(key)) return undefined;
  const read = textFrom(source.peek(key), languages);
  const text = change ? mapText(read, change) : read;
  if (!text) source.left(key, 'There are no words in it.');
  else if (JSON.stringify(text) === JSON.stringify(read)) source.kept(key);
  else source.changed(key, 'The words stay, their marks go.');
  if (text) texts.push({ source, key, text });
  return text;
};

/** The same, where an element needs a title: its name where it has none. */
export const takeTitle = (source: Source, reading: Reading): Text => {
  const title = takeText(source, 'title', reading);
  if (title) return title;
  source.changed('title', 'There is none; the name stands in its place.');
  return { [reading.languages.default]: source.name || 'Untitled' };
};

/** A number of a source, told as kept; undefined where there is none or it is no number. */
export const takeNumber = (source: Source, key: string): number | undefined => {
  if (!source.has(key)) return undefined;
  const number = Number(source.peek(key));
  if (Number.isFinite(number) && source.peek(key) !== '') {
    source.kept(key);
    return number;
  }
  source.left(key, 'It is no number.');
  return undefined;
};

/** Whether a flag is set; told as kept. */
export const takeFlag = (source: Source, key: string): boolean => {
  if (!source.has(key)) return false;
  source.kept(key);
  return source.peek(key) === true;
};

/** Leaves a condition to be translated once all names are known. */
export const waitForCondition = (reading: Reading, target: Json, ...sources: Source[]): void => {
  const written = sources.filter((source) => source.has('visibleIf'));
  if (written.length)
    reading.pending.push({
      sources: written.map((source) => ({ source, key: 'visibleIf' })), targets: [target], field: 'visibleIf',
    }); // prettier-ignore
};

/** Objects and plain values of a list alike, as objects with `value`. */
export const listOf = (
  source: Source,
  key: string,
): { source?: Source; value: unknown; text?: unknown }[] => {
  const list = source.peek(key);
  if (!Array.isArray(list)) return [];
  const opened = source.members(key);
  return (list as unknown[]).map((one) => {
    if (!isObject(one)) return { value: one };
    const member = opened.find(({ value }) => value === one)!;
    return { source: member, value: one.value, text: one.text };
  });
};
