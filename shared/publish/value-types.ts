import type { Code } from '../answers.js';

/** What an expression or a reference yields, as far as the instrument tells before anybody has answered. */
export type ValueType =
  | { kind: 'condition' }
  /** Ratings, counts, hours; `min` and `max` where the item has them. */
  | { kind: 'number'; min?: number; max?: number }
  /** An amount; in expressions the number of whole currency units. */
  | { kind: 'money' }
  | { kind: 'text' }
  | { kind: 'month' }
  /** One of the codes; a written constant is the code it states (`literal`). */
  | { kind: 'code'; codes: readonly Code[]; literal?: true }
  | { kind: 'set'; codes: readonly Code[]; literal?: true }
  /** Rows of a matrix, shares, compound parts: the name leads to its own type. */
  | { kind: 'parted'; parts: Readonly<Record<string, ValueType>>; rows?: readonly Code[] }
  /** Not known here: an earlier wave whose instrument is not at hand. */
  | { kind: 'anything' };

export type Kind = ValueType['kind'];

export const condition: ValueType = { kind: 'condition' };
export const number: ValueType = { kind: 'number' };
export const money: ValueType = { kind: 'money' };
export const text: ValueType = { kind: 'text' };
export const month: ValueType = { kind: 'month' };
export const anything: ValueType = { kind: 'anything' };
export const code = (codes: readonly Code[]): ValueType => ({ kind: 'code', codes });
export const set = (codes: readonly Code[]): ValueType => ({ kind: 'set', codes });
export const yesOrNo: ValueType = code([0, 1]);

const monthText = /^\d{4}-(0[1-9]|1[0-2])$/;
const textOf = (type: ValueType): string | undefined =>
  type.kind === 'code' && type.literal && typeof type.codes[0] === 'string' ? type.codes[0] : undefined;

/** The number or text a written constant states; `undefined` for all else. */
export const literalOf = (type: ValueType): Code | undefined =>
  type.kind === 'code' && type.literal ? type.codes[0] : undefined;

export const isAnything = ({ kind }: ValueType): boolean => kind === 'anything';
/** Numbers, money, and codes that are numbers (a matrix row may hold a word beside them). */
export const isNumeric = (type: ValueType): boolean =>
  type.kind === 'number' ||
  type.kind === 'money' ||
  (type.kind === 'code' && type.codes.some((one) => typeof one === 'number'));
export const isMonthLike = (type: ValueType): boolean =>
  type.kind === 'month' || monthText.test(textOf(type) ?? '');
export const isTextLike = (type: ValueType): boolean => type.kind === 'text' || textOf(type) !== undefined;

export const sharesCodes = (a: { codes: readonly Code[] }, b: { codes: readonly Code[] }): boolean =>
  a.codes.some((one) => b.codes.includes(one));

const nouns: Record<Kind, string> = {
  condition: 'a condition', number: 'a number', money: 'an amount', text: 'a text', month: 'a month',
  code: 'one code', set: 'a list of codes', parted: 'an answer in parts', anything: 'anything',
}; // prettier-ignore

/** The type in words: `a list of codes`, `the constant 44`. */
export const nameOf = (type: ValueType): string =>
  literalOf(type) === undefined ? nouns[type.kind] : `the constant ${literalOf(type)}`;

/** The codes in words, at most ten of them. */
export const codesInWords = (codes: readonly Code[]): string =>
  codes.length > 10 ? `${codes.slice(0, 10).join(', ')} and ${codes.length - 10} more` : codes.join(', ');

/** Whether a value of the one type can stand where the other is wanted (a suggestion in its item, say). */
export const fits = (found: ValueType, wanted: ValueType): boolean => {
  if (isAnything(found) || isAnything(wanted)) return true;
  switch (wanted.kind) {
    case 'number':
    case 'money':
      return isNumeric(found);
    case 'month':
      return isMonthLike(found);
    case 'text':
      return isTextLike(found);
    case 'code':
      return found.kind === 'code' ? sharesCodes(found, wanted) : isNumeric(found) && isNumeric(wanted);
    case 'set':
      return found.kind === 'set' && sharesCodes(found, wanted);
    default:
      return found.kind === wanted.kind;
  }
};
