import type { Value } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { Item, Wave } from '../../shared/instrument.js';

/** What a learner said in an earlier wave about an item that is asked as "still so?". */
export interface Earlier {
  value: Value;
  /** `YYYY-MM`, where known. */
  month?: string;
}

const latestFirst: Wave[] = ['follow-up', 'end', 'baseline'];

/** The earlier answer to show with an item; only where somebody vouches that this is the same learner. */
export const earlierOf = (
  { confirm, name }: Item,
  { verified, facts, earlierAt }: SessionView,
): Earlier | undefined => {
  if (confirm && verified)
    for (const wave of latestFirst) {
      const value = facts.earlier[wave]?.[name];
      if (value !== undefined) return { value, month: earlierAt[wave] };
    }
  return undefined;
};

const sorted = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Whether two values are stored alike; the order of an object's parts does not matter, nor do undefined ones. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
