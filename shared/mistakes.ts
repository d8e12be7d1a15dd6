import type { Choice, Instrument, Item, Part, Text } from './instrument.js';

/** Why a value cannot be an answer to an item; `limit` is the bound it breaks. */
export interface Problem {
  kind: 'shape' | 'choice' | 'low' | 'high' | 'step' | 'total' | 'order' | 'long' | 'email';
  limit?: number | string;
}

type Fields = Record<string, unknown>;

/** What a part of a value must be: like an item of its own, under the name it has in the value. */
export type ValuePart = Fields & { name: string; title?: Text; type: Part['type'] | 'percent' };

/** The parts of which an item's value is made; none where it is one value. */
export const partsOf = (item: Item, { choiceLists }: Instrument): ValuePart[] => {
  const part = (name: string, type: ValuePart['type'], more: Fields = {}): ValuePart => ({
    ...item,
    title: undefined,
    name,
    type,
    ...more,
  });
  const byRow = (rows: Choice[], type: ValuePart['type'], more?: Fields) =>
    rows.map((row) => part(`${row.value}`, type, { ...row, title: row.text, ...more }));
  switch (item.type) {
    case 'month-range':
      return [part('from', 'month'), part('to', 'month')];
    case 'money-or-percent':
      return [
        part('amount', 'money'),
        part('percent', 'percent', { min: 0, max: 1000, step: 0.1 }),
        part('month', 'month'),
      ];
    case 'money-list':
      return byRow(item.rows, 'money');
    case 'shares':
      return byRow(item.rows, 'percent', { min: 0, max: 100, step: 1 });
    case 'matrix': {
      const choices = [...item.columns, { value: 'does-not-apply' }];
      return byRow(item.rows ?? choiceLists[item.rowsFrom!] ?? [], 'radiogroup', { choices });
    }
    case 'compound':
      return item.parts;
    default:
      return [];
  }
};

const shape: Problem = { kind: 'shape' };
const choice: Problem = { kind: 'choice' };
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const unless = (holds: unknown, problem: Problem): Problem | undefined => (holds ? undefined : problem);

type Ranged = { min: number; max: number; step: number };
const inRange = (value: unknown, { min, max, step }: Ranged): Problem | undefined => {
  if (!Number.isFinite(value)) return shape;
  const number = value as number;
  if (number < min) return { kind: 'low', limit: min };
  if (number > max) return { kind: 'high', limit: max };
  const steps = (number - min) / step;
  return unless(Math.abs(steps - Math.round(steps)) < 1e-9, { kind: 'step', limit: step });
};

/** The most minor units that are kept exactly, in round figures. */
const largestMinor = 9e15;

/** What is wrong with a value; of an item or of a part of one. */
export type Judge = (item: Item | ValuePart, value: unknown, instrument: Instrument) => Problem | undefined;

/** What is wrong with the parts of a value, each by itself and all together. */
const mistakeInParts = (item: Item, value: unknown, instrument: Instrument, judge: Judge) => {
  const parts = partsOf(item, instrument);
  if (!parts[0]) return undefined;
  if (!isRecord(value) || !Object.keys(value).length) return shape;
  for (const [name, given] of Object.entries(value)) {
    const part = parts.find((one) => one.name === name);
    const problem = part ? judge(part, given, instrument) : choice;
    if (problem) return problem;
  }
  const { from, to } = value as { from: string; to: string };
  if (item.type === 'month-range') return from && to ? unless(from <= to, { kind: 'order' }) : shape;
  if (item.type === 'money-or-percent') return unless('amount' in value !== 'percent' in value, shape);
  if (item.type !== 'shares') return undefined;
  const total = (Object.values(value) as number[]).reduce((sum, share) => sum + share, 0);
  return unless(total === 100, { kind: 'total', limit: total });
};

/**
 * What a person can get wrong with the controls of an item: out of range, half typed, too long, not adding up. That a
 * value is one of those offered is the controls' doing; the server holds it against the lists too (`acceptable.ts`),
 * with itself as `judge` of the parts.
 */
export const mistakeIn = (
  item: Item | ValuePart,
  value: unknown,
  instrument: Instrument,
  judge?: Judge,
): Problem | undefined => {
  const { maxLength, allowNegative } = item as Fields & { maxLength: number };
  const text = typeof value === 'string' ? value : '';
  if ('step' in item) return inRange(value, item as Ranged);
  switch (item.type) {
    case 'month':
      return unless(/^\d{4}-(0[1-9]|1[0-2])$/.test(text), shape);
    case 'money': {
      const { minor, currency } = value as Fields;
      if (!Number.isInteger(minor)) return shape;
      const min = allowNegative ? -largestMinor : 0;
      return currency ? inRange(minor, { min, max: largestMinor, step: 1 }) : choice;
    }
    case 'text':
      if (!text.trim()) return shape;
      return unless(text.length <= maxLength, { kind: 'long', limit: maxLength });
    case 'email':
      return unless(/^(?=.{1,254}$)[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(text), { kind: 'email' }); // prettier-ignore
    default:
      return mistakeInParts(item as Item, value, instrument, judge ?? mistakeIn);
  }
};
