import type { GivenNonAnswer, Value } from './answers.js';
import { countryCodes, currencyCodes, languageCodes } from './code-lists.js';
import type { Instrument, Item, ItemOf, Part } from './instrument.js';

/** Why a value cannot be an answer to an item; `limit` is the bound it breaks. */
export interface Problem {
  kind: 'shape' | 'choice' | 'low' | 'high' | 'step' | 'total' | 'order' | 'long' | 'email';
  limit?: number | string;
}

const shape: Problem = { kind: 'shape' };
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
const isEmailAddress = (text: string) =>
  text.length <= 254 && /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(text);

const first = <T>(values: T[], problemWith: (value: T) => Problem | undefined): Problem | undefined => {
  for (const value of values) {
    const problem = problemWith(value);
    if (problem) return problem;
  }
  return undefined;
};

type Ranged = { min: number; max: number; step: number };
const inRange = (value: unknown, { min, max, step }: Ranged): Problem | undefined => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return shape;
  if (value < min) return { kind: 'low', limit: min };
  if (value > max) return { kind: 'high', limit: max };
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) > 1e-9 ? { kind: 'step', limit: step } : undefined;
};

/** A record with no other keys than these. */
const hasOnly = (value: object, names: string[]) => Object.keys(value).every((name) => names.includes(name));
const largestMinor = 9e15;

const amount = (value: unknown, item: { allowNegative?: true }): Problem | undefined => {
  if (!isRecord(value) || !hasOnly(value, ['minor', 'currency', 'period'])) return shape;
  if (typeof value.minor !== 'number' || !Number.isInteger(value.minor)) return shape;
  if (Math.abs(value.minor) > largestMinor) return { kind: 'high', limit: largestMinor };
  if (typeof value.currency !== 'string' || !currencyCodes.includes(value.currency))
    return { kind: 'choice' };
  if (value.period !== undefined && ![1, 2, 3, 4].includes(value.period as number)) return { kind: 'choice' };
  return value.minor < 0 && !item.allowNegative ? { kind: 'low', limit: 0 } : undefined;
};

const oneOf = (value: unknown, choices: { value: unknown }[]): Problem | undefined =>
  choices.some((choice) => choice.value === value) ? undefined : { kind: 'choice' };

const listed =
  (codes: readonly string[]) =>
  (value: unknown): Problem | undefined =>
    typeof value === 'string' && codes.includes(value) ? undefined : { kind: 'choice' };

const several = (
  value: unknown,
  choices: { value: unknown; exclusive?: true | unknown[] }[],
): Problem | undefined => {
  if (!Array.isArray(value) || !value.length || new Set(value).size !== value.length) return shape;
  const excluded = choices.some(
    ({ value: code, exclusive }) =>
      exclusive &&
      value.includes(code) &&
      value.some((other) => other !== code && (exclusive === true || exclusive.includes(other))),
  );
  return excluded ? { kind: 'choice' } : first(value, (code) => oneOf(code, choices));
};

const partProblem = (value: unknown, part: Part): Problem | undefined => {
  switch (part.type) {
    case 'radiogroup':
      return oneOf(value, part.choices);
    case 'checkbox':
      return several(value, part.choices);
    case 'boolean':
      return value === 0 || value === 1 ? undefined : shape;
    case 'month':
      return isMonth(value) ? undefined : shape;
    case 'money':
      return amount(value, part);
    default:
      return inRange(value, part);
  }
};

const choicesOf = (item: ItemOf<'radiogroup' | 'checkbox'>, instrument: Instrument) =>
  item.choices ?? instrument.choiceLists[item.choicesFrom ?? ''] ?? [];

const partsOf = (
  value: unknown,
  problemWith: (part: unknown, name: string) => Problem | undefined,
): Problem | undefined =>
  isRecord(value) && Object.keys(value).length
    ? first(Object.entries(value), ([name, part]) => problemWith(part, name))
    : shape;

/**
 * Whether a value has the shape and range its item asks for. The same function runs in the element (before saving)
 * and in the server (before storing). Routing is not its business: what is off the route is kept and left out later.
 */
export const problemWith = (item: Item, value: Value, instrument: Instrument): Problem | undefined => {
  switch (item.type) {
    case 'radiogroup':
      if (item.bandsBy) return inRange(value, { min: 1, max: 10, step: 1 });
      return oneOf(value, choicesOf(item, instrument));
    case 'checkbox':
      return several(value, choicesOf(item, instrument));
    case 'boolean':
    case 'consent':
      return value === 0 || value === 1 ? undefined : shape;
    case 'rating':
    case 'slider':
    case 'number':
    case 'integer':
      return inRange(value, item);
    case 'country':
      return listed(countryCodes)(value);
    case 'language':
      return listed(languageCodes)(value);
    case 'currency':
      return listed(currencyCodes)(value);
    case 'month':
      return isMonth(value) ? undefined : shape;
    case 'month-range': {
      const range: unknown = value;
      if (!isRecord(range) || !hasOnly(range, ['from', 'to'])) return shape;
      if (!isMonth(range.from) || !isMonth(range.to)) return shape;
      return range.from > range.to ? { kind: 'order' } : undefined;
    }
    case 'money':
      return amount(value, item);
    case 'money-list':
      return partsOf(value, (part, row) =>
        item.rows.some((r) => String(r.value) === row) ? amount(part, item) : { kind: 'choice' },
      );
    case 'money-or-percent':
      if (isRecord(value) && 'amount' in value && 'percent' in value) return shape;
      return partsOf(value, (part, name) => {
        if (name === 'amount') return amount(part, item);
        if (name === 'percent') return inRange(part, { min: 0, max: 1000, step: 0.1 });
        return name === 'month' && isMonth(part) ? undefined : shape;
      });
    case 'shares': {
      const problem = partsOf(value, (part, row) =>
        item.rows.some((r) => String(r.value) === row)
          ? inRange(part, { min: 0, max: 100, step: 1 })
          : { kind: 'choice' },
      );
      if (problem) return problem;
      const total = Object.values(value as Record<string, number>).reduce((sum, share) => sum + share, 0);
      return total === 100 ? undefined : { kind: 'total', limit: total };
    }
    case 'matrix': {
      const rows = item.rows ?? instrument.choiceLists[item.rowsFrom ?? ''] ?? [];
      return partsOf(value, (code, row) => {
        if (!rows.some((r) => String(r.value) === row)) return { kind: 'choice' };
        return code === 'does-not-apply' ? undefined : oneOf(code, item.columns);
      });
    }
    case 'compound':
      return partsOf(value, (part, name) => {
        const definition = item.parts.find((candidate) => candidate.name === name);
        return definition ? partProblem(part, definition) : shape;
      });
    case 'text':
      if (typeof value !== 'string' || !value.trim()) return shape;
      return value.length > item.maxLength ? { kind: 'long', limit: item.maxLength } : undefined;
    case 'email':
      return typeof value === 'string' && isEmailAddress(value) ? undefined : { kind: 'email' };
  }
};

/** Whether an item offers this way not to answer. Anything not required may be left blank; a matrix row's own reason is its value. */
export const offersNonAnswer = (item: Item, reason: GivenNonAnswer): boolean =>
  reason === 'blank'
    ? !item.isRequired
    : (item.nonAnswers ?? []).some((offered) => offered.reason === reason);
