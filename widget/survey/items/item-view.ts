import type { TemplateResult } from 'lit/html.js';
import type { GivenNonAnswer, Standing, Value } from '../../../shared/answers.js';
import type { Problem } from '../../../shared/mistakes.js';
import type { Item, ItemOf, ItemType, Text } from '../../../shared/instrument.js';
import type { Reader } from '../../../shared/route.js';
import type { Situation } from '../../../shared/scope.js';
import type { Words } from '../strings/words.js';
import type { Typing } from './typing.js';

/** What a respondent gave for an item: a value (perhaps not acceptable yet), or a reason. */
export interface Given {
  value?: Value;
  nonAnswer?: GivenNonAnswer;
  /** Words typed beside a choice, by the choice's code. */
  specified?: Record<string, string>;
}

/** An item, and the situation in which it is asked. */
export interface Asked extends Situation {
  item: Item;
  /** Reads expressions in the situation; one for all that an item asks, since it walks the route once. */
  read: Reader;
  /** What to offer where nothing was given yet (prefill). */
  suggestion?: unknown;
}

/** Everything an item's view draws from, and the one way it reports back. Views hold no state of their own. */
export interface AnyItemContext extends Asked {
  /** What stands, or the draft being typed. Undefined: untouched. */
  given?: Given | Standing;
  /** The element's own words, and the language they and the numbers are written in. */
  words: Words;
  language: string;
  /** A definition's text in the reader's language; the default language where it is missing. */
  text: (text: Text | undefined) => string;
  /** Shown but not to be changed. */
  readOnly: boolean;
  /** Why the draft cannot be accepted; drawn by the frame, marked on the control by the view (aria-invalid). */
  problem?: Problem;
  /** Id of the element that names the item; of its help; of its error (present only with `problem`). */
  labelId: string;
  helpId?: string;
  errorId?: string;
  /** Name of the part of the item this is, where an item is drawn part by part. */
  part?: string;
  /** The list of amounts this one is a row of: their one currency, and the id of the words for it. */
  list?: { currency: string; termsId: string };
  /** What goes on in the field in use; changed in place, then drawn. */
  typing: Typing;
  redraw: () => void;
  /** Reports what the respondent did. `undefined` takes the answer back. */
  give: (given: Given | undefined) => void;
}

/** The same for one type of item. */
export interface ItemContext<T extends ItemType = ItemType> extends AnyItemContext {
  item: ItemOf<T>;
}

/** Draws the controls of one item; `item-frame.ts` draws title, help, errors, checks and non-answers around them. */
export type ItemView<T extends ItemType = ItemType> = (context: ItemContext<T>) => TemplateResult;
