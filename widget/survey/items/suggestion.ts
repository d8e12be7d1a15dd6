import { mistakeIn } from '../../../shared/mistakes.js';
import type { Value } from '../../../shared/answers.js';
import { offeredRows } from '../../../shared/offered.js';
import { equalShares } from './equal-shares.js';
import type { Asked } from './item-view.js';
import { moneyOf } from './money-terms.js';

/** Types whose control is filled in with the suggestion; a choice is only marked, never made for the respondent. */
const filledIn = /^(number|integer|country|language|currency|text|shares|mon.*)$/;

/** What an expression yields (a suggestion, a quick fix), in the shape the item stores; undefined where it does not fit. */
export const storedShape = (context: Asked, operand: unknown): Value | undefined => {
  const { item } = context;
  let value = operand as Value | undefined;
  if (typeof value === 'number') {
    if (item.type === 'money') value = moneyOf(context, value);
    else if ('step' in item) value = item.min + Math.round((value - item.min) / item.step) * item.step;
  }
  const listed = context.instrument.codeLists?.[item.type as 'country'];
  const isWrong = () =>
    listed ? !listed.includes(value as string) : mistakeIn(item, value, context.instrument);
  return value === undefined || isWrong() ? undefined : value;
};

/** The suggestion an untouched item is filled in with, in stored shape. The core stores it when it is left standing. */
export const suggestedValue = (context: Asked): Value | undefined => {
  const { item, suggestion } = context;
  if (!filledIn.test(item.type)) return undefined;
  if (item.type !== 'shares' || !item.rowsIn || suggestion !== undefined)
    return storedShape(context, suggestion);
  const { asked, others } = offeredRows(item, context);
  return asked.length && others.length ? equalShares(asked) : undefined;
};
