import { countryCodes } from '../../../shared/code-lists.js';
import { namedCodes } from './code-names.js';
import type { ItemView } from './item-view.js';
import { searchField } from './search-list.js';

/** A country or territory, found by typing. */
export const country: ItemView<'country'> = (context) =>
  searchField(context, namedCodes('region', countryCodes, context.language));
