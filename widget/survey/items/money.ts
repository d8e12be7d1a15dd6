import type { Value } from '../../../shared/answers.js';
import { amountField } from './amount-field.js';
import { controlId, giveValue, shownValue } from './given.js';
import type { ItemView } from './item-view.js';

/** An amount of money. */
export const money: ItemView<'money'> = (context) =>
  amountField(context, context.item, controlId(context), shownValue(context), (amount) =>
    giveValue(context, amount as Value | undefined),
  );
