import { html, type TemplateResult } from 'lit/html.js';
import { partsOf, mistakeIn, type ValuePart } from '../../../shared/mistakes.js';
import type { Value } from '../../../shared/answers.js';
import { boolean, checkbox, radiogroup } from './choices.js';
import { partContext, shownParts } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { labelled, labelsOf } from './labelled.js';
import { money } from './money.js';
import { month } from './month.js';
import { number } from './number.js';
import { recordOf } from './values.js';

/** The view of each type that a part can have. */
export const partViews = {
  radiogroup, checkbox, boolean, month, money, number, integer: number, percent: number,
} as unknown as Record<ValuePart['type'], (context: AnyItemContext) => TemplateResult>; // prettier-ignore

/**
 * Draws parts of an item under their titles, each as its own type. Where one of them is wrong in itself only that is
 * marked, else all.
 */
export const drawParts = (
  context: AnyItemContext,
  parts = partsOf(context.item, context.instrument),
  list?: AnyItemContext['list'],
): TemplateResult[] => {
  const { instrument, words, text, problem } = context;
  const values = shownParts(context);
  const problemOf = (part: ValuePart) =>
    part.name in values ? mistakeIn(part, values[part.name], instrument) : undefined;
  const isInPart = problem && parts.some(problemOf);
  return parts.map((part) => {
    const inner = {
      ...partContext(context, part.name),
      item: part as never,
      problem: isInPart ? problemOf(part) : problem,
      list,
    };
    const title = text(part.title) || words.parts[part.name as 'from'];
    return labelled(inner, labelsOf(inner), title, partViews[part.type](inner));
  });
}; // prettier-ignore

/** A few short questions that belong together. */
export const compound = (context: AnyItemContext): TemplateResult =>
  html`<div class="parts">${drawParts(context)}</div>`;

/** A change of money as an amount or as a percentage, whichever is known; typing one empties the other. And since when. */
export const moneyOrPercent = (context: AnyItemContext): TemplateResult => {
  const before = shownParts(context);
  const give: AnyItemContext['give'] = (given) => {
    const { amount, percent, ...others } = recordOf(given?.value);
    if (amount === undefined || percent === undefined) return context.give(given);
    const typed = 'amount' in before ? { percent } : { amount };
    context.give({ value: { ...others, ...typed } as unknown as Value });
  };
  return compound({ ...context, give });
};
