import { allItems, type Facts } from '../../shared/progress.js';
import type { Answers, Value } from '../../shared/answers.js';
import type { Instrument, Wave } from '../../shared/instrument.js';
import { describeOperand, describeValue, type Tongue } from './describe-value.js';

const reference = /\{([a-z][\w-]*)(?:\.([\w-]+))?\}/g;

/** Fills in the values a text names: `{i_total}`, `{baseline.w_field}`, `{program.courses}`; unknown ones as a dash. */
export const pipe = (
  words: string,
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
  tongue: Tongue,
): string =>
  words.replace(reference, (_, first: string, second?: string) => {
    const isGroup = first === 'program' || first === 'study' || first === 'session';
    if (isGroup && second) return describeOperand(facts[first][second], tongue) || '–';
    const isEarlier = second !== undefined && allItems(instrument).every(({ name }) => name !== first);
    const name = isEarlier ? second : first;
    const value: Value | undefined = isEarlier ? facts.earlier[first as Wave]?.[name] : answers[name]?.value;
    const item = allItems(instrument).find((one) => one.name === name);
    if (value === undefined) return '–';
    // A number goes without its unit: the sentence around it has one.
    const isCode = item?.type === 'radiogroup' || item?.type === 'boolean';
    return item && (isCode || typeof value !== 'number')
      ? describeValue(item, value, instrument, tongue)
      : describeOperand(value, tongue);
  });
