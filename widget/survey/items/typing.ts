import { controlId } from './given.js';
import type { AnyItemContext } from './item-view.js';

/** What goes on in the one field that is being typed in. */
export interface Typing {
  /** Id of the field. */
  id?: string;
  /** Its text as typed, until the field is left. */
  typed?: string | undefined;
  /** In a search list: index of the entry under the keys, -1 for none; undefined while the list is closed. */
  active?: number | undefined;
}

/** What goes on in the field of this item; nothing while another, or none, is typed in. */
export const typingIn = (context: AnyItemContext): Typing =>
  context.typing.id === controlId(context) ? context.typing : {};

/** Goes on with the field of this item; what is not said anew is over. */
export const noteTyping = (context: AnyItemContext, next: Typing): void => {
  Object.assign(context.typing, { id: controlId(context), typed: undefined, active: undefined }, next);
  context.redraw();
};
