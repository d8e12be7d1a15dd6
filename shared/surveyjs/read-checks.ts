import type { Source } from './ledger.js';
import { takeNumber, takeText, type Json, type Reading } from './reading.js';

/** Limits that validators set on the item itself. */
export interface Limits {
  min?: number;
  max?: number;
  maxLength?: number;
  isEmail?: true;
}

/** What the validators of a question become. */
export interface ReadChecks extends Limits {
  checks: Json[];
}

const defaultWords = 'Please check this answer.';

const makeCheck = (source: Source, name: string, count: number, words: string, reading: Reading): Json => ({
  id: `${name}.${count}`,
  level: ['warning', 'info'].includes(String(source.peek('notificationType'))) ? 'soft' : 'hard',
  text: takeText(source, 'text', reading) ?? { [reading.languages.default]: words },
});

/** Checks how many are ticked. */
export const countCheck = (name: string, count: number, least: boolean, limit: number, reading: Reading): Json => ({
  id: `${name}.${least ? 'least' : 'most'}-${count}`,
  level: 'hard',
  require: `count({${name}}) ${least ? '>=' : '<='} ${limit}`,
  text: { [reading.languages.default]: least ? `Please tick ${limit} or more.` : `Please tick ${limit} or fewer.` },
}); // prettier-ignore

const readers: Readonly<Record<string, (source: Source, name: string, found: ReadChecks, reading: Reading) => boolean>> = {
  expression: (source, name, found, reading) => {
    if (!source.has('expression')) return false;
    const check = makeCheck(source, name, found.checks.length + 1, defaultWords, reading);
    if (source.has('notificationType')) source.kept('notificationType');
    found.checks.push(check);
    reading.pending.push({ sources: [{ source, key: 'expression' }], targets: [check], field: 'require' });
    return true;
  },
  numeric: (source, _, found) => {
    const [min, max] = [takeNumber(source, 'minValue'), takeNumber(source, 'maxValue')];
    if (min !== undefined) found.min = min;
    if (max !== undefined) found.max = max;
    return true;
  },
  text: (source, _, found) => {
    const most = takeNumber(source, 'maxLength');
    if (most !== undefined && most > 0) found.maxLength = most;
    return most !== undefined;
  },
  email: (_source, _name, found) => Boolean((found.isEmail = true)),
  answercount: (source, name, found, reading) => {
    for (const [key, least] of [['minCount', true], ['maxCount', false]] as const) {
      const limit = takeNumber(source, key);
      if (limit) found.checks.push(countCheck(name, found.checks.length + 1, least, limit, reading));
    }
    return true;
  },
}; // prettier-ignore

/** Reads the validators of a question. */
export const readChecks = (source: Source, name: string, reading: Reading): ReadChecks => {
  const found: ReadChecks = { checks: [] };
  if (!source.has('validators')) return found;
  const members = source.members('validators');
  for (const member of members) {
    const type = String(member.peek('type')).replace(/validator$/, '');
    const isRead = Object.hasOwn(readers, type) && readers[type]!(member, name, found, reading);
    if (isRead) member.changed('type', `Checks are written otherwise here: ${wordsFor[type] ?? 'as limits of the question'}.`);
    else member.leftWhole(type === 'regex' ? 'No pattern of the author is run on answers.' : 'There is no such check.');
  }
  source.kept('validators');
  return found;
}; // prettier-ignore

const wordsFor: Readonly<Record<string, string>> = {
  expression: 'a check with "require", silent where an answer is missing',
  answercount: 'a hard check that counts',
  email: 'the type "email"',
};
