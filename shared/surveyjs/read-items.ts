import type { Code } from '../answers.js';
import type { Source } from './ledger.js';
import { freeName, type Named } from './names.js';
import { ownSets, restore } from './own-words.js';
import { addNumbers, addSpecialChoices, choicesElsewhere, readList, readNonAnswers } from './read-choices.js';
import { countCheck, readChecks, type ReadChecks } from './read-checks.js';
import { readComment, readCommon, readInput, readNumber, readRange, secondsOf } from './read-fields.js';
import {
  takeFlag,
  takeName,
  takeNumber,
  takeText,
  takeTitle,
  waitForCondition,
  type Json,
  type Reading,
} from './reading.js';
import { plainWords } from './texts.js';

/** A question while it is read. */
interface Asking {
  source: Source;
  reading: Reading;
  name: string;
  type: string;
  checks: ReadChecks;
}

/** The fields of an item, and what its name leads to beside itself. */
type Fields = Json & { type: string };
interface Read {
  fields: Fields;
  codes?: ReadonlyMap<string, Code>;
  parts?: ReadonlyMap<string, Named>;
}

const longList = 12;
/** Yes and no as SurveyJS may write them, and the values a file names for them. */
const yesNo = (source: Source) =>
  new Map<string, Code>([
    ['true', 1], ['false', 0], ['1', 1], ['0', 0],
    [source.word('valueTrue', 'true'), 1], [source.word('valueFalse', 'false'), 0],
  ]); // prettier-ignore

const readSelection = ({ source, reading, name, type, checks }: Asking): Read => {
  const isMany = type === 'checkbox' || type === 'tagbox' || (type === 'imagepicker' && takeFlag(source, 'multiSelect'));
  const list = readList(source, 'choices', reading);
  if (!source.has('choices')) source.within('choices');
  addNumbers(source, list, reading);
  addSpecialChoices(source, list, isMany, reading);
  const fields: Fields = { type: isMany ? 'checkbox' : 'radiogroup', choices: list.choices, ...readNonAnswers(source, reading) };
  if (type === 'dropdown' && list.choices.length > longList) fields.display = 'search';
  if (isMany && source.peek('choicesOrder') === 'random') {
    source.changed('choicesOrder', 'It is "randomise".');
    fields.randomise = true;
  } else if (source.has('choicesOrder')) source.left('choicesOrder', 'The order stays as written; only a checkbox can be in random order.');
  if (isMany) readTicks(source, name, checks, reading);
  return { fields, codes: list.codes };
}; // prettier-ignore

const readTicks = (source: Source, name: string, { checks }: ReadChecks, reading: Reading): void => {
  for (const [key, least] of [['minSelectedChoices', true], ['maxSelectedChoices', false]] as const) {
    const limit = takeNumber(source, key);
    if (limit) checks.push(countCheck(name, checks.length + 1, least, limit, reading));
    if (limit) source.changed(key, 'It is a hard check.');
  }
}; // prettier-ignore

const readBoolean = ({ source, reading }: Asking): Read => {
  const [trueText, falseText] = [takeText(source, 'labelTrue', reading), takeText(source, 'labelFalse', reading)];
  const codes = yesNo(source);
  if (source.has('valueTrue')) source.changed('valueTrue', 'Yes is stored as 1.');
  if (source.has('valueFalse')) source.changed('valueFalse', 'No is stored as 0.');
  return { fields: { type: 'boolean', ...(trueText && { trueText }), ...(falseText && { falseText }) }, codes };
}; // prettier-ignore

const readRating = ({ source, reading }: Asking): Read => {
  const [lowText, highText] = [takeText(source, 'minRateDescription', reading), takeText(source, 'maxRateDescription', reading)];
  const ends = { ...(lowText && { lowText }), ...(highText && { highText }) };
  if (source.has('rateValues') && (source.peek('rateValues') as unknown[]).length) {
    const { choices, codes } = readList(source, 'rateValues', reading);
    source.changed('rateValues', 'They are choices.');
    if (lowText) source.left('minRateDescription', 'Its values have words of their own.');
    if (highText) source.left('maxRateDescription', 'Its values have words of their own.');
    return { fields: { type: 'radiogroup', choices }, codes };
  }
  const [from, to, by] = ['rateMin', 'rateMax', 'rateStep'].map((key) => takeNumber(source, key));
  const [min, step, count] = [from ?? 1, by && by > 0 ? by : 1, takeNumber(source, 'rateCount')];
  const max = to ?? (count ? min + (count - 1) * step : Math.max(5, min + step));
  return { fields: { type: 'rating', min, max, ...(step !== 1 && { step }), ...ends } };
}; // prettier-ignore

const readMatrix = ({ source, reading, name }: Asking): Read => {
  const [rows, columns] = [readList(source, 'rows', reading), readList(source, 'columns', reading)];
  if (source.has('cellType')) source.kept('cellType');
  const parts = [...rows.codes].map(([row, code]): [string, Named] => [
    row, { path: [name, String(code)], codes: columns.codes },
  ]); // prettier-ignore
  return { fields: { type: 'matrix', rows: rows.choices, columns: columns.choices }, parts: new Map(parts) };
};

const readers: Readonly<Record<string, (asking: Asking) => Read>> = {
  text: ({ source, checks }) => ({ fields: readInput(source, checks) as Fields }),
  comment: ({ source, checks }) => ({ fields: readComment(source, checks) as Fields }),
  radiogroup: readSelection, checkbox: readSelection, dropdown: readSelection, tagbox: readSelection,
  buttongroup: readSelection, imagepicker: readSelection,
  boolean: readBoolean,
  rating: readRating,
  slider: ({ source, checks }) => {
    if (source.has('sliderType')) source.kept('sliderType');
    return { fields: { type: 'slider', ...readRange(source, checks, { min: 0, max: 100 }) } };
  },
  matrix: readMatrix,
}; // prettier-ignore

/** Why a question stays behind although its type is carried over; undefined where it does not. */
const whyLeft = (source: Source, type: string): string | undefined => {
  if (readers[type] === readSelection) return choicesElsewhere(source);
  if (type === 'slider' && (source.peek('sliderType') ?? 'single') !== 'single') return 'A slider takes one value.';
  if (type !== 'matrix') return undefined;
  const lengths = ['rows', 'columns'].map((key) => ((source.peek(key) as unknown[] | undefined) ?? []).length);
  if (lengths[0]! < 1 || lengths[1]! < 2) return 'It needs a row and two columns.';
  return ['radio', undefined].includes(source.peek('cellType') as string | undefined) ? undefined : 'Each row takes one answer.';
}; // prettier-ignore

const tellType = (source: Source, type: string, became: string): void => {
  if (type === became) source.kept('type');
  else source.changed('type', `It is "${became}" here.`);
};

/** Takes the name under which expressions find the answer. */
const register = (source: Source, reading: Reading, named: Named): void => {
  reading.names.set(source.name, named);
  const valueName = source.peek('valueName');
  if (typeof valueName !== 'string') return;
  source.changed('valueName', `Answers are stored under "${named.path[0]}".`);
  if (!reading.names.has(valueName)) reading.names.set(valueName, named);
};

const readAnswered = (source: Source, type: string, conditions: Source[], reading: Reading): Json[] => {
  const name = takeName(source, reading);
  const checks = readChecks(source, name, reading);
  const title = takeTitle(source, reading);
  const { fields, codes, parts } = readers[type]!({ source, reading, name, type, checks });
  const { type: became, ...rest } = fields;
  tellType(source, type, became);
  const item: Json = { type: became, name, title, ...readCommon(source, reading), ...rest };
  if (checks.checks.length) item.checks = checks.checks;
  item.seconds = secondsOf(item);
  waitForCondition(reading, item, ...conditions, source);
  register(source, reading, { path: [name], codes, parts });
  return [restore(item, source, reading.lists)];
};

/** Words without an answer. */
const readNote = (source: Source, conditions: Source[], reading: Reading): Json[] => {
  const text = takeText(source, 'html', reading, plainWords);
  if (!text) {
    source.leftWhole('There are no words in it.');
    return [];
  }
  tellType(source, 'html', 'note');
  const note: Json = { type: 'note', name: takeName(source, reading), text };
  waitForCondition(reading, note, ...conditions, source);
  return [restore(note, source, reading.lists)];
};

const isFigure = (part: Source) => ['number', 'range', 'month'].includes(String(part.peek('inputType')));

/** Several fields in one: a compound where all are numbers or months, else a text each. */
const readMultiple = (source: Source, conditions: Source[], reading: Reading): Json[] => {
  const parts = source.members('items');
  const isOwn = ownSets(source, 'type') || ownSets(source, 'parts');
  const isCompound = isOwn || (parts.length > 1 && parts.every(isFigure) && !parts.some((part) => part.has('validators') && !hasOnlyLimits(part)));
  return isCompound ? readCompound(source, parts, conditions, reading) : readFields(source, parts, conditions, reading);
}; // prettier-ignore

const hasOnlyLimits = (part: Source) =>
  (part.peek('validators') as { type?: string }[]).every(({ type }) => /^numeric/.test(type ?? ''));

const readCompound = (source: Source, members: Source[], conditions: Source[], reading: Reading): Json[] => {
  const name = takeName(source, reading);
  tellType(source, 'multipletext', 'compound');
  source.changed('items', 'They are "parts".');
  const taken = new Set<string>();
  const known = new Map<string, Named>();
  const parts = members.map((part) => {
    const written = String(part.peek('name'));
    const own = freeName(written, taken);
    taken.add(own);
    known.set(written, { path: [name, own] });
    if (own === written) part.kept('name');
    else part.changed('name', `It is "${own}" here.`);
    const title = takeTitle(part, reading);
    const limits = readChecks(part, own, reading);
    const field = part.peek('inputType') === 'month' ? { type: 'month' } : readNumber(part, limits);
    part.changed('inputType', `It is the type "${String(field.type)}".`);
    return { name: own, title, ...field };
  });
  const item: Json = { type: 'compound', name, title: takeTitle(source, reading), ...readCommon(source, reading), parts };
  item.seconds = secondsOf(item);
  waitForCondition(reading, item, ...conditions, source);
  register(source, reading, { path: [name], parts: known });
  return [restore(item, source, reading.lists)];
}; // prettier-ignore

const readFields = (source: Source, members: Source[], conditions: Source[], reading: Reading): Json[] => {
  const own = reading.renamed.get(source.name)!;
  const taken = new Set(reading.renamed.values());
  const known = new Map<string, Named>();
  const items = members.map((part) => {
    const written = String(part.peek('name'));
    const name = freeName(`${own}_${written}`, taken);
    taken.add(name);
    known.set(written, { path: [name] });
    part.changed('name', `It is a question of its own, "${name}".`);
    const checks = readChecks(part, name, reading);
    const item: Json = { name, title: takeTitle(part, reading), ...readInput(part, checks), ...readCommon(part, reading) };
    if (checks.checks.length) item.checks = checks.checks;
    item.seconds = secondsOf(item);
    waitForCondition(reading, item, ...conditions, source);
    return item;
  });
  source.changed('name', 'Its fields are questions of their own; the name goes.');
  source.changed('type', 'Its fields are questions of their own.');
  source.changed('items', 'They are questions of their own.');
  const title = takeText(source, 'title', reading);
  reading.names.set(source.name, { path: [own], parts: known });
  const note: Json[] = title ? [{ type: 'note', name: freeName(own, taken), text: title }] : [];
  if (note[0]) waitForCondition(reading, note[0], ...conditions, source);
  if (title) source.changed('title', 'It is a note over the questions.');
  return [...note, ...items];
}; // prettier-ignore

/** Why a question of a type that is carried over stays behind. */
export const reasonToLeave = whyLeft;

/** Reads a question of a type that is carried over; `conditions`: the panels it stands in. */
export const readElement = (source: Source, type: string, conditions: Source[], reading: Reading): Json[] => {
  if (type === 'html') return readNote(source, conditions, reading);
  if (type === 'multipletext') return readMultiple(source, conditions, reading);
  return readAnswered(source, type, conditions, reading);
};
