import type { Code, Value } from '../../shared/answers.js';
import type { CodeLists, Instrument, Item } from '../../shared/instrument.js';
import { choicesOf } from '../../shared/offered.js';
import { isMoney, minorPerUnit } from '../../shared/money.js';
import { writeNumber } from './items/numerals.js';
import type { Tongue } from './tongue.js';

/** `2026-03` in words: "March 2026"; with its `day`: "December 2, 2026". */
export const describeMonth = (value: string, language: string, day?: 'numeric'): string =>
  new Date(value).toLocaleDateString(language, { day, month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A code of a published list in words of a language; English where the browser has none. */
export const nameOf = (type: keyof CodeLists, code: string, language: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: type === 'country' ? 'region' : type }).of(code)!;

/** Any operand of an expression, where no item tells what it means. */
export const describeOperand = (value: unknown, language: string): string =>
  typeof value === 'number' ? writeNumber(value, language) : typeof value === 'string' ? value : '';

/** A value in the reader's words: "Germany", "Employed full-time, Student", "EUR 52,000", "37.5 hours". */
export const describeValue = (item: Item, value: Value, instrument: Instrument, tongue: Tongue): string => {
  const { language, text, words } = tongue;
  const string = value as string;
  switch (item.type) {
    case 'radiogroup':
    case 'checkbox': {
      const choices = choicesOf(item, instrument);
      const names = [value as Code | Code[]]
        .flat()
        .map((code) => text(choices.find((choice) => choice.value === code)?.text) || String(code));
      return new Intl.ListFormat(language, { type: 'unit' }).format(names);
    }
    case 'boolean':
      return value ? text(item.trueText) || words.yes : text(item.falseText) || words.no;
    case 'country':
    case 'language':
    case 'currency':
      return nameOf(item.type, string, language);
    case 'month':
      return describeMonth(string, language);
    case 'month-range': {
      const { from, to } = value as Record<string, string>;
      return `${describeMonth(from!, language)} – ${describeMonth(to!, language)}`;
    }
  }
  if (isMoney(value)) {
    const { minor, currency } = value;
    return writeNumber(minor / minorPerUnit(currency), language, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      trailingZeroDisplay: 'stripIfInteger',
      useGrouping: true,
    });
  }
  const said = describeOperand(value, language);
  return 'unit' in item ? `${said} ${text(item.unit)}`.trim() : said;
};
