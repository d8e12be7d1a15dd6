import type { Code } from '../answers.js';
import type { Source } from './ledger.js';
import { codeFor } from './names.js';
import { ownKey } from './own-key.js';
import { ownBeside } from './own-words.js';
import { listOf, takeText, waitForCondition, type Json, type Reading } from './reading.js';
import { textFrom } from './texts.js';

/** A list of choices, rows or columns as ours, and our code for each value. */
export interface ReadList {
  choices: Json[];
  codes: Map<string, Code>;
}

const longestOther = 200;

/** Reads `choices`, `rows`, `columns` or `rateValues`. */
export const readList = (source: Source, key: string, reading: Reading): ReadList => {
  const codes = new Map<string, Code>();
  const choices: Json[] = [];
  const changed: string[] = [];
  for (const { source: member, value } of listOf(source, key)) {
    const code = codeFor(value, new Set(codes.values()));
    if (code !== value) changed.push(`${JSON.stringify(value)} is ${JSON.stringify(code)}`);
    codes.set(String(value), code);
    const choice: Json = { value: code, text: wordsOf(member, value, reading) };
    choices.push(choice);
    if (!member) continue;
    member.within('value');
    waitForCondition(reading, choice, member);
    if (takeSpecify(member)) choice.specify = longestOther;
    Object.assign(choice, ownBeside(member));
    if (member.has(ownKey)) member.within(ownKey);
  }
  if (changed.length) source.changed(key, `Stored otherwise: ${changed.join(', ')}.`);
  else source.kept(key);
  return { choices, codes };
};

const wordsOf = (member: Source | undefined, value: unknown, reading: Reading) => {
  const text = member && takeText(member, 'text', reading);
  if (text) member.within('text');
  return text ?? textFrom(typeof value === 'string' ? value : JSON.stringify(value), reading.languages);
};

const takeSpecify = (member: Source): boolean => {
  if (member.peek('showCommentArea') !== true) return false;
  member.changed('showCommentArea', `A field for ${longestOther} characters opens.`);
  return true;
};

const isSet = (source: Source, key: string) => source.peek(key) === true;

/** A choice that SurveyJS adds by a flag ("Other", "None"): with its words, or the usual ones. */
const added = (source: Source, flag: string, wordsKey: string, usual: string, reading: Reading) => ({
  value: flag.match(/none/i) ? 'none' : 'other',
  text: takeText(source, wordsKey, reading) ?? { [reading.languages.default]: usual },
});

/** Adds the choices that SurveyJS has by flags; `isMany`: several can be ticked. */
export const addSpecialChoices = (source: Source, { choices, codes }: ReadList, isMany: boolean, reading: Reading): void => {
  const other = source.spelling('showOtherItem', 'hasOther');
  const none = source.spelling('showNoneItem', 'hasNone');
  const add = (flag: string, words: string, usual: string, more: Json) => {
    const choice = { ...added(source, flag, words, usual, reading), ...more };
    const code = codeFor(choice.value, new Set(codes.values()));
    codes.set(choice.value, code);
    choices.push({ ...choice, value: code });
    source.changed(flag, `A choice with the value "${code}".`);
  };
  if (isSet(source, other)) add(other, 'otherText', 'Something else', { specify: longestOther, ...(isMany && { fixed: true }) });
  else if (source.has(other)) source.kept(other);
  if (isSet(source, none)) add(none, 'noneText', 'None of these', isMany ? { exclusive: true } : {});
  else if (source.has(none)) source.kept(none);
}; // prettier-ignore

const nonAnswerFlags = [
  ['dont-know', ['showDontKnowItem'], 'dontKnowText'],
  ['prefer-not', ['showRefuseItem'], 'refuseText'],
] as const;

/** Ways not to answer, where SurveyJS offers them as choices. */
export const readNonAnswers = (source: Source, reading: Reading): Json => {
  const nonAnswers = nonAnswerFlags.flatMap(([reason, flags, words]): Json[] => {
    const flag = source.spelling(...flags);
    if (!source.has(flag)) return [];
    source.changed(
      flag,
      isSet(source, flag) ? `It is the reason "${reason}", and no value.` : 'It is not offered.',
    );
    const text = takeText(source, words, reading);
    return isSet(source, flag) ? [{ reason, ...(text && { text }) }] : [];
  });
  return nonAnswers.length ? { nonAnswers } : {};
};

/** Where the choices are to come from if not from the definition; undefined where they are written. */
export const choicesElsewhere = (source: Source): string | undefined => {
  const key = ['choicesByUrl', 'choicesFromQuestion'].find((one) => source.has(one));
  if (key) return `Its choices come from elsewhere (${key}); write them out.`;
  const written = source.peek('choices');
  const isWritten = (Array.isArray(written) && written.length > 0) || source.has('choicesMax');
  return isWritten ? undefined : 'It has no choices.';
};

const mostNumbers = 300;

/** Numbers from `choicesMin` to `choicesMax`, after the choices that are written. */
export const addNumbers = (source: Source, { choices, codes }: ReadList, { languages }: Reading): void => {
  const [min, max, step] = ['choicesMin', 'choicesMax', 'choicesStep'].map((key, index) => Number(source.peek(key) ?? [0, NaN, 1][index])) as [number, number, number]; // prettier-ignore
  if (!Number.isFinite(max) || !(step > 0) || (max - min) / step > mostNumbers) return;
  for (let number = min; number <= max; number += step) {
    codes.set(String(number), number);
    choices.push({ value: number, text: { [languages.default]: String(number) } });
  }
  for (const key of ['choicesMin', 'choicesMax', 'choicesStep'])
    if (source.has(key)) source.changed(key, 'The numbers are written out as choices.');
};
