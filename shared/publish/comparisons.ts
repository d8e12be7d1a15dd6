import type { Code } from '../answers.js';
import type { Operator } from '../expression.js';
import {
  codesInWords, isAnything, isMonthLike, isNumeric, isTextLike, nameOf, sharesCodes, type ValueType,
} from './value-types.js'; // prettier-ignore

/** Why two values cannot be compared so. */
export interface ComparisonProblem {
  rule: 'types_unlike' | 'value_unlisted';
  message: string;
}

const unlike = (message: string): ComparisonProblem => ({ rule: 'types_unlike', message });
const memberOf = (type: ValueType): ValueType => (type.kind === 'set' ? { ...type, kind: 'code' } : type);
const isPlain = ({ kind }: ValueType) => kind !== 'condition' && kind !== 'parted';

/** Whether two values, or a value and the members of a list, can be the same at all. */
const areComparable = (left: ValueType, right: ValueType): boolean => {
  const [a, b] = [memberOf(left), memberOf(right)];
  if (!isPlain(a) || !isPlain(b)) return false;
  if (a.kind === 'code' && b.kind === 'code') {
    const ofOneSort = a.codes.some((one) => b.codes.some((other) => typeof one === typeof other));
    return ofOneSort && (Boolean(a.literal ?? b.literal) || sharesCodes(a, b));
  }
  return (
    (isNumeric(a) && isNumeric(b)) || (isMonthLike(a) && isMonthLike(b)) || (isTextLike(a) && isTextLike(b))
  );
};

const isConstant = (type: ValueType) => 'literal' in type && Boolean(type.literal);

const isPossible = (type: ValueType, value: number | string): boolean => {
  if (type.kind === 'code' || type.kind === 'set') return type.codes.includes(value);
  if (type.kind !== 'number' || typeof value !== 'number') return true;
  return value >= (type.min ?? value) && value <= (type.max ?? value);
};

/** Says of a type which values it cannot have and which it can, where it is known what is read. */
export type Denial = (missing: readonly Code[], type: ValueType) => string | undefined;

/** A constant that the other side's list does not have. */
const unlisted = (type: ValueType, constant: ValueType, deny: Denial): ComparisonProblem | undefined => {
  if ((constant.kind !== 'code' && constant.kind !== 'set') || !constant.literal || isConstant(type))
    return undefined;
  const missing = constant.codes.filter((value) => !isPossible(type, value));
  if (!missing.length) return undefined;
  const has = 'codes' in type ? `The list has: ${codesInWords(type.codes)}.` : 'It is out of range.';
  const message = deny(missing, type) ?? `${codesInWords(missing)} can never be the value. ${has}`;
  return { rule: 'value_unlisted', message };
};

/** Values of another sort than the answers are told like those that are not among them. */
const ofOtherSort = (type: ValueType, constant: ValueType, deny: Denial): string | undefined => {
  if (!('literal' in constant) || !constant.literal || isConstant(type)) return undefined;
  if ('codes' in type || type.kind === 'number') return deny(constant.codes, type);
  const [value] = constant.codes;
  return type.kind === 'text' && typeof value === 'number'
    ? `A text is never the number ${value}. Texts stand in single quotes: '${value}'.`
    : undefined;
};

const membership = (left: ValueType, right: ValueType, deny: Denial): ComparisonProblem | undefined => {
  if (areComparable(left, right)) return unlisted(left, right, deny) ?? unlisted(right, left, deny);
  return unlike(
    ofOtherSort(left, right, deny) ??
      ofOtherSort(right, left, deny) ??
      `${nameOf(left)} and ${nameOf(right)} can never be the same.`,
  );
};

/** What is wrong with a comparison of two values of these types, or undefined. */
export const comparisonProblem = (
  operator: Operator,
  left: ValueType,
  right: ValueType,
  deny: Denial = () => undefined,
): ComparisonProblem | undefined => {
  if (isAnything(left) || isAnything(right)) return undefined;
  if (operator === 'contains' || operator === 'anyof') return membership(left, right, deny);
  if (operator === '=' || operator === '<>') {
    const isSet = left.kind === 'set' || right.kind === 'set';
    return isSet
      ? unlike(`"${operator}" compares single values; for lists write "contains" or "anyof".`)
      : membership(left, right, deny);
  }
  const ordered = (isNumeric(left) && isNumeric(right)) || (isMonthLike(left) && isMonthLike(right));
  return ordered ? undefined : unlike(`"${operator}" cannot order ${nameOf(left)} and ${nameOf(right)}.`);
};
