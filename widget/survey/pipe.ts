import { allItems } from '../../shared/route.js';
import type { Situation } from '../../shared/scope.js';
import { describeOperand, describeValue } from './describe-value.js';
import { isolated } from './language.js';
import type { Tongue } from './tongue.js';

const reference = /\{([a-z][\w-]*)(?:\.([\w-]+))?\}/g;

/** Fills in the values a text names: `{i_total}`, `{baseline.w_field}`, `{program.courses}`; unknown ones as a dash. */
export const pipe = (words: string, { instrument, answers, facts }: Situation, tongue: Tongue): string => {
  const { language } = tongue;
  const valueOf = (first: string, second = ''): string => {
    if (/^(program|study|session)$/.test(first))
      return describeOperand(facts[first as 'program'][second], language);
    const itemOf = (name: string) => allItems(instrument).find((one) => one.name === name);
    const isOwn = !second || itemOf(first);
    const item = itemOf(isOwn ? first : second);
    const value = isOwn ? answers[first]?.value : facts.earlier[first]?.[second];
    if (value === undefined) return '';
    // A number goes without its unit: the sentence around it has one.
    return item && (typeof value !== 'number' || /^(radiogroup|boolean)$/.test(item.type))
      ? describeValue(item, value, instrument, tongue)
      : describeOperand(value, language);
  };
  return words.replace(reference, (_, first: string, second?: string) =>
    isolated(valueOf(first, second) || '–', language),
  );
};
