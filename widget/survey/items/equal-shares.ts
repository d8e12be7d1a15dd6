import type { Choice } from '../../../shared/instrument.js';

/** Whole percents that add up to `total`, as equal as can be; the first rows take what is left over. */
export const equalShares = (rows: Choice[], total = 100): Record<string, number> => {
  const each = Math.floor(total / rows.length);
  const over = total - each * rows.length;
  return Object.fromEntries(rows.map(({ value }, index) => [value, each + (index < over ? 1 : 0)]));
};
