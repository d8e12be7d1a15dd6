import { nothing } from 'lit/html.js';
import type { Value } from '../../../shared/answers.js';
import type { AnyItemContext } from './item-view.js';
import { suggestedValue } from './suggestion.js';
import { recordOf } from './values.js';

/** Id of the one control a `<label for>` names; groups of controls have none. */
export const controlId = ({ labelId }: AnyItemContext): string => `${labelId}-control`;

export const isUntouched = ({ given }: AnyItemContext): boolean =>
  given?.value === undefined && !given?.nonAnswer;

/** Value to show: what was given, else what is suggested. */
export const shownValue = (context: AnyItemContext): Value | undefined =>
  isUntouched(context) ? suggestedValue(context) : context.given?.value;

/** The parts to show of a value that has parts. */
export const shownParts = (context: AnyItemContext): Record<string, unknown> => recordOf(shownValue(context));

/**
 * Takes the answer back. Where something is suggested the item is marked as left blank instead:
 * an untouched item would show the suggestion again.
 */
export const takeBack = (context: AnyItemContext): void =>
  context.give(suggestedValue(context) === undefined ? undefined : { nonAnswer: 'blank' });

/** The words beside those choices that are still made: under the choice's code, in a part under `part.code`. */
const wordsBesideChosen = (value: unknown, words: Record<string, string>) => {
  const isChosen = (key: string) => {
    const [code, part] = key.split('.').reverse();
    return [part ? recordOf(value)[part] : value].flat().some((one) => String(one) === code);
  };
  const kept = Object.entries(words).filter(([key, text]) => text && isChosen(key));
  return kept.length ? Object.fromEntries(kept) : undefined;
};

/** Reports a value, with words beside its choices, or takes the answer back where there is none. */
export const giveValue = (
  context: AnyItemContext,
  value: Value | undefined,
  words?: Record<string, string>,
): void => {
  if (value === undefined || value === '') return takeBack(context);
  const specified = { ...context.given?.specified, ...words };
  context.give({ value, specified: context.part ? specified : wordsBesideChosen(value, specified) });
};

/** Reports a record of parts without the empty ones. */
export const giveParts = (
  context: AnyItemContext,
  parts: Record<string, unknown>,
  words?: Record<string, string>,
): void => {
  const filled = Object.entries(parts).filter(([, part]) => part !== undefined);
  giveValue(context, filled.length ? (Object.fromEntries(filled) as Value) : undefined, words);
};

/** A part of an item, drawn like an item of its own: what is given for it is reported as part of the whole. */
export const partContext = (context: AnyItemContext, part: string): AnyItemContext => {
  const parts = shownParts(context);
  return {
    ...context,
    part,
    labelId: `${context.labelId}-${part}`,
    helpId: undefined,
    suggestion: undefined,
    given: part in parts ? { ...context.given, value: parts[part] as Value } : undefined,
    give: (given) => giveParts(context, { ...parts, [part]: given?.value }, given?.specified),
  };
};

/** For `aria-describedby`: help, error and what else is named. */
export const describedBy = ({ helpId, errorId, problem }: AnyItemContext, more?: string | false) =>
  [helpId, problem && errorId, more].filter(Boolean).join(' ') || nothing;

/** For `aria-invalid` and `aria-required`, absent rather than false. */
export const trueOrAbsent = (holds: unknown) => (holds ? 'true' : nothing);
