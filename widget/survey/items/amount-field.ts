import { html, nothing, type TemplateResult } from 'lit';
import { currencyCodes } from '../../../shared/code-lists.js';
import { namedCodes } from './code-names.js';
import type { AnyItemContext } from './item-view.js';
import { minorUnits, moneyOf, periodOf, startCurrency, type MoneyTerms } from './money-terms.js';
import { numberField } from './number-field.js';
import { selectField } from './select-field.js';
import { partsOf, textOf } from './values.js';

/** Currency an amount is drawn in: the item's own where it is fixed, else that of what was given. Empty: not known. */
export const currencyShown = (context: AnyItemContext, terms: MoneyTerms, given: unknown): string => {
  const start = startCurrency(context, terms);
  return (terms.currencyFixed && start) || textOf(partsOf(given).currency) || start;
};

/** What was given for an amount in whole units; a text that is no number stays as it was typed. */
export const unitsOf = (given: unknown): unknown => {
  const { minor, currency } = partsOf(given);
  return typeof minor === 'number' ? minor / minorUnits(textOf(currency)) : minor;
};

/** An amount as reported: complete, or with a text where the figure should be; undefined for nothing. */
export const amountOf = (
  context: AnyItemContext,
  terms: MoneyTerms,
  units: unknown,
  currency: string,
): unknown =>
  typeof units === 'number' ? moneyOf(context, terms, units, currency) : units && { minor: units, currency };

/** The figure of an amount. A currency chosen before there is an amount to store it with waits in its list. */
export const figure = (
  context: AnyItemContext,
  terms: MoneyTerms,
  id: string,
  given: unknown,
  currency: string,
  take: (amount: unknown) => void,
): TemplateResult =>
  numberField(context, {
    id,
    value: unitsOf(given),
    decimals: Math.log10(minorUnits(currency)),
    isAmount: true,
    isSigned: terms.allowNegative,
    describedBy: `${context.labelId}-terms`,
    take: (units, input) => {
      const list = input.closest('.ps-money')!.querySelector<HTMLSelectElement>('.ps-currency select');
      take(amountOf(context, terms, units, list?.value ?? currency));
    },
  });

const isFixed = (context: AnyItemContext, terms: MoneyTerms) =>
  Boolean(terms.currencyFixed && startCurrency(context, terms));

/** The list of currencies, where one can be chosen. */
export const currencyList = (
  context: AnyItemContext,
  terms: MoneyTerms,
  currency: string,
  take: (currency: string) => void,
): TemplateResult | typeof nothing => {
  if (isFixed(context, terms)) return nothing;
  const { words, language } = context;
  const entries = namedCodes('currency', currencyCodes, language).map(({ value, text }) => ({
    value: String(value),
    text: `${value} · ${text}`,
  }));
  return html`<span class="ps-currency"
    >${selectField(context, words.currency, currency, entries, take)}</span
  >`;
};

/** Currency and period of an amount in words; the currency is not shown twice where a list shows it. */
export const termsOf = (context: AnyItemContext, terms: MoneyTerms, currency: string): TemplateResult =>
  html`<span id="${context.labelId}-terms">
    <span class=${isFixed(context, terms) ? '' : 'unseen'}>${currency}</span>
    ${context.words.periods[periodOf(context, terms)]}
  </span>`;

/** An amount with its currency and period. */
export const amountField = (
  context: AnyItemContext,
  terms: MoneyTerms,
  id: string,
  given: unknown,
  take: (amount: unknown) => void,
): TemplateResult => {
  const currency = currencyShown(context, terms, given);
  const change = (chosen: string) => {
    if (unitsOf(given) !== undefined) take(amountOf(context, terms, unitsOf(given), chosen));
  };
  return html`<div class="ps-field ps-money">
    ${figure(context, terms, id, given, currency, take)} ${currencyList(context, terms, currency, change)}
    ${termsOf(context, terms, currency)}
  </div>`;
};
