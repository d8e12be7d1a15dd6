import { nothing } from 'lit';
import type { Value } from '../../../shared/answers.js';
import type { AnyItemContext, ItemContext } from './item-view.js';
import { suggestedValue } from './suggestion.js';
import { partsOf } from './values.js';

/** Id of the one control a `<label for>` names; groups of controls have none. */
export const controlId = (context: AnyItemContext): string => `${context.labelId}-control`;

export const isUntouched = ({ given }: AnyItemContext): boolean =>
  given?.value === undefined && !given?.nonAnswer;

/** Value to show: what was given, else what is suggested. */
export const shownValue = (context: AnyItemContext): Value | undefined =>
  isUntouched(context) ? suggestedValue(context) : context.given?.value;

/**
 * Takes the answer back. Where something is suggested the item is marked as left blank instead:
 * an untouched item would show the suggestion again.
 */
export const takeBack = (context: AnyItemContext): void =>
  context.give(suggestedValue(context) === undefined ? undefined : { nonAnswer: 'blank' });

/** Reports a value, or takes the answer back where there is none. */
export const giveValue = (context: AnyItemContext, value: Value | undefined): void =>
  value === undefined || value === '' ? takeBack(context) : context.give({ value });

/** Reports a record of parts without the empty ones. */
export const giveParts = (context: AnyItemContext, parts: Record<string, unknown>): void => {
  const filled = Object.entries(parts).filter(([, part]) => part !== undefined);
  giveValue(context, filled.length ? (Object.fromEntries(filled) as Value) : undefined);
};

/** A part of an item, drawn like an item of its own: what is given for it is reported as part of the whole. */
export const partContext = (
  context: AnyItemContext,
  name: string,
  labelId = `${context.labelId}-${name}`,
): ItemContext => {
  const parts = partsOf<Value>(context.given?.value);
  return {
    ...context,
    labelId,
    suggestion: undefined,
    given: name in parts ? { ...context.given, value: parts[name] } : undefined,
    give: (given) => giveParts(context, { ...parts, [name]: given?.value }),
  };
};

/** For `aria-describedby`: help, error and what else is named. */
export const describedBy = ({ helpId, errorId }: AnyItemContext, more?: string | false) =>
  [helpId, errorId, more].filter(Boolean).join(' ') || nothing;

/** For `aria-invalid` and `aria-required`, absent rather than false. */
export const trueOrAbsent = (holds: unknown) => (holds ? 'true' : nothing);
