import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Code } from '../../../shared/answers.js';
import { controlId, describedBy, giveValue, shownValue } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { say } from '../say.js';
import { matching, type SearchOption } from './search-match.js';
import { noteTyping, typingIn, type Typing } from './typing.js';

/**
 * A field that finds one entry of a long list (ARIA combobox with a listbox). The list stands in the flow of the page, so
 * that a frame grows with it instead of cutting it off.
 */
export const searchField = (context: AnyItemContext, options: SearchOption[]): TemplateResult => {
  const { words, readOnly } = context;
  const id = controlId(context);
  /** Asked when something happens, which may be before the last change is drawn. */
  const now = () => typingIn(context);
  const become = (next: Typing) => noteTyping(context, next);
  const value = shownValue(context);
  const chosen = options.find((option) => option.value === value);
  const findNow = () => (now().active === undefined ? [] : matching(options, now().typed ?? ''));

  const open = () => {
    const { typed, active = typed ? -1 : options.indexOf(chosen!) } = now();
    if (!readOnly) become({ typed, active });
  };
  const pick = (code: Code | undefined) => {
    become({});
    if (code !== value) giveValue(context, code);
  };
  /** Leaving takes what was typed in full, takes back what was emptied, and else returns to what stood. */
  const leave = () => {
    const { typed } = now();
    if (typed === undefined) become({});
    else pick(typed.trim() ? (matching(options, typed, 0)[0] ?? chosen)?.value : undefined);
  };
  const type = ({ target }: Event) => {
    const typed = (target as HTMLInputElement).value;
    become({ typed, active: typed.trim() ? 0 : -1 });
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    const { typed, active } = now();
    const found = findNow();
    const last = found.length - 1;
    const at = active ?? -1;
    const moves: Record<string, number> = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    };
    if (event.isComposing) return;
    if (active === undefined) {
      if (!key.startsWith('Arrow')) return;
      open();
    } else if (key in moves) become({ typed, active: moves[key] });
    else if (key === 'Escape') become({});
    else if (key !== 'Enter') return;
    else if (found[at]) pick(found[at].value);
    event.preventDefault();
    event.stopPropagation();
  };
  const empty = ({ target }: Event) => {
    (target as Element).parentElement!.querySelector('input')!.focus();
    pick(undefined);
  };

  const { typed, active } = now();
  const found = findNow();
  const count = found.length;
  return html`<div class="search">
      <input
        id=${id}
        class="input"
        part="input"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${count > 0}
        aria-controls=${count ? `${id}-list` : nothing}
        aria-activedescendant=${found[active!] ? `${id}-${active}` : nothing}
        aria-describedby=${describedBy(context)}
        aria-invalid=${!!context.problem}
        aria-required=${!!context.item.isRequired}
        placeholder=${words.search}
        ?readonly=${readOnly}
        .value=${typed ?? chosen?.text ?? ''}
        @input=${type}
        @keydown=${press}
        @click=${open}
        @blur=${leave}
      />
      ${
        chosen && !readOnly
          ? html`<button type="button" aria-label=${words.clearAnswer} @click=${empty}>✕</button>`
          : nothing
      }
    </div>
    ${
      count
        ? html`<ul class="found" id=${`${id}-list`} role="listbox" aria-labelledby=${context.labelId}>
            ${found.map(
              (option, index) =>
                html`<li
                  id=${`${id}-${index}`}
                  role="option"
                  class=${index === active ? 'active' : ''}
                  aria-selected=${option === chosen}
                  @mousedown=${(event: Event) => event.preventDefault()}
                  @click=${() => pick(option.value)}
                >
                  ${option.text}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <p role="status" class=${count ? 'unseen' : 'quiet'}>
      ${active !== undefined && typed ? (count ? say(words, words.found, { count }) : words.foundNone) : nothing}
    </p>`;
};
