import type { TemplateResult } from 'lit';
import type { ItemType } from '../../../shared/instrument.js';
import { boolean, consent } from './boolean.js';
import { checkbox } from './checkbox.js';
import { compound } from './compound.js';
import { country } from './country.js';
import { currency } from './currency.js';
import { email } from './email.js';
import type { AnyItemContext, ItemView } from './item-view.js';
import { language, studyLanguages } from './language.js';
import { matrix } from './matrix.js';
import { money } from './money.js';
import { moneyList } from './money-list.js';
import { moneyOrPercent } from './money-or-percent.js';
import { month, monthRange } from './month.js';
import { integer, number } from './number.js';
import { radiogroup } from './radiogroup.js';
import { rating } from './rating.js';
import { shares } from './shares.js';
import { slider } from './slider.js';
import { text } from './text.js';

/** The view of each item type. */
export const views: { [T in ItemType]: ItemView<T> } = {
  radiogroup, checkbox, boolean, consent, rating, slider, number, integer, country, language, currency, month,
  'month-range': monthRange, money, 'money-list': moneyList, 'money-or-percent': moneyOrPercent, shares, matrix,
  compound, text, email,
}; // prettier-ignore

/**
 * How the title names the controls: `control`: as the label of the one control with {@link controlId}; `radios`,
 * `checks`: as the legend of a list that holds the non-answers too; `group`: as the legend of several controls.
 */
export type Labels = 'control' | 'radios' | 'checks' | 'group';

/** How the title of an item names its controls. */
export const labelsOf = (context: AnyItemContext): Labels => {
  const { item } = context;
  switch (item.type) {
    case 'radiogroup':
      return item.display === 'search' ? 'control' : 'radios';
    case 'language':
      return studyLanguages({ ...context, item }) ? 'radios' : 'control';
    case 'boolean':
    case 'consent':
    case 'rating':
      return 'radios';
    case 'checkbox':
      return 'checks';
    default:
      return /^(mon.*-.*|month|shares|matrix|compound)$/.test(item.type) ? 'group' : 'control';
  }
};

/** Draws the controls of an item. */
export const draw = (context: AnyItemContext): TemplateResult =>
  (views[context.item.type] as unknown as (context: AnyItemContext) => TemplateResult)(context);
