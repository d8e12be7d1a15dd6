import type { TemplateResult } from 'lit/html.js';
import { boolean, rating } from './choices.js';
import { coded } from './coded.js';
import { email } from './email.js';
import type { AnyItemContext } from './item-view.js';
import { matrix } from './matrix.js';
import { moneyList } from './money-list.js';
import { compound, moneyOrPercent, partViews } from './parts.js';
import { shares } from './shares.js';
import { slider } from './slider.js';
import { text } from './text.js';

/** The view of each item type. */
const views = {
  ...partViews, consent: boolean, rating, slider, country: coded, language: coded, currency: coded,
  'month-range': compound, 'money-list': moneyList, 'money-or-percent': moneyOrPercent, shares, matrix, compound, text,
  email,
}; // prettier-ignore

type View = (context: AnyItemContext) => TemplateResult;
/** Draws the controls of an item. */
export const draw = (context: AnyItemContext): TemplateResult =>
  (views[context.item.type] as unknown as View)(context);
