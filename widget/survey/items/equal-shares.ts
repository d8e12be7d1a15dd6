import type { Code } from '../../../shared/answers.js';

/** Whole percents that add up to `total`, as equal as can be; the first rows take what is left over. */
export const equalShares = (rows: Code[], total = 100): Record<string, number> => {
  const each = Math.floor(total / rows.length);
  const over = total - each * rows.length;
  return Object.fromEntries(rows.map((row, index) => [String(row), each + (index < over ? 1 : 0)]));
};
