import type { Code } from '../answers.js';
import type { Choice, Instrument, Item, Text } from '../instrument.js';
import { own } from '../expression.js';
import { allItems } from '../route.js';
import { didYouMean, nearest } from '../nearest.js';
import { choicesOf, typeOfItem } from './reference-types.js';
import type { Earlier } from './references.js';
import type { ValueType } from './value-types.js';

type Labels = ReadonlyMap<Code, string>;

const most = 8;
const longest = 40;

const shortened = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);
const wordsOf = (text: Text, { defaultLanguage }: Instrument): string =>
  shortened(own(text, defaultLanguage) ?? Object.values(text)[0] ?? '');
const labelled = (choices: readonly Choice[], instrument: Instrument): Labels =>
  new Map(choices.map(({ value, text }) => [value, wordsOf(text, instrument)]));

const yesNoLabels = (item: object, instrument: Instrument): Labels => {
  const { trueText, falseText } = item as { trueText?: Text; falseText?: Text };
  return new Map<Code, string>([
    [1, trueText ? wordsOf(trueText, instrument) : 'Yes'],
    [0, falseText ? wordsOf(falseText, instrument) : 'No'],
  ]);
};

const labelsOf = (item: Item, part: string | undefined, instrument: Instrument): Labels => {
  if (item.type === 'compound') {
    const found = item.parts.find(({ name }) => name === part);
    if (found?.type === 'boolean') return yesNoLabels(found, instrument);
    return labelled(found && 'choices' in found ? found.choices : [], instrument);
  }
  if (item.type === 'matrix' && part !== undefined) return labelled(item.columns, instrument);
  if (item.type === 'boolean' || item.type === 'consent') return yesNoLabels(item, instrument);
  return labelled(choicesOf(item, instrument), instrument);
};

/** The labels of what a path leads to; empty for facts and what has none. */
const labelsAt = (path: readonly string[], instrument: Instrument, earlier: Earlier): Labels => {
  const [first, ...rest] = path as [string, ...string[]];
  const before = own<Instrument | undefined>({ ...earlier }, first);
  if (before) return labelsAt(rest, before, {});
  const item = allItems(instrument).find(({ name }) => name === first);
  return item && typeOfItem(item, instrument).kind !== 'anything'
    ? labelsOf(item, rest[0], instrument)
    : new Map();
};

const written = (code: Code) => (typeof code === 'string' ? `'${code}'` : String(code));
const joined = (parts: string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : parts.join('');

const listed = (codes: readonly Code[], labels: Labels): string => {
  const names = codes.map((code) => (labels.has(code) ? `${written(code)} (${labels.get(code)!})` : written(code)));
  return names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : joined(names);
}; // prettier-ignore

/** ` Did you mean 2 (Student)?` of a choice named by its words, or ` Did you mean "free"?` of a code almost right. */
const meantBy = (value: Code, codes: readonly Code[], labels: Labels): string => {
  if (typeof value !== 'string') return '';
  const words = nearest(value, labels.values());
  const labelledSo = [...labels].find(([, label]) => label === words);
  if (labelledSo) return ` Did you mean ${listed([labelledSo[0]], labels)}?`;
  return didYouMean(
    value,
    codes.filter((code) => typeof code === 'string'),
  );
};

/** The item, part or fact that an expression reads by this path. */
export interface ReadBy {
  path: readonly string[];
  instrument: Instrument;
  earlier: Earlier;
}

/** Says that these values cannot be the answer, and which can. */
export const notAnAnswer = (
  missing: readonly Code[],
  type: ValueType,
  { path, instrument, earlier }: ReadBy,
): string => {
  const isFact = ['program', 'study', 'session'].includes(path[0]!);
  const noun = isFact ? 'value' : 'answer';
  const name = `"${path.join('.')}"`;
  const values = joined(missing.map(written));
  const denied = missing.length > 1 ? `${values} are not ${noun}s` : `${values} is not ${isFact ? 'a' : 'an'} ${noun}`; // prettier-ignore
  const lead = `${denied} ${isFact ? 'of' : 'to'} ${name}.`;
  if (!('codes' in type)) {
    const { min, max } = type as { min?: number; max?: number };
    return `${lead} It takes ${min ?? 'any number'} to ${max ?? 'any number'}.`;
  }
  const labels = labelsAt(path, instrument, earlier);
  const meant = missing.map((code) => meantBy(code, type.codes, labels)).join('');
  const has = type.codes.length === 1 ? `Its only ${noun} is` : `Its ${noun}s are`;
  return `${lead}${meant} ${has} ${listed(type.codes, labels)}.`;
};
