import { isUntouched } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { writeNumber, writePercent } from './numerals.js';

/** Why an answer cannot be accepted, in words that say what to do. */
export const problemText = (context: AnyItemContext): string => {
  const { problem, language } = context;
  const { problems } = context.words;
  const { type } = context.item;
  if (!problem) return '';
  const { kind, limit } = problem;
  if (isUntouched(context)) return problems.missing;
  if (kind === 'shape' && /num|int|mon.*y|sha/.test(type)) return problems.number;
  if (kind === 'choice' && /money/.test(type)) return problems.currency;
  const write = kind === 'total' ? writePercent : writeNumber;
  return problems[kind](write(Number(limit), language));
};
