import { html, type TemplateResult } from 'lit/html.js';
import { controlId, describedBy } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { parseNumber, writeAmount, writeNumber } from './numerals.js';
import { noteTyping, typingIn } from './typing.js';

type On<E> = Event & { target: E };

/** A field of one line: what stands in it, and how that is read and written. */
export interface Field<V> {
  /** Which keys a phone offers. */
  keys: 'email' | 'numeric' | 'decimal' | 'text';
  value: V;
  parse: (text: string) => V;
  write: (value: V) => string;
  take: (value: V, input: HTMLInputElement) => void;
  /** Id of what describes it beside help and error. */
  also?: string | false;
}

/** Draws a {@link Field}; it is written anew once it is left, and never while being typed in. */
export const field = <V>(context: AnyItemContext, { keys, value, parse, write, take, also }: Field<V>) =>
  html`<input
    id=${controlId(context)}
    class="input"
    part="input"
    inputmode=${keys}
    autocomplete=${keys === 'email' ? keys : 'off'}
    autocapitalize="off"
    aria-describedby=${describedBy(context, also)}
    aria-invalid=${!!context.problem}
    aria-required=${!!context.item.isRequired}
    ?readonly=${context.readOnly}
    .value=${typingIn(context).typed ?? write(value)}
    @input=${({ target }: On<HTMLInputElement>) => {
      noteTyping(context, { typed: target.value });
      take(parse(target.value), target);
    }}
    @blur=${() => noteTyping(context, {})}
  />`;

/** What is told of a field for a number: its value, or the text that is none. */
type Numeral = number | string | undefined;
type NumberField = Pick<Field<Numeral>, 'take' | 'also'> & {
  value: unknown;
  decimals: number;
  isSigned?: boolean;
  /** Money: written as such. */
  isAmount?: boolean;
};

/** A field for one number, forgiving about how it is typed. */
export const numberField = (context: AnyItemContext, of: NumberField): TemplateResult => {
  const { decimals, isSigned, isAmount } = of;
  const { language } = context;
  const write = (value: Numeral): string => {
    if (typeof value !== 'number') return value ?? '';
    return isAmount ? writeAmount(value, language, decimals) : writeNumber(value, language);
  };
  return field(context, {
    ...of,
    keys: isSigned ? 'text' : decimals ? 'decimal' : 'numeric',
    value: of.value as Numeral,
    parse: (text) => parseNumber(text, language, decimals),
    write,
  });
};

/** A list that opens, named by its first, empty entry. `isOff` tells entries that cannot be chosen now. */
export const select = (
  context: AnyItemContext,
  label: string,
  value: string,
  entries: [value: string, text: string][],
  take: (value: string) => void,
  isOff: (value: string) => boolean = () => false,
): TemplateResult =>
  html`<select
    class="input"
    part="input"
    aria-label=${label}
    aria-describedby=${describedBy(context)}
    aria-invalid=${!!(context.problem && !value)}
    ?disabled=${context.readOnly}
    @change=${({ target }: On<HTMLSelectElement>) => take(target.value)}
  >
    ${[['', label] as const, ...entries].map(
      ([code, text]) =>
        html`<option value=${code} ?disabled=${isOff(code)} .selected=${code === value}>${text}</option>`,
    )}
  </select>`;
