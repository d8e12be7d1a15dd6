import { html, type TemplateResult } from 'lit';
import type { AnyItemContext } from './item-view.js';
import { writeNumber } from './numerals.js';
import { selectField } from './select-field.js';
import { evaluated, textOf } from './values.js';

/** Months an item or part can take: expressions that yield the first and the last. */
interface MonthLimits {
  min?: string;
  max?: string;
}

/** Languages that write the year first. */
const yearFirst = /^(hu|ja|ko|lt|mn|zh)/;

const monthName = (month: number, language: string): string =>
  new Date(Date.UTC(2000, month)).toLocaleDateString(language, {
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });

/**
 * Two lists for a month and a year, between the limits; 60 years back and 10 ahead where these are not known.
 * Half a month is reported as `2026-` or `-03`, so that it is drawn again; a month outside the limits makes room for
 * the half chosen last.
 */
export const monthField = (
  context: AnyItemContext,
  value: unknown,
  { min, max }: MonthLimits,
  take: (month: string | undefined) => void,
): TemplateResult => {
  const { words, language, facts } = context;
  const thisYear = parseInt(facts.month);
  const first = textOf(evaluated(context, min)) || `${thisYear - 60}-01`;
  const last = textOf(evaluated(context, max)) || `${thisYear + 10}-12`;
  const [year = '', month = ''] = textOf(value).split('-');
  const isOutside = (whole: string) => whole.length > 6 && (whole < first || whole > last);
  const give = (whole: string, half: string) => {
    const kept = isOutside(whole) ? half : whole;
    take(kept === '-' ? undefined : kept);
  };
  const months = Array.from({ length: 12 }, (_, index) => {
    const ordinal = String(index + 1).padStart(2, '0');
    return { value: ordinal, text: monthName(index, language), isOff: isOutside(`${year}-${ordinal}`) };
  });
  const years = [];
  for (let each = parseInt(first); each <= parseInt(last); each++)
    years.push({ value: String(each), text: writeNumber(each, language, { useGrouping: false }) });
  if (first < facts.month) years.reverse();
  const lists = [
    selectField(context, words.month, month, months, (chosen) => give(`${year}-${chosen}`, `-${chosen}`)),
    selectField(context, words.year, year, years, (chosen) => give(`${chosen}-${month}`, `${chosen}-`)),
  ];
  return html`<div class="ps-field">${yearFirst.test(language) ? lists.reverse() : lists}</div>`;
};
