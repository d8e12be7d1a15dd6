import { describe, expect, it } from 'vitest';
import { builtInFunctions, evaluate } from '../../shared/evaluate.js';
import { ExpressionError, parseExpression } from '../../shared/parse-expression.js';
import type { Operand, Scope } from '../../shared/expression.js'; // prettier-ignore

const values: Record<string, Operand> = {
  one: 1, two: 2, half: 0.5, status: [1, 3], none: [], country: 'US', started: '2026-03', matrix: { 10: 2, 11: 'does-not-apply' },
  'matrix.10': 2, 'matrix.11': 'does-not-apply', 'baseline.gains': [3, 6],
}; // prettier-ignore
const scope: Scope = {
  lookup: (path) => values[path.join('.')],
  functions: { double: (n) => Number(n) * 2 },
};
const valueOf = (source: string) => evaluate(parseExpression(source), scope);

describe('parsing', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['8 / 4 / 2', 1],
    ['-{two} * 3', -6],
    ['- (1 + 2)', -3],
    ['1 + 1 = 2', true],
    ['not {one} = 2', true],
    ['not {one} = 1 or 1 = 1', true],
    ['1 = 2 and 1 = 1 or 1 = 1', true],
    ['1 = 1 or 1 = 1 and 1 = 2', true],
    ['not ({one} empty)', true],
    ['not {missing} empty', false],
    ['{status} anyof [1, 2] and {status} contains 3', true],
    ['  {one}=1  ', true],
    ["{country} = 'US'", true],
    ['{status} anyof [-1, 1]', true],
    ['{baseline.gains} contains 6', true],
    ['{matrix.10} <= 2', true],
    ["')' = ')'", true],
    ["['-', ']'] contains '-'", true],
    ['sum(1, 2, 3) + double({two})', 10],
  ])('reads %s as %s', (source, expected) => expect(valueOf(source)).toEqual(expected));

  it.each([
    ['', 0],
    ['{w_status} anyof', 16],
    ['{one} = ', 7],
    ['{one} == 1', 7],
    ['{one} = 1)', 9],
    ['(1 + 2', 6],
    ['[1, 2', 5],
    ['{One} = 1', 0],
    ["{country} = 'US", 12],
    ['{one} = 1 & {two} = 2', 10],
    ['1 2', 2],
    ['foo', 0],
    ["foo '('", 0],
    ["['-' 1]", 5],
    ['{one} =   ?', 10],
    ["- 'a' = 1 = = 2", 12],
  ])('refuses %s and says where', (source, at) => {
    const error = (() => {
      try {
        return parseExpression(source);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ExpressionError);
    expect(error).toMatchObject({ source, at });
  });
});

describe('missing values', () => {
  const kleene: [string, Operand][] = [
    ['{missing} = 1', undefined],
    ['{missing} <> 1', undefined],
    ['{missing} + 1', undefined],
    ['not {missing} = 1', undefined],
    ['{missing} = 1 and 1 = 2', false],
    ['1 = 2 and {missing} = 1', false],
    ['{missing} = 1 and 1 = 1', undefined],
    ['{missing} = 1 or 1 = 1', true],
    ['1 = 1 or {missing} = 1', true],
    ['{missing} = 1 or 1 = 2', undefined],
    ['{missing} empty', true],
    ['{none} empty', true],
    ['{missing} notempty', false],
    ['count({missing})', undefined],
    ['count({none})', 0],
    ['sum({missing}, 2)', 2],
    ['sum({missing})', undefined],
    ['min({missing}, 2, 1)', 1],
    ['max(1, {missing})', 1],
    ['either({missing}, {none}, {status})', [1, 3]],
    ['when({status} contains 1, 7)', 7],
    ['when({status} contains 2, 7)', undefined],
    ['when({missing} = 1, 7)', undefined],
    ['{one} / 0', undefined],
    ['{matrix.11} <= 2', undefined],
    ['{country} + 1', undefined],
  ];
  it.each(kleene)('%s is %s', (source, expected) => expect(valueOf(source)).toEqual(expected));
});

describe('functions', () => {
  it.each([
    ['count({status})', 2],
    ['abs(1 - 3)', 2],
    ['round({half} + 1)', 2],
    ["addMonths('2026-11', 2)", '2027-01'],
    ["addMonths('2026-01', -1)", '2025-12'],
    ["addMonths({started}, 48) > '2029-12'", true],
    ['abs({country})', undefined],
  ])('%s is %s', (source, expected) => expect(valueOf(source)).toEqual(expected));
  it('names them for the type check', () => expect(builtInFunctions).toContain('addMonths'));
});

describe('an expression runs no code', () => {
  it.each(['constructor(1)', 'toString()', 'hasOwnProperty(1)', 'eval(1)', 'valueOf()'])(
    '%s yields nothing',
    (source) => expect(valueOf(source)).toBeUndefined(),
  );
  it('reads characters of code as text only', () => {
    expect(valueOf("'${process.exit(1)}' = 'x'")).toBe(false);
    expect(() => parseExpression('process.exit(1)')).toThrow(ExpressionError);
    expect(() => parseExpression('`x`')).toThrow(ExpressionError);
  });
});
