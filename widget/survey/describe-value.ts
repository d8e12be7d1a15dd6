import type { Code, Money, Value } from '../../shared/answers.js';
import type { Choice, Instrument, Item, Text } from '../../shared/instrument.js';
import { minorPerUnit } from '../../shared/progress.js';

/** What describing needs to know beside the value. */
export interface Tongue {
  language: string;
  text: (text: Text | undefined) => string;
  /** The element's words for yes and no. */
  yes: string;
  no: string;
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value;

const money = ({ minor, currency }: Money, language: string): string => {
  const units = minor / minorPerUnit(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...(Number.isInteger(units) && { maximumFractionDigits: 0 }),
  }).format(units);
};

const month = (value: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${value}-01`),
  );

const named = (type: 'region' | 'language' | 'currency', code: string, language: string): string =>
  new Intl.DisplayNames([language], { type }).of(code) ?? code;

const listOf = (parts: string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(parts);

/** `2026-03` in words: "March 2026". */
export const describeMonth = month;

/** A value in the reader's words: "Germany", "Employed full-time, Student", "EUR 52,000", "37.5 hours". */
export const describeValue = (item: Item, value: Value, instrument: Instrument, tongue: Tongue): string => {
  const { language, text } = tongue;
  const number = (amount: number) => new Intl.NumberFormat(language).format(amount);
  const oneOf = (choices: Choice[] | undefined) => (code: Code) =>
    text(choices?.find((choice) => choice.value === code)?.text) || String(code);
  const listed = (name: string | undefined) => instrument.choiceLists[name ?? ''];
  switch (item.type) {
    case 'radiogroup':
      return oneOf(item.choices ?? listed(item.choicesFrom))(value as Code);
    case 'checkbox':
      return listOf((value as Code[]).map(oneOf(item.choices ?? listed(item.choicesFrom))), language);
    case 'boolean':
      return value === 1 ? text(item.trueText) || tongue.yes : text(item.falseText) || tongue.no;
    case 'country':
      return named('region', value as string, language);
    case 'language':
      return named('language', value as string, language);
    case 'currency':
      return named('currency', value as string, language);
    case 'month':
      return month(value as string, language);
    case 'month-range': {
      const { from, to } = value as { from: string; to: string };
      return `${month(from, language)} – ${month(to, language)}`;
    }
  }
  if (typeof value === 'number')
    return [number(value), 'unit' in item && text(item.unit)].filter(Boolean).join(' ');
  if (isMoney(value)) return money(value, language);
  return typeof value === 'string' ? value : '';
};

/** Any operand of an expression, where no item tells what it means. */
export const describeOperand = (value: unknown, { language }: Tongue): string => {
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  return typeof value === 'string' ? value : '';
};
