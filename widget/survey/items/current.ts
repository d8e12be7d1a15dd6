import { noChange } from 'lit/html.js';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

type Control = Record<string, unknown>;

class Current extends Directive {
  render(value: unknown, _isSame?: (shown: never) => boolean): unknown {
    return value;
  }

  override update(part: PropertyPart, [value, isSame]: [unknown, ((shown: never) => boolean)?]): unknown {
    const control = part.element as unknown as Control;
    const shown = control[part.name] as never;
    if (isSame ? !isSame(shown) : shown !== value) control[part.name] = value;
    return noChange;
  }
}

/**
 * Binds a property to the control itself, not to the last value drawn, so that what a person changed can be taken back.
 * `isSame` spares a field whose text already means the value: `1,50` is not rewritten to `1.5` while being typed.
 */
export const current = directive(Current);
