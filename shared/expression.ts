/**
 * The language of `visibleIf`, checks and suggestions: a closed subset of SurveyJS's syntax, parsed to a tree.
 *
 *   {w_status} anyof [1, 2] and not ({i_ask} empty)      {r_ben.10} <= 2      {baseline.b_exp} contains 6
 *   = <> > < >= <=   contains  anyof  empty  notempty   and or not   + - * /   count(..) sum(..) min(..) max(..)
 *
 * `{name}` is an item of this instrument (`{name.part}` a matrix row, share or compound part); `{baseline.x}`, `{end.x}`
 * an earlier wave's answer; `{program.x}`, `{study.x}`, `{session.x}` facts of the launch. A missing value makes the
 * result unknown (`undefined`, Kleene's logic): `visibleIf` shows only on true, a check fires only on false.
 * No code is ever evaluated. Types, references and cycles are checked at publish: `expression-types.ts`.
 */
export type Expression =
  | ['literal', number | string]
  | ['list', (number | string)[]]
  | ['reference', ...string[]]
  | ['call', string, ...Expression[]]
  | ['not' | 'empty' | 'notempty' | 'negative', Expression]
  | [Operator, Expression, Expression];

export type Operator =
  | 'or' | 'and' | '=' | '<>' | '>' | '<' | '>=' | '<=' | 'contains' | 'anyof' | '+' | '-' | '*' | '/'; // prettier-ignore

/** What a reference or expression yields; `undefined` where unknown. */
export type Operand = number | string | boolean | (number | string)[] | Record<string, unknown> | undefined;

/** Where an expression's names lead. */
export interface Scope {
  /** Value at a path (`['b_exp']`, `['baseline', 'b_exp']`, `['r_ben', '10']`), or undefined. */
  lookup(path: string[]): Operand;
  /** Functions of this instrument beyond the built-in ones, by name: tables, clock. */
  functions?: Record<string, (...operands: Operand[]) => Operand>;
}

/** An expression's text does not follow the grammar; `at` is the offset of the first character not understood. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly source: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** A number, a text in quotes, a reference in braces, a word, a symbol; {@link parseExpression} tells by the first character. */
const tokenPattern = /\s*(\d+(?:\.\d+)?|'[^']*'|\{[a-z][\w.-]*\}|[A-Za-z]+|<>|>=|<=|\S)/g;

const members = (value: Operand): Operand[] => (Array.isArray(value) ? value : [value]);

/** Binding strength of each infix operator (higher binds tighter), the types it is for, and what it makes of two known operands. */
const operators: Record<
  string,
  [strength: number, types?: string, apply?: (a: number, b: number) => Operand]
> = {
  or: [1],
  and: [2],
  '=': [4, '', (a, b) => a === b],
  '<>': [4, '', (a, b) => a !== b],
  contains: [4, '', (a, b) => members(b).every((member) => members(a).includes(member))],
  anyof: [4, '', (a, b) => members(a).some((member) => members(b).includes(member))],
  '>': [4, 'number string', (a, b) => a > b],
  '<': [4, 'number string', (a, b) => a < b],
  '>=': [4, 'number string', (a, b) => a >= b],
  '<=': [4, 'number string', (a, b) => a <= b],
  '+': [5, 'number', (a, b) => a + b],
  '-': [5, 'number', (a, b) => a - b],
  '*': [6, 'number', (a, b) => a * b],
  '/': [6, 'number', (a, b) => (b === 0 ? undefined : a / b)],
};

/** Parses an expression; throws {@link ExpressionError}. */
export const parseExpression = (source: string): Expression => {
  const tokens = Array.from(source.matchAll(tokenPattern));
  let position = 0;
  /** The token to come; empty at the end. */
  const peek = () => tokens[position]?.[1] ?? '';
  const fail = (place: number): never => {
    const [all = '', text = ''] = tokens[place] ?? [];
    const at = tokens[place] ? tokens[place].index + all.length - text.length : source.trimEnd().length;
    throw new ExpressionError(`unexpected ${text || 'the end'}`, source, at);
  };
  const isTaken = (text: string) => peek() === text && ++position > 0;
  const take = (text: string) => isTaken(text) || fail(position);

  const list = <T>(close: string, item: () => T): T[] => {
    const items: T[] = [];
    while (!isTaken(close)) {
      if (items.length) take(',');
      items.push(item());
    }
    return items;
  };

  /** A number or a text, if one comes next. */
  const constant = (): number | string | undefined => {
    const text = peek();
    const isNumber = /^\d/.test(text);
    if (!isNumber && !/^'.*'$/s.test(text)) return undefined;
    position++;
    return isNumber ? Number(text) : text.slice(1, -1);
  };

  const member = (): number | string => {
    const sign = isTaken('-') ? -1 : 1;
    const value = constant();
    if (typeof value === 'number') return sign * value;
    return value === undefined ? fail(position++) : sign < 0 ? fail(position - 1) : value;
  };

  const operand = (): Expression => {
    const value = constant();
    if (value !== undefined) return ['literal', value];
    const text = peek();
    position++;
    if (/^\{./.test(text)) return ['reference', ...text.slice(1, -1).split('.')];
    if (text === '(') {
      const inner = infix(0);
      take(')');
      return inner;
    }
    if (text === '[') return ['list', list(']', member)];
    if (text === 'not') return ['not', infix(3)];
    if (text === '-') return ['negative', infix(7)];
    if (/^[a-z]/i.test(text) && isTaken('(')) return ['call', text, ...list(')', () => infix(0))];
    return fail(position - 1);
  };

  const infix = (floor: number): Expression => {
    let left = operand();
    for (;;) {
      const text = peek();
      const [strength] = own(operators, text) ?? [];
      if (text === 'empty' || text === 'notempty') left = [text, left];
      else if (strength === undefined || strength <= floor) return left;
      position++;
      if (strength) left = [text as Operator, left, infix(strength)];
    }
  };

  const tree = infix(0);
  return peek() ? fail(position) : tree;
};

/** What a table itself holds under a key: names an author chose never reach what objects inherit. */
export const own = <T>(table: Record<string, T> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

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
