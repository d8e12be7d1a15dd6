import { html } from 'lit/html.js';
import { select } from './field.js';
import { giveValue, shownValue } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { writeNumber } from './numerals.js';
import { evaluated, textOf } from './values.js';

/** Languages that write the year first. */
const yearFirst = /^(hu|ja|ko|lt|mn|zh)/;

/** `01` to `12` with their names. */
const monthsIn = (language: string): [string, string][] =>
  Array.from({ length: 12 }, (_, index) => [
    `${index + 101}`.slice(1),
    new Date(2000, index).toLocaleDateString(language, { month: 'long', calendar: 'gregory' }),
  ]);

/**
 * Two lists for a month and a year, between the limits; 60 years back and 10 ahead where these are not known.
 * Half a month is reported as `2026-` or `-03`, so that it is drawn again; a month outside the limits makes room for
 * the half chosen last.
 */
export const month = (context: AnyItemContext) => {
  const { item, words, language, facts } = context;
  const { min, max } = item as { min?: string; max?: string };
  const thisYear = parseInt(facts.month);
  const first = textOf(evaluated(context, min)) || `${thisYear - 60}-01`;
  const last = textOf(evaluated(context, max)) || `${thisYear + 10}-12`;
  const [year = '', half = ''] = textOf(shownValue(context)).split('-');
  const isOutside = (whole: string) => whole.length > 6 && (whole < first || whole > last);
  const give = (whole: string, chosen: string) => {
    const kept = isOutside(whole) ? chosen : whole;
    giveValue(context, kept === '-' ? '' : kept);
  };
  const years: [string, string][] = [];
  for (let each = parseInt(first); each <= parseInt(last); each++)
    years.push([`${each}`, writeNumber(each, language)]);
  if (first < facts.month) years.reverse();
  const lists = [
    select(context, words.month, half, monthsIn(language), (chosen) => give(`${year}-${chosen}`, `-${chosen}`), (chosen) => isOutside(`${year}-${chosen}`)),
    select(context, words.year, year, years, (chosen) => give(`${chosen}-${half}`, `${chosen}-`)),
  ]; // prettier-ignore
  return html`<div class="field">${yearFirst.test(language) ? lists.reverse() : lists}</div>`;
};
