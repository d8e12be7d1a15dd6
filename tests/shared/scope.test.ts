import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/evaluate.js';
import { parseExpression } from '../../shared/parse-expression.js';
import { scopeOf } from '../../shared/scope.js';
import { answered, at, facts, instrument, item, reference } from './builders.js';

describe('functions of the scope', () => {
  const made = instrument([item('boolean', 'x')], { reference, wave: 'end' });
  const scope = scopeOf(
    at(
      made,
      answered({
        pay: { minor: 250_000, currency: 'USD', period: 2 },
        r: { 1: 2, 10: 1, 11: 'does-not-apply' },
      }),
      facts({ earlier: { baseline: { pay: { minor: 120_000_00, currency: 'USD' } } } }),
    ),
  );
  it.each([
    ['month()', '2026-11'],
    ["currencyOf('JP')", 'JPY'],
    ["currencyOf('XK')", undefined],
    ["yearly('pay')", 30_000],
    ["yearly('baseline.pay')", 120_000],
    ["yearly('missing')", undefined],
    ["yearlyUsd('pay')", 30_000],
    ["medianUsd('JP')", 30_000],
    ["medianUsd('FR')", 20_000],
    ["currency('pay')", 'USD'],
    ['rows({r}, [1, 2])', [1, 10]],
    ['rows({r}, [5]) empty', true],
    ['rows({r}, {missing})', undefined],
    ['rows({missing}, [1])', undefined],
    ['{pay} = 2500', true],
    ['{pay.currency}', 'USD'],
    ['{r.constructor}', undefined],
    ['{program.constructor}', undefined],
  ])('%s is %s', (source, expected) => expect(evaluate(parseExpression(source), scope)).toEqual(expected));
});
