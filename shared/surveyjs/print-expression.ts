import { operators, type Expression } from '../expression.js';

/** An expression that cannot be written in the other language; the message says why. */
export class Untranslatable extends Error {}

const constant = (value: number | string): string => {
  if (typeof value === 'number') return String(value);
  if (value.includes("'"))
    throw new Untranslatable(`a text with a single quote (${value}) cannot be written`);
  return `'${value}'`;
};

const strengthOf = (tree: Expression): number => {
  if (tree[0] === 'not') return 3;
  return operators[tree[0]]?.[0] ?? 9;
};

/** The text of an expression, with no more brackets than are needed. */
export const printExpression = (tree: Expression, floor = 0): string => {
  const bracketed = (text: string) => (strengthOf(tree) < floor ? `(${text})` : text);
  switch (tree[0]) {
    case 'literal':
      return constant(tree[1]);
    case 'list':
      return `[${tree[1].map(constant).join(', ')}]`;
    case 'reference':
      return `{${tree.slice(1).join('.')}}`;
    case 'call': {
      const [, name, ...operands] = tree;
      return `${name}(${operands.map((one) => printExpression(one)).join(', ')})`;
    }
    case 'not':
      return bracketed(`not ${printExpression(tree[1], 9)}`);
    case 'negative':
      return `-${printExpression(tree[1], 9)}`;
    case 'empty':
    case 'notempty':
      return `${printExpression(tree[1], 9)} ${tree[0]}`;
    default: {
      const [operator, left, right] = tree;
      const strength = strengthOf(tree);
      return bracketed(
        `${printExpression(left, strength)} ${operator} ${printExpression(right, strength + 1)}`,
      );
    }
  }
};
