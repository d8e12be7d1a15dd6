import { currencyCodes } from '../../../shared/code-lists.js';
import { namedCodes } from './code-names.js';
import type { ItemView } from './item-view.js';
import { searchField } from './search-list.js';

/** A currency, found by its name or code. */
export const currency: ItemView<'currency'> = (context) =>
  searchField(context, namedCodes('currency', currencyCodes, context.language));
