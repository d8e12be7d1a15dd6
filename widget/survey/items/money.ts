import { html, nothing, type TemplateResult } from 'lit/html.js';
import { numberField, select } from './field.js';
import { giveValue, shownValue } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { minorUnits, moneyOf, periodOf, startCurrency, type MoneyTerms } from './money-terms.js';
import { namesOf } from './names.js';
import { recordOf, textOf } from './values.js';

/** What was given for an amount in whole units; a text that is no number stays as it was typed. */
export const unitsOf = (amount: unknown): unknown => {
  const { minor, currency } = recordOf(amount);
  return typeof minor === 'number' ? minor / minorUnits(textOf(currency)) : minor;
};

const fixedCurrency = (context: AnyItemContext) =>
  (context.item as MoneyTerms).currencyFixed && startCurrency(context);

/** Currency an amount is drawn in: the item's own where it is fixed, else that of what was given. Empty: not known. */
export const currencyOf = (context: AnyItemContext, amount: unknown): string =>
  fixedCurrency(context) || textOf(recordOf(amount).currency) || startCurrency(context);

/** The list of currencies, where one can be chosen. Nothing is reported before there is an amount. */
export const currencyList = (context: AnyItemContext, currency: string, amount: unknown, take: (currency: string) => void) => {
  const names = namesOf('currency', context.instrument.codeLists?.currency, context.language);
  const entries = names.map(({ value, text }): [string, string] => [`${value}`, `${value} · ${text}`]);
  return fixedCurrency(context)
    ? nothing
    : select(context, context.words.currency, currency, entries, (chosen) => amount && take(chosen));
}; // prettier-ignore

/** Currency and period of an amount in words; the currency is not shown twice where a list shows it. */
export const termsInWords = (context: AnyItemContext, currency: string, id: string): TemplateResult =>
  html`<span id=${id}>
    <span class=${fixedCurrency(context) ? '' : 'unseen'}>${currency}</span>
    ${context.words.periods[periodOf(context)]}
  </span>`;

/** An amount with its currency and period; only the figure where it is a row of a list, which has these. */
export const money = (context: AnyItemContext): TemplateResult => {
  const amount = shownValue(context);
  const { currency, termsId } = context.list ?? {
    currency: currencyOf(context, amount),
    termsId: `${context.labelId}-terms`,
  };
  const figure = numberField(context, {
    value: unitsOf(amount),
    decimals: Math.log10(minorUnits(currency)),
    isAmount: true,
    isSigned: (context.item as MoneyTerms).allowNegative,
    also: termsId,
    // A currency chosen before there is an amount to store it with waits in its list.
    take: (units, input) =>
      giveValue(
        context,
        moneyOf(context, units, input.closest('.money')!.querySelector('select')?.value ?? currency),
      ),
  });
  const change = (chosen: string) => giveValue(context, moneyOf(context, unitsOf(amount), chosen));
  return context.list
    ? figure
    : html`<div class="field money">
        ${figure} ${currencyList(context, currency, amount, change)}
        ${termsInWords(context, currency, termsId)}
      </div>`;
};
