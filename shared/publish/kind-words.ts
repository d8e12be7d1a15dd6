import type { z } from 'zod';
import { Code } from '../answers.js';
import { ExpressionSource, Text } from '../instrument.js';
import { bare, definitionOf } from './schema-at.js';

const plainKinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false',
  array: 'a list in [ ]', object: 'an object in { }', record: 'an object in { }',
}; // prettier-ignore

const named = new Map<z.core.$ZodType, string>([
  [Text, 'words by language, such as { "en": "Yes" }'],
  [ExpressionSource, 'an expression in quotes, such as "{age} >= 18"'],
  [Code, 'a whole number, or a text of up to 40 characters'],
]);

const one = (schema: z.core.$ZodType): string => {
  const { type, values, entries, checks = [] } = definitionOf(schema);
  const listed = values ?? Object.values(entries ?? {});
  if (listed.length) return inWords(listed);
  const isWhole = checks.some(({ _zod }) => _zod.def.format === 'safeint');
  return plainKinds[isWhole ? 'int' : type] ?? 'something else';
};

/** What a schema asks for: `a whole number or a text in quotes`. */
export const wantedInWords = (schema: z.core.$ZodType): string => {
  const known = named.get(bare(schema));
  if (known) return known;
  const { options } = definitionOf(schema);
  const kinds = options ? [...new Set(options.map(wantedInWords))] : [one(schema)];
  return kinds.join(' or ');
};

/** Values as they are written: `"list", "search"`. */
export const inWords = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

const longest = 40;

/** What stands there instead: `the text "abc"`. */
export const foundInWords = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object in { }';
  const written = JSON.stringify(value) ?? 'nothing';
  const short = written.length > longest ? `${written.slice(0, longest)}…"` : written;
  return typeof value === 'string' ? `the text ${short}` : short;
};
