import { operators, own, type Expression, type Operator } from './expression.js';

/** An expression's text does not follow the grammar; `at` is the offset of the first character not understood. */
export class ExpressionError extends Error {
  constructor(
    readonly source: string,
    readonly at: number,
  ) {
    super(source);
  }
}

/** A number, a text in quotes, a reference in braces, a word, a symbol; {@link parseExpression} tells by the first character. */
const tokenPattern = /\d+(?:\.\d+)?|'[^']*'|\{[a-z][\w.-]*\}|[A-Za-z]+|<>|>=|<=|\S/g;

/** The first token of a text, or the empty text where there is none. */
export const firstToken = (text: string): string => text.match(tokenPattern)?.[0] ?? '';

/** Parses an expression; throws {@link ExpressionError}. */
export const parseExpression = (source: string): Expression => {
  const tokens = Array.from(source.matchAll(tokenPattern));
  let position = 0;
  /** The token to come; empty at the end. */
  const peek = () => tokens[position]?.[0] ?? '';
  const fail = (place: number): never => {
    throw new ExpressionError(source, tokens[place]?.index ?? source.trimEnd().length);
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
