import type { Code, GivenNonAnswer } from './answers.js';
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

const amount = (
  value: unknown,
  { allowNegative }: { allowNegative?: true },
  currencies: readonly unknown[] = [],
) => {
  if (!isRecord(value)) return shape;
  const { minor, currency, period = 1, ...others } = value;
  if (!Number.isInteger(minor) || Object.keys(others).length) return shape;
  if (!currencies.includes(currency) || ![1, 2, 3, 4].includes(period as number)) return choice;
  return inRange(minor, { min: allowNegative ? -largestMinor : 0, max: largestMinor, step: 1 });
};

const several = (value: unknown, choices: Choice[]): Problem | undefined => {
  if (!Array.isArray(value) || !value.length || new Set(value).size < value.length) return shape;
  const chosen = choices.filter((one) => value.includes(one.value));
  const excludes = ({ value: code, exclusive }: Choice) =>
    exclusive &&
    value.some((other: Code) => other !== code && (exclusive === true || exclusive.includes(other)));
  return unless(chosen.length === value.length && !chosen.some(excludes), choice);
};

/** What is wrong with the parts of a value, each by itself and all together. */
const problemInParts = (item: Item, value: unknown, instrument: Instrument): Problem | undefined => {
  const parts = partsOf(item, instrument);
  if (!isRecord(value) || !Object.keys(value).length) return shape;
  for (const [name, given] of Object.entries(value)) {
    const part = parts.find((one) => one.name === name);
    const problem = part ? problemWith(part, given, instrument) : choice;
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
 * Whether a value has the shape and range its item asks for. The same function runs in the element (before saving)
 * and in the server (before storing). Routing is not its business: what is off the route is kept and left out later.
 */
export const problemWith = (
  item: Item | ValuePart,
  value: unknown,
  instrument: Instrument,
): Problem | undefined => {
  const { type, choices, choicesFrom, maxLength } = item as Fields & typeof item;
  const text = typeof value === 'string' ? value : '';
  const listed = (choices ?? instrument.choiceLists[choicesFrom as string] ?? []) as Choice[];
  if ('step' in item) return inRange(value, item as Ranged);
  switch (type) {
    case 'radiogroup':
      if ('bandsBy' in item) return inRange(value, { min: 1, max: 10, step: 1 });
      return unless(listed.some((one) => one.value === value), choice); // prettier-ignore
    case 'checkbox':
      return several(value, listed);
    case 'boolean':
    case 'consent':
      return unless(value === 0 || value === 1, shape);
    case 'country':
    case 'language':
    case 'currency':
      return unless(instrument.codeLists?.[type]?.includes(text), choice);
    case 'month':
      return unless(/^\d{4}-(0[1-9]|1[0-2])$/.test(text), shape);
    case 'money':
      return amount(value, item as { allowNegative?: true }, instrument.codeLists?.currency);
    case 'text':
      if (!text.trim()) return shape;
      return unless(text.length <= maxLength, { kind: 'long', limit: maxLength });
    case 'email':
      return unless(/^(?=.{1,254}$)[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(text), { kind: 'email' }); // prettier-ignore
    default:
      return problemInParts(item as Item, value, instrument);
  }
};

/** Whether an item offers this way not to answer. Anything not required may be left blank; a matrix row's own reason is its value. */
export const offersNonAnswer = (item: Item, reason: GivenNonAnswer): boolean =>
  reason === 'blank'
    ? !item.isRequired
    : (item.nonAnswers ?? []).some((offered) => offered.reason === reason);
