import { evaluateSource, type Operand } from '../../../shared/expression.js';
import type { ItemOf } from '../../../shared/instrument.js';
import { offeredRows, scopeOf } from '../../../shared/progress.js';
import type { AnyItemContext } from './item-view.js';

/** A value that holds named parts, as a record; empty where there is none. */
export const recordOf = <T = unknown>(value: unknown): Record<string, T> =>
  (value && typeof value === 'object' ? value : {}) as Record<string, T>;

/** A value that is a text; empty where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an expression of the item yields now. */
export const evaluated = (
  { instrument, answers, facts }: AnyItemContext,
  source: string | undefined,
): Operand => (source ? evaluateSource(source, scopeOf(instrument, answers, facts)) : undefined);

/** The rows of an item that are asked, and those that can be added. */
export const rowsOf = ({ instrument, answers, facts }: AnyItemContext, item: ItemOf<'matrix' | 'shares'>) =>
  offeredRows(item, instrument, answers, facts);
