import { isUntouched } from './given.js';
import { say } from '../say.js';
import type { AnyItemContext } from './item-view.js';
import { writeNumber, writePercent } from './numerals.js';

/** Why an answer cannot be accepted, in words that say what to do. */
export const problemText = (context: AnyItemContext): string => {
  const { problem, language, words, item } = context;
  const { problems } = words;
  const { type } = item;
  if (!problem) return '';
  const { kind, limit } = problem;
  if (isUntouched(context)) return problems.missing;
  if (kind === 'shape' && /num|int|mon.*y|sha/.test(type)) return problems.number;
  if (kind === 'choice' && /money/.test(type)) return problems.currency;
  if (kind === 'step' && limit === 1) return problems.whole;
  const write = kind === 'total' ? writePercent : writeNumber;
  return say(words, problems[kind], { limit: write(Number(limit), language) });
};
