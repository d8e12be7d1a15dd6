import { html, type TemplateResult } from 'lit';
import { current } from './current.js';
import { describedBy, trueOrAbsent } from './given.js';
import type { AnyItemContext } from './item-view.js';

/** An entry of a list that opens. */
export interface Entry {
  value: string;
  text: string;
  isOff?: boolean;
}

/** A list that opens, named by its first, empty entry. */
export const selectField = (
  context: AnyItemContext,
  label: string,
  value: string,
  entries: Entry[],
  take: (value: string) => void,
): TemplateResult =>
  html`<select
    class="ps-input"
    part="input"
    aria-label=${label}
    aria-describedby=${describedBy(context)}
    aria-invalid=${trueOrAbsent(context.problem && !value)}
    ?disabled=${context.readOnly}
    @change=${({ target }: Event & { target: HTMLSelectElement }) => take(target.value)}
  >
    ${[{ value: '', text: label } as Entry, ...entries].map(
      (entry) =>
        html`<option
          value=${entry.value}
          ?disabled=${entry.isOff}
          .selected=${current(entry.value === value)}
        >
          ${entry.text}
        </option>`,
    )}
  </select>`;
