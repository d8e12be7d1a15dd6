import { html, type TemplateResult } from 'lit';
import { current } from './current.js';
import { describedBy, trueOrAbsent } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { parseNumber, writeNumber } from './numerals.js';

/** A text field for one number, forgiving about how it is typed. */
export interface NumberField {
  id: string;
  /** What stands in it: a number, or a text that is none. */
  value: unknown;
  decimals: number;
  /** Money: thousands are parted, and decimals are written in full. */
  isAmount?: boolean;
  isSigned?: boolean;
  describedBy?: string | false;
  take: (value: number | string | undefined, input: HTMLInputElement) => void;
}

type On = Event & { target: HTMLInputElement };

/** Draws a {@link NumberField}; rewrites the number in the reader's way once the field is left. */
export const numberField = (context: AnyItemContext, field: NumberField): TemplateResult => {
  const { decimals, value } = field;
  const { language } = context;
  const parse = (text: string) => parseNumber(text, language, decimals);
  const written = (number: unknown): string => {
    if (typeof number !== 'number') return typeof number === 'string' ? number : '';
    const minimumFractionDigits = number % 1 ? decimals : 0;
    return writeNumber(number, language, field.isAmount && { useGrouping: true, minimumFractionDigits });
  };
  return html`<input
    id=${field.id}
    class="ps-input ps-number"
    part="input"
    inputmode=${field.isSigned ? 'text' : decimals ? 'decimal' : 'numeric'}
    autocomplete="off"
    aria-describedby=${describedBy(context, field.describedBy)}
    aria-invalid=${trueOrAbsent(context.problem)}
    aria-required=${trueOrAbsent(context.item.isRequired)}
    ?readonly=${context.readOnly}
    .value=${current(written(value), (shown: string) => parse(shown) === value)}
    @input=${({ target }: On) => field.take(parse(target.value), target)}
    @change=${({ target }: On) => (target.value = written(parse(target.value)))}
  />`;
};
