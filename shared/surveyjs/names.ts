import type { Code } from '../answers.js';
import { reservedNames } from '../publish/reference-types.js';

/** What a name of SurveyJS leads to here. */
export interface Named {
  /** Our item, and the part of it where there is one. */
  path: string[];
  /** Our code for each of its values, as SurveyJS writes the value. */
  codes?: ReadonlyMap<string, Code>;
  /** Rows or parts by their names in SurveyJS. */
  parts?: ReadonlyMap<string, Named>;
}

/** Makes a name of ours from any words: lower case, at most so many characters, not taken yet. */
export const freeName = (
  wished: string,
  taken: ReadonlySet<string>,
  { most = 32, mark = '_' }: { most?: number; mark?: '_' | '-' } = {},
): string => {
  const plain = wished
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, `$1${mark}$2`)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, mark)
    .replace(new RegExp(`^${mark}+|${mark}+$`, 'g'), '');
  const begun = /^[a-z]/.test(plain) ? plain : `q${mark}${plain}`.replace(new RegExp(`${mark}$`), '');
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : `${mark}${count}`;
    const name = begun.slice(0, most - ending.length) + ending;
    if (!taken.has(name) && !reservedNames.includes(name)) return name;
  }
};

const isOurs = (name: string) => /^[a-z][a-z0-9_]{0,31}$/.test(name) && !reservedNames.includes(name);

/** Our name for each name of a file, in its order: those that can stay do, whatever stands before them. */
export const nameAll = (names: readonly string[]): Map<string, string> => {
  const kept = names.filter(isOurs);
  const taken = new Set(kept);
  const found = new Map(kept.map((name) => [name, name]));
  for (const name of names) {
    if (found.has(name)) continue;
    const free = freeName(name, taken);
    taken.add(free);
    found.set(name, free);
  }
  return found;
};

/** Our code for a value: whole numbers and short texts as they are, others by a short text of their own. */
export const codeFor = (value: unknown, taken: ReadonlySet<Code>): Code => {
  const isFree = (code: Code) => !taken.has(code);
  if (typeof value === 'number' && Number.isSafeInteger(value) && isFree(value)) return value;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (text && text.length <= 40 && !text.includes("'") && isFree(text)) return text;
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : `-${count}`;
    const short = (text.replaceAll("'", '’') || 'empty').slice(0, 40 - ending.length) + ending;
    if (isFree(short)) return short;
  }
};
