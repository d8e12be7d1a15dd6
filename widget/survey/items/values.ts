import type { Operand } from '../../../shared/expression.js';

export { textOf } from '../../../shared/expression.js';
import type { Asked } from './item-view.js';

/** A value that holds named parts, as a record; empty where there is none. */
export const recordOf = <T = unknown>(value: unknown): Record<string, T> =>
  (value && typeof value === 'object' ? value : {}) as Record<string, T>;

/** What an expression of the item yields now. */
export const evaluated = ({ read }: Asked, source: string | true | undefined): Operand =>
  typeof source === 'string' ? read(source) : undefined;
