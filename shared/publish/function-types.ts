import type { Code } from '../answers.js';
import { countryCodes, currencyCodes } from '../code-lists.js';
import { own } from '../expression.js';
import { nearest } from '../nearest.js';
import {
  code, condition, fits, isAnything, isNumeric, literalOf, money, month, nameOf, number, set, type ValueType,
} from './value-types.js'; // prettier-ignore

/** What a function asks of its operands and what it yields. */
export interface FunctionType {
  /** Fewest and most operands. */
  least: number;
  most: number;
  /** Why an operand will not do, or undefined. `itemNamed` is the type of the item a constant names. */
  refuses(
    operand: ValueType,
    index: number,
    itemNamed: (name: string) => ValueType | undefined,
  ): string | undefined;
  yields(operands: ValueType[]): ValueType;
}

const anyNumberOf = Number.POSITIVE_INFINITY;
const wants = (wanted: ValueType) => (operand: ValueType) =>
  fits(operand, wanted) ? undefined : `needs ${nameOf(wanted)}, not ${nameOf(operand)}`;
const ofNumbers = (most: number): FunctionType => ({
  least: 1,
  most,
  refuses: wants(number),
  yields: () => number,
});
const ofKind = (kind: 'set' | 'parted') => (operand: ValueType) =>
  isAnything(operand) || operand.kind === kind ? undefined : `cannot work on ${nameOf(operand)}`;

const namesMoney: FunctionType['refuses'] = (operand, _, itemNamed) => {
  const name = literalOf(operand);
  const named = typeof name === 'string' ? itemNamed(name) : undefined;
  if (named && (isAnything(named) || named.kind === 'money')) return undefined;
  return `needs the name of an item that holds an amount, in quotes: 'i_total'`;
};
const ofMoney = (most: number, yielded: ValueType): FunctionType => ({
  least: 1,
  most,
  refuses: (operand, index, itemNamed) =>
    index === 0 ? namesMoney(operand, index, itemNamed) : wants(number)(operand),
  yields: () => yielded,
});
const ofCountry = (yielded: ValueType): FunctionType => ({
  least: 1,
  most: 1,
  refuses: wants(code(countryCodes)),
  yields: () => yielded,
});

/** The type of whichever operand is known first: their codes together, where they are codes. */
const together = (operands: ValueType[]): ValueType => {
  const [first] = operands as [ValueType];
  if (first.kind !== 'code' && first.kind !== 'set') return first;
  const codes = operands.flatMap((operand): readonly Code[] => ('codes' in operand ? operand.codes : []));
  return { kind: first.kind, codes };
};

/** The functions of expressions, the built-in ones and those that read the instrument's tables and clock. */
export const functionTypes: Readonly<Record<string, FunctionType>> = {
  count: { least: 1, most: 1, refuses: ofKind('set'), yields: () => number },
  sum: ofNumbers(anyNumberOf),
  min: ofNumbers(anyNumberOf),
  max: ofNumbers(anyNumberOf),
  abs: ofNumbers(1),
  round: ofNumbers(1),
  when: {
    least: 2,
    most: 2,
    refuses: (operand, index) =>
      index === 0 && operand.kind !== condition.kind && !isAnything(operand)
        ? `needs a condition first, not ${nameOf(operand)}`
        : undefined,
    yields: ([, value]) => value!,
  },
  either: {
    least: 2,
    most: anyNumberOf,
    refuses: (operand) => (operand.kind === condition.kind ? 'cannot choose between conditions' : undefined),
    yields: together,
  },
  addMonths: {
    least: 2,
    most: 2,
    refuses: (operand, index) => wants(index === 0 ? month : number)(operand),
    yields: () => month,
  },
  month: { least: 0, most: 0, refuses: () => undefined, yields: () => month },
  currencyOf: ofCountry(code(currencyCodes)),
  medianUsd: ofCountry(number),
  perUsd: ofCountry(number),
  yearly: ofMoney(2, money),
  yearlyUsd: ofMoney(2, money),
  currency: ofMoney(1, code(currencyCodes)),
  rows: {
    least: 2,
    most: 2,
    refuses: (operand, index) => ofKind(index === 0 ? 'parted' : 'set')(operand),
    yields: ([matrix]) =>
      matrix?.kind === 'parted' && matrix.rows ? set(matrix.rows) : { kind: 'anything' },
  },
};

/** Functions of other languages that people bring along. */
const foreignFunctions: Readonly<Record<string, string>> = {
  len: 'count', length: 'count', size: 'count', if: 'when', iif: 'when', today: 'month', now: 'month', coalesce: 'either',
}; // prettier-ignore

/** Says that there is no such function, and which is meant or which there are. */
export const functionUnknown = (name: string): string => {
  const known = Object.keys(functionTypes);
  const meant = own(foreignFunctions, name) ?? nearest(name, known);
  return `There is no function ${name}.${meant ? ` Did you mean ${meant}()?` : ` There are: ${known.join(', ')}.`}`;
};

/** Whether operands of `either` are of one sort. */
export const areAlike = (a: ValueType, b: ValueType): boolean =>
  isAnything(a) ||
  isAnything(b) ||
  fits(a, b) ||
  fits(b, a) ||
  (isNumeric(a) && isNumeric(b)) ||
  areCodesOfOneSort(a, b);
const areCodesOfOneSort = (a: ValueType, b: ValueType) =>
  a.kind === b.kind &&
  'codes' in a &&
  'codes' in b &&
  a.codes.some((one) => b.codes.some((other) => typeof one === typeof other));
