/** Where a text stops being JSON. Line and column count from 1. */
export interface JsonPlace {
  line: number;
  column: number;
  /** What stands there instead of what JSON wants: `}`, or empty at the end of the text. */
  found: string;
}

/** White space and one token: a text, a number, a word, a mark. */
const token =
  /[ \t\r\n]*("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]|$)/y;

/** Thrown inside {@link jsonPlaceOf} alone. */
class Unexpected extends Error {}

/** The first place a text is not JSON at, or undefined where it is. `JSON.parse` of Node 20 does not always tell. */
export const jsonPlaceOf = (text: string): JsonPlace | undefined => {
  let next = '';
  let start = 0;
  const advance = (): void => {
    const from = token.lastIndex;
    const match = token.exec(text);
    start = match
      ? token.lastIndex - match[1]!.length
      : from + /^[ \t\r\n]*/.exec(text.slice(from))![0].length;
    if (!match) throw new Unexpected();
    next = match[1]!;
  };
  const take = (...wanted: string[]): string => {
    const taken = next;
    if (!wanted.includes(taken)) throw new Unexpected();
    advance();
    return taken;
  };
  const members = (close: string, member: () => void): void => {
    advance();
    if (next === close) return advance();
    do member();
    while (take(',', close) === ',');
  };
  const value = (): void => {
    if (next === '{') return members('}', pair);
    if (next === '[') return members(']', value);
    if (!/^["\-\dtfn]/.test(next)) throw new Unexpected();
    advance();
  };
  const pair = (): void => {
    if (!next.startsWith('"')) throw new Unexpected();
    advance();
    take(':');
    value();
  };
  try {
    token.lastIndex = 0;
    advance();
    value();
    take('');
  } catch (error) {
    // Nested so deep that it cannot be followed: as good a place as any.
    if (!(error instanceof Unexpected || error instanceof RangeError)) throw error;
    return placeAt(text, start);
  }
  return undefined;
};

const placeAt = (text: string, offset: number): JsonPlace => {
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: before.at(-1)!.length + 1,
    found: /^[\w.-]+|^[^]?/u.exec(text.slice(offset, offset + 40))![0],
  };
};
