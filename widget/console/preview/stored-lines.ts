import { partsOf, type ValuePart } from '../../../shared/mistakes.js';
import type { Value } from '../../../shared/answers.js';
import type { Item, Text } from '../../../shared/instrument.js';
import { isMoney, minorPerUnit, type MoneyLike } from '../../../shared/money.js';
import { choicesOf, offeredChoices, type OfferedChoice } from '../../../shared/offered.js';
import type { Situation } from '../../../shared/scope.js';
import { previewWords as words } from './words.js';

/** One figure or code of a stored value, and what it means: a row of `answer_value`. */
export interface StoredLine {
  /** The row, share or part it stands under. */
  part?: string;
  /** As it is stored: `2`, `5200000 USD`, `2026-03`. */
  stored: string;
  meaning: string;
}

type Field = Item | ValuePart;

/** Writes in a reader's language; texts fall back whole. */
interface Tongue {
  language: string;
  text: (text: Text | undefined) => string;
}

const tongueOf = (language: string, { instrument }: Situation): Tongue => ({
  language,
  text: (text = {}) => text[language] ?? text[instrument.defaultLanguage] ?? Object.values(text)[0] ?? '',
});

const inCurrency = (units: number, currency: string, language: string): string =>
  units.toLocaleString(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });

const moneyMeaning = ({ minor, currency, period }: MoneyLike, language: string): string => {
  const amount = inCurrency(minor / minorPerUnit(currency), currency, language);
  return `${amount} ${words.periods[period ?? 0] ?? ''}`.trim();
};

const bandMeaning = ({ band }: OfferedChoice, language: string): string => {
  const { currency, over, upTo } = band!;
  return [
    over === undefined ? '' : words.overBand(inCurrency(over, currency, language)),
    upTo === undefined ? '' : words.upToBand(inCurrency(upTo, currency, language)),
  ]
    .filter(Boolean)
    .join(', ');
};

const choicesOfField = (field: Field, situation: Situation): readonly OfferedChoice[] => {
  if (field.type === 'radiogroup' && 'bandsBy' in field && field.bandsBy)
    return offeredChoices(field as Item & { type: 'radiogroup' }, situation);
  return choicesOf(field as Item & { type: 'checkbox' }, situation.instrument);
};

const codeMeaning = (
  field: Field,
  code: unknown,
  situation: Situation,
  { language, text }: Tongue,
): string => {
  const found = choicesOfField(field, situation).find(({ value }) => value === code);
  if (found?.band) return bandMeaning(found, language);
  return text(found?.text) || (words.reasons[String(code)] ?? '');
};

const yesOrNo = (field: Field, value: unknown, { text }: Tongue): string => {
  const { trueText, falseText } = field as { trueText?: Text; falseText?: Text };
  return value ? text(trueText) || words.yes : text(falseText) || words.no;
};

const published = { country: 'region', language: 'language', currency: 'currency' } as const;

const meaningOf = (field: Field, value: unknown, situation: Situation, tongue: Tongue): string => {
  const { language, text } = tongue;
  if (isMoney(value)) return moneyMeaning(value, language);
  switch (field.type) {
    case 'radiogroup':
    case 'checkbox':
      return codeMeaning(field, value, situation, tongue);
    case 'boolean':
    case 'consent':
      return yesOrNo(field, value, tongue);
    case 'country':
    case 'language':
    case 'currency':
      return new Intl.DisplayNames([language, 'en'], { type: published[field.type] }).of(String(value)) ?? '';
    case 'month':
      return new Date(String(value)).toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
    case 'percent':
      return `${String(value)} %`;
    case 'email':
      return words.given;
    default:
      return 'unit' in field ? text(field.unit as Text) : '';
  }
};

const written = (value: unknown): string =>
  isMoney(value)
    ? `${value.minor} ${value.currency}${value.period ? ` / ${value.period}` : ''}`
    : String(value);

/** What is stored of a value, a line for each row it takes. An address is kept apart; the answer says `given`. */
export const storedLines = (
  item: Item,
  value: Value,
  situation: Situation,
  language: string,
): StoredLine[] => {
  const tongue = tongueOf(language, situation);
  const lines = (field: Field, inner: unknown, part?: string): StoredLine[] =>
    (Array.isArray(inner) ? (inner as unknown[]) : [inner]).map((one) => ({
      part,
      stored: written(one),
      meaning: meaningOf(field, one, situation, tongue),
    }));
  if (item.type === 'email') return lines(item, 'given');
  const parts = partsOf(item, situation.instrument);
  if (!parts.length || typeof value !== 'object' || Array.isArray(value) || isMoney(value))
    return lines(item, value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const part = parts.find((one) => one.name === name);
    const title = tongue.text(part?.title);
    return lines(part ?? item, inner, name).map((line) => ({
      ...line,
      meaning: [title, line.meaning].filter(Boolean).join(': '),
    }));
  });
};
