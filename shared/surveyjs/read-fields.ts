import { plannedSeconds } from '../publish/planned-seconds.js';
import type { Source } from './ledger.js';
import { readChecks, type Limits } from './read-checks.js';
import { takeFlag, takeNumber, takeText, type Json, type Reading } from './reading.js';

const widest = { min: 0, max: 1_000_000 };

/** `min`, `max` and `step` of a number; what is missing is filled in and told. */
export const readRange = (source: Source, limits: Limits, otherwise = widest): Json & { step?: number } => {
  const [min, max, step] = ['min', 'max', 'step'].map((key) => takeNumber(source, key));
  const tightest = (choose: (...numbers: number[]) => number, ...found: (number | undefined)[]) => {
    const known = found.filter((one) => one !== undefined);
    return known.length ? choose(...known) : undefined;
  };
  const range = {
    min: tightest(Math.max, min, limits.min) ?? otherwise.min,
    max: tightest(Math.min, max, limits.max) ?? otherwise.max,
  };
  if (min === undefined && limits.min === undefined)
    source.changed('min', `There is none; ${range.min} is the lowest.`);
  if (max === undefined && limits.max === undefined)
    source.changed('max', `There is none; ${range.max} is the highest.`);
  return { ...range, ...(step !== undefined && step > 0 && { step }) };
}; // prettier-ignore

/** A number, or a whole one where no smaller step is given. */
export const readNumber = (source: Source, limits: Limits): Json => {
  const range = readRange(source, limits);
  const isWhole = [range.min, range.max, range.step ?? 1].every(Number.isInteger);
  if (!source.has('step')) source.changed('step', 'There is none; whole numbers are taken.');
  return { type: isWhole ? 'integer' : 'number', ...range, ...(!isWhole && { step: range.step ?? 0.01 }) };
};

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
/** `min` and `max` of a month. */
const readMonth = (source: Source): Json => {
  const limits = ['min', 'max'].flatMap((key) => {
    const written = source.peek(key);
    if (typeof written !== 'string' || !month.test(written)) return [];
    source.kept(key);
    return [[key, `'${written}'`]];
  });
  return { type: 'month', ...(Object.fromEntries(limits) as Json) };
};

const readText = (source: Source, limits: Limits, otherwise: number): Json => {
  const most = takeNumber(source, 'maxLength');
  const wished = most !== undefined && most > 0 ? most : (limits.maxLength ?? otherwise);
  const maxLength = Math.min(5000, wished);
  if (most === undefined && limits.maxLength === undefined)
    source.changed('maxLength', `There is none; ${maxLength} characters are the most.`);
  else if (maxLength !== wished) source.changed('maxLength', 'At most 5000 characters.');
  return { type: 'text', maxLength };
};

/** A `text` question by its `inputType`. */
export const readInput = (source: Source, limits: Limits): Json => {
  const inputType = source.word('inputType', 'text');
  const isNumeric = inputType === 'number' || (inputType === 'text' && (limits.min ?? limits.max) !== undefined);
  const tell = (became: string) => source.has('inputType') && source.changed('inputType', `It is the type "${became}".`);
  if (isNumeric) {
    const field = readNumber(source, limits);
    tell(String(field.type));
    return field;
  }
  if (inputType === 'range') {
    tell('slider');
    return { type: 'slider', ...readRange(source, limits, { min: 0, max: 100 }) };
  }
  if (inputType === 'month') {
    tell('month');
    return readMonth(source);
  }
  if (inputType === 'email' || limits.isEmail) {
    tell('email');
    return { type: 'email' };
  }
  if (inputType === 'text') tell('text');
  else source.left('inputType', `A ${inputType} is taken as words, "text"; its form is not checked.`);
  return readText(source, limits, inputType === 'text' ? 500 : 100);
}; // prettier-ignore

const mostLines = 12;
/** A `comment` question. */
export const readComment = (source: Source, limits: Limits): Json => {
  const rows = takeNumber(source, 'rows');
  if (rows !== undefined && rows > mostLines) source.changed('rows', `${mostLines} lines are the most.`);
  return {
    ...readText(source, limits, 2000),
    lines: Math.min(mostLines, Math.max(1, Math.round(rows ?? 4))),
  };
};

/** What every question has: description, required, planning seconds. */
export const readCommon = (source: Source, reading: Reading): Json => {
  const description = takeText(source, 'description', reading);
  return { ...(description && { description }), ...(takeFlag(source, 'isRequired') && { isRequired: true }) };
};

/** Planning seconds of an item just read. */
export const secondsOf = (item: Json): number => {
  const list = (item.choices ?? item.rows ?? item.parts ?? []) as unknown[];
  return plannedSeconds(item.type as Parameters<typeof plannedSeconds>[0], list.length);
};

export { readChecks };
