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

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|\{([a-z][\w.-]*)\}|(<>|>=|<=|[=<>+\-*/(),[\]])|([A-Za-z]+))/y;

interface Token {
  kind: 'number' | 'text' | 'reference' | 'symbol' | 'word' | 'end';
  text: string;
  at: number;
}

const tokenise = (source: string): Token[] => {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex + text.slice(tokenPattern.lastIndex).search(/\S/);
    const match = tokenPattern.exec(text);
    if (!match) throw new ExpressionError(`not understood: ${text.slice(at, at + 12).trim()}`, source, at);
    const kinds = ['number', 'text', 'reference', 'symbol', 'word'] as const;
    const index = match.slice(1).findIndex((group) => group !== undefined);
    tokens.push({ kind: kinds[index]!, text: match[index + 1]!, at });
  }
  tokens.push({ kind: 'end', text: 'the end', at: text.length });
  return tokens;
};

/** Binding strength of each infix operator; higher binds tighter. */
const strengths: Record<string, number> = {
  or: 1, and: 2, '=': 4, '<>': 4, '>': 4, '<': 4, '>=': 4, '<=': 4, contains: 4, anyof: 4, '+': 5, '-': 5, '*': 6, '/': 6,
}; // prettier-ignore

/** Parses an expression; throws {@link ExpressionError}. */
export const parseExpression = (source: string): Expression => {
  const tokens = tokenise(source);
  let position = 0;
  const peek = () => tokens[position]!;
  const fail = (token: Token): never => {
    throw new ExpressionError(`unexpected ${token.text}`, source, token.at);
  };
  const isNext = (symbol: string) => peek().kind === 'symbol' && peek().text === symbol;
  const take = (symbol: string) => {
    if (!isNext(symbol)) fail(peek());
    position++;
  };

  const list = <T>(close: string, item: () => T): T[] => {
    const items: T[] = [];
    while (!isNext(close)) {
      if (items.length) take(',');
      items.push(item());
    }
    take(close);
    return items;
  };

  const constant = (): number | string => {
    const negative = isNext('-') && ++position > 0;
    const token = peek();
    position++;
    if (token.kind === 'number') return negative ? -Number(token.text) : Number(token.text);
    return token.kind === 'text' && !negative ? token.text : fail(token);
  };

  const operand = (): Expression => {
    const token = peek();
    position++;
    if (token.kind === 'number') return ['literal', Number(token.text)];
    if (token.kind === 'text') return ['literal', token.text];
    if (token.kind === 'reference') return ['reference', ...token.text.split('.')];
    if (token.text === '(') {
      const inner = infix(0);
      take(')');
      return inner;
    }
    if (token.text === '[') return ['list', list(']', constant)];
    if (token.text === 'not') return ['not', infix(3)];
    if (token.text === '-') return ['negative', infix(7)];
    if (token.kind === 'word' && isNext('(')) {
      position++;
      return ['call', token.text, ...list(')', () => infix(0))];
    }
    return fail(token);
  };

  const infix = (floor: number): Expression => {
    let left = operand();
    for (;;) {
      const { kind, text } = peek();
      if (kind === 'word' && (text === 'empty' || text === 'notempty')) {
        position++;
        left = [text, left];
        continue;
      }
      const strength = kind === 'symbol' || kind === 'word' ? strengths[text] : undefined;
      if (strength === undefined || strength <= floor) return left;
      position++;
      left = [text as Operator, left, infix(strength)];
    }
  };

  const tree = infix(0);
  if (peek().kind !== 'end') fail(peek());
  return tree;
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
    case 'empty':
      return isBlank(value(tree[1]));
    case 'notempty':
      return !isBlank(value(tree[1]));
    case 'not': {
      const inner = value(tree[1]);
      return inner === undefined ? undefined : !inner;
    }
    case 'negative': {
      const inner = value(tree[1]);
      return typeof inner === 'number' ? -inner : undefined;
    }
    case 'and':
    case 'or': {
      const decisive = tree[0] === 'or';
      const left = value(tree[1]);
      if (left === decisive) return decisive;
      const right = value(tree[2]);
      if (right === decisive) return decisive;
      return left === undefined || right === undefined ? undefined : !decisive;
    }
    default: {
      const [operator, first, second] = tree;
      const left = value(first);
      const right = value(second);
      return left === undefined || right === undefined ? undefined : apply(operator, left, right);
    }
  }
};

const members = (value: Operand): Operand[] => (Array.isArray(value) ? value : [value]);

const apply = (operator: Operator, left: Operand, right: Operand): Operand => {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case 'contains':
      return members(right).every((member) => members(left).includes(member));
    case 'anyof':
      return members(left).some((member) => members(right).includes(member));
  }
  if (typeof left === 'string' && typeof right === 'string') return compare(operator, left, right);
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    default:
      return compare(operator, left, right);
  }
};

const compare = <T extends number | string>(operator: Operator, left: T, right: T): Operand => {
  if (operator === '>') return left > right;
  if (operator === '<') return left < right;
  if (operator === '>=') return left >= right;
  return operator === '<=' ? left <= right : undefined;
};

const parsed = new Map<string, Expression>();

/** Parses once per text and evaluates; published definitions hold no text that does not parse. */
export const evaluateSource = (source: string, scope: Scope): Operand => {
  let tree = parsed.get(source);
  if (!tree) parsed.set(source, (tree = parseExpression(source)));
  return evaluate(tree, scope);
};
