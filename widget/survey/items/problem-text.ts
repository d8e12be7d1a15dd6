import { isUntouched } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { writeNumber, writePercent } from './numerals.js';

/** Why an answer cannot be accepted, in words that say what to do. */
export const problemText = (context: AnyItemContext): string => {
  const { item, problem, words, language } = context;
  const { problems } = words;
  if (!problem) return '';
  const { kind, limit } = problem;
  if (isUntouched(context)) return problems.missing;
  if (kind === 'shape' && /^(number|integer|money.*|shares)$/.test(item.type)) return problems.number;
  if (kind === 'choice' && item.type.startsWith('money')) return problems.currency;
  const write = kind === 'total' ? writePercent : writeNumber;
  return problems[kind](write(Number(limit), language));
};
