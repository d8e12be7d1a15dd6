import type { Expression } from '../expression.js';
import type { ValueType } from './value-types.js';

const nameIn = (from: Expression): string | undefined =>
  from[0] === 'reference' ? from.slice(1).join('.') : undefined;

const most = 8;

/** How an answer becomes a condition: ` Compare it, such as {met} = 1.`; empty for all but answers. */
export const asCondition = (from: Expression, { kind }: ValueType): string => {
  const name = nameIn(from);
  if (name === undefined || kind === 'parted') return '';
  if (kind === 'text' || kind === 'month') return ` Ask whether there is one: {${name}} notempty.`;
  return ` Compare it, such as {${name}} ${kind === 'set' ? 'contains' : '='} 1.`;
};

/** What to write where a list is wanted and there is one answer. */
export const ofOneAnswer = (_: Expression, { kind }: ValueType): string =>
  kind === 'code' ? ' Of one answer write "=", or "anyof" with a list such as [1, 2].' : '';

/** Says which parts there are where an answer in parts is compared as a whole; undefined for all else. */
export const partToName = (from: Expression, type: ValueType): string | undefined => {
  const name = nameIn(from);
  if (name === undefined || type.kind !== 'parted') return undefined;
  const parts = Object.keys(type.parts).map((part) => `{${name}.${part}}`);
  const listed = parts.length > most ? `${parts.slice(0, most).join(', ')}, …` : parts.join(', ');
  return `"${name}" has an answer for each of its parts. Name the one that is meant: ${listed}.`;
};
