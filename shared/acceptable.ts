import type { Code, GivenNonAnswer } from './answers.js';
import type { Choice, Instrument, Item } from './instrument.js';
import { mistakeIn, type Problem, type ValuePart } from './mistakes.js';

export type { Problem } from './mistakes.js';

const shape: Problem = { kind: 'shape' };
const choice: Problem = { kind: 'choice' };
const unless = (holds: unknown, problem: Problem): Problem | undefined => (holds ? undefined : problem);

const several = (value: unknown, choices: Choice[]): Problem | undefined => {
  if (!Array.isArray(value) || !value.length || new Set(value).size < value.length) return shape;
  const chosen = choices.filter((one) => value.includes(one.value));
  const excludes = ({ value: code, exclusive }: Choice) =>
    exclusive &&
    value.some((other: Code) => other !== code && (exclusive === true || exclusive.includes(other)));
  return unless(chosen.length === value.length && !chosen.some(excludes), choice);
};

/** An amount in a listed currency and a known period, and nothing else in it. */
const amount = (value: unknown, currencies: readonly unknown[] = []): Problem | undefined => {
  if (typeof value !== 'object' || value === null) return shape;
  const { minor, currency, period = 1, ...others } = value as Record<string, unknown>;
  if (!Number.isInteger(minor) || Object.keys(others).length) return shape;
  return unless(currencies.includes(currency) && [1, 2, 3, 4].includes(period as number), choice);
};

/** The ten income bands, as a number. */
const bands = { name: 'band', type: 'integer', min: 1, max: 10, step: 1 } as const;

/** What the controls of an item never give, but a program can: a value that is not one of those offered. */
const unlisted = (item: Item | ValuePart, value: unknown, instrument: Instrument): Problem | undefined => {
  const { type, choices, choicesFrom } = item as Record<string, unknown> & typeof item;
  const listed = (choices ?? instrument.choiceLists[choicesFrom as string] ?? []) as Choice[];
  switch (type) {
    case 'radiogroup':
      if ('bandsBy' in item) return mistakeIn(bands, value, instrument);
      return unless(listed.some((one) => one.value === value), choice); // prettier-ignore
    case 'checkbox':
      return several(value, listed);
    case 'boolean':
    case 'consent':
      return unless(value === 0 || value === 1, shape);
    case 'country':
    case 'language':
    case 'currency':
      return unless(instrument.codeLists?.[type]?.includes(value as string), choice);
    case 'money':
      return amount(value, instrument.codeLists?.currency);
  }
  return undefined;
};

/**
 * Whether a value has the shape and range its item asks for, as the server holds it before storing. The element holds
 * the half of it that a person can get wrong. Routing is not its business: what is off the route is kept and left out
 * later.
 */
export const problemWith = (
  item: Item | ValuePart,
  value: unknown,
  instrument: Instrument,
): Problem | undefined =>
  unlisted(item, value, instrument) ?? mistakeIn(item, value, instrument, problemWith);

/** Whether an item offers this way not to answer. Anything not required may be left blank; a matrix row's own reason is its value. */
export const offersNonAnswer = (item: Item, reason: GivenNonAnswer): boolean =>
  reason === 'blank'
    ? !item.isRequired
    : (item.nonAnswers ?? []).some((offered) => offered.reason === reason);
