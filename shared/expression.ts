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

/** What a table itself holds under a key: names an author chose never reach what objects inherit. */
export const own = <T>(table: Record<string, T> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** A value that is a text; empty where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const members = (value: Operand): Operand[] => (Array.isArray(value) ? value : [value]);

/** Binding strength of each infix operator (higher binds tighter), the types it is for, and what it makes of two known operands. */
export const operators: Record<
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
