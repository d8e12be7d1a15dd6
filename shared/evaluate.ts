import { operators, own, type Expression, type Operand, type Operator, type Scope } from './expression.js';
import { parseExpression } from './parse-expression.js';

const isBlank = (value: Operand): boolean => value === undefined || (Array.isArray(value) && !value.length);

/** Functions every instrument has. Missing values among the operands of sum, min and max are left out. */
const builtIn: Record<string, (...operands: Operand[]) => Operand> = {
  count: (set) => (Array.isArray(set) ? set.length : undefined),
  sum: (...operands) => fold(operands, (a, b) => a + b),
  min: (...operands) => fold(operands, Math.min),
  max: (...operands) => fold(operands, Math.max),
  abs: (value) => (typeof value === 'number' ? Math.abs(value) : undefined),
  round: (value) => (typeof value === 'number' ? Math.round(value) : undefined),
  /** The value, where the condition is known to hold. */
  when: (holds, value) => (holds === true ? value : undefined),
  /** First known operand. */
  either: (...operands) => operands.find((operand) => !isBlank(operand)),
  /** `addMonths('2026-11', 2)` is `2027-01`. */
  addMonths: (month, months) => {
    if (typeof month !== 'string' || typeof months !== 'number') return undefined;
    const [year, ordinal] = month.split('-').map(Number) as [number, number];
    const total = year * 12 + ordinal - 1 + months;
    return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  },
};

const fold = (operands: Operand[], step: (a: number, b: number) => number): Operand => {
  const numbers = operands.filter((operand) => typeof operand === 'number');
  return numbers.length ? numbers.reduce((a, b) => step(a, b)) : undefined;
};

export const builtInFunctions: readonly string[] = Object.keys(builtIn);

/** The value of an expression in a scope; `undefined` where it depends on something missing. */
export const evaluate = (tree: Expression, scope: Scope): Operand => {
  const value = (expression: Expression) => evaluate(expression, scope);
  switch (tree[0]) {
    case 'literal':
    case 'list':
      return tree[1];
    case 'reference':
      return scope.lookup(tree.slice(1));
    case 'call': {
      const [, name, ...operands] = tree;
      const call = own(builtIn, name) ?? own(scope.functions, name);
      return call?.(...operands.map(value));
    }
  }
  const [operator, first, second] = tree;
  const left = value(first);
  switch (operator) {
    case 'empty':
      return isBlank(left);
    case 'notempty':
      return !isBlank(left);
    case 'not':
      return left === undefined ? left : !left;
    case 'negative':
      return typeof left === 'number' ? -left : undefined;
  }
  const decisive = operator === 'or';
  const isLogic = decisive || operator === 'and';
  if (isLogic && left === decisive) return left;
  const right = value(second);
  if (isLogic && right === decisive) return right;
  if (left === undefined || right === undefined) return undefined;
  return isLogic ? !decisive : apply(operator, left, right);
};

const apply = (operator: Operator, left: Operand, right: Operand): Operand => {
  const [, types, step] = operators[operator]!;
  const fits = !types || (typeof left === typeof right && types.includes(typeof left));
  return fits ? step!(left as number, right as number) : undefined;
};

const parsed: Record<string, Expression> = {};

/** Parses once per text and evaluates; published definitions hold no text that does not parse. */
export const evaluateSource = (source: string, scope: Scope): Operand =>
  evaluate((parsed[source] ??= parseExpression(source)), scope);
