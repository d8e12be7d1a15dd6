import type { Money, Period } from '../../../shared/answers.js';
import { minorPerUnit } from '../../../shared/progress.js';
import type { AnyItemContext } from './item-view.js';
import { evaluated, textOf } from './values.js';

/** The fields of an item or part that say in which terms an amount is asked. */
export interface MoneyTerms {
  currency?: string;
  currencyFixed?: true;
  period?: string;
  allowNegative?: true;
}

/** Currency the amount starts from; empty where the item's expression yields none. */
export const startCurrency = (context: AnyItemContext, { currency }: MoneyTerms): string =>
  textOf(evaluated(context, currency));

/** Period the amount is for; 0 where the item's expression yields none. */
export const periodOf = (context: AnyItemContext, { period }: MoneyTerms): number =>
  Number(evaluated(context, period) ?? 0);

/** Whole currency units as an amount to store; its currency is empty while none is known. */
export const moneyOf = (
  context: AnyItemContext,
  terms: MoneyTerms,
  units: number,
  currency: string,
): Money => {
  const period = periodOf(context, terms) as Period | 0;
  return { minor: Math.round(units * minorUnits(currency)), currency, ...(period && { period }) };
};

/** Minor units in one unit of a currency; 100 while none is known. */
export const minorUnits = (currency: string): number => (currency ? minorPerUnit(currency) : 100);
