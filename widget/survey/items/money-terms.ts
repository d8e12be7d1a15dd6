import type { Money, Period } from '../../../shared/answers.js';
import { minorPerUnit } from '../../../shared/money.js';
import type { Asked } from './item-view.js';
import { evaluated, textOf } from './values.js';

/** The fields of an item or part that say in which terms an amount is asked. */
export interface MoneyTerms {
  currency?: string;
  currencyFixed?: true;
  period?: string;
  allowNegative?: true;
}

/** Currency the amount starts from; empty where the item's expression yields none. */
export const startCurrency = (asked: Asked): string =>
  textOf(evaluated(asked, (asked.item as MoneyTerms).currency));

/** Period the amount is for; 0 where the item's expression yields none. */
export const periodOf = (asked: Asked): Period | 0 =>
  (evaluated(asked, (asked.item as MoneyTerms).period) ?? 0) as Period | 0;

/** Minor units in one unit of a currency; 100 while none is known. */
export const minorUnits = (currency: string): number => (currency ? minorPerUnit(currency) : 100);

/**
 * Whole currency units as an amount to store; its currency is empty while none is known. A text that is no number stands
 * where the figure should be; nothing for nothing.
 */
export const moneyOf = (asked: Asked, units: unknown, currency = startCurrency(asked)): Money | undefined => {
  const period = periodOf(asked);
  if (typeof units !== 'number') return units ? { minor: units as never, currency } : undefined;
  return { minor: Math.round(units * minorUnits(currency)), currency, ...(period && { period }) };
};
