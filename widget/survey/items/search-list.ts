import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Code } from '../../../shared/answers.js';
import { current } from './current.js';
import { controlId, describedBy, giveValue, shownValue } from './given.js';
import type { AnyItemContext } from './item-view.js';
import { matching, type SearchOption } from './search-match.js';

/**
 * A field that finds one entry of a long list (ARIA combobox with a listbox). It holds what is being typed and which
 * entry is under the keys, nothing else. It draws into its parent's tree, so that labels and styles reach it; the list
 * stands in the flow of the page, so that a frame grows with it instead of cutting it off.
 */
export class SearchList extends LitElement {
  static override properties = { context: {}, options: {}, typed: {}, active: {} };
  declare context: AnyItemContext;
  declare options: SearchOption[];
  /** What was typed and not taken yet. */
  declare typed?: string | undefined;
  /** Index of the entry under the keys, -1 for none; undefined while the list is closed. */
  declare active?: number | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #found(): SearchOption[] {
    return this.active === undefined ? [] : matching(this.options, this.typed ?? '');
  }

  get #chosen(): SearchOption | undefined {
    const value = shownValue(this.context);
    return this.options.find((option) => option.value === value);
  }

  #close(): void {
    this.typed = this.active = undefined;
  }

  #open(): void {
    if (!this.context.readOnly) this.active ??= this.typed ? -1 : this.options.indexOf(this.#chosen!);
  }

  #pick(value: Code | undefined): void {
    this.#close();
    if (value !== this.#chosen?.value) giveValue(this.context, value);
  }

  /** Leaving takes what was typed in full, takes back what was emptied, and else returns to what stood. */
  #leave(): void {
    const { typed, options } = this;
    if (typed === undefined) this.#close();
    else this.#pick(typed.trim() ? (matching(options, typed, 0)[0] ?? this.#chosen)?.value : undefined);
  }

  #type({ target }: Event): void {
    this.typed = (target as HTMLInputElement).value;
    this.active = this.typed.trim() ? 0 : -1;
  }

  #press(event: KeyboardEvent): void {
    const { key } = event;
    const found = this.#found;
    const last = found.length - 1;
    const at = this.active ?? -1;
    const moves: Record<string, number> = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    };
    if (event.isComposing) return;
    if (this.active === undefined) {
      if (!key.startsWith('Arrow')) return;
      this.#open();
    } else if (key in moves) this.active = moves[key];
    else if (key === 'Escape') this.#close();
    else if (key !== 'Enter') return;
    else if (found[at]) this.#pick(found[at].value);
    event.preventDefault();
    event.stopPropagation();
  }

  #empty(): void {
    this.querySelector('input')!.focus();
    this.#pick(undefined);
  }

  protected override updated(): void {
    this.querySelector('.ps-active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { context, typed, active } = this;
    const { words, readOnly } = context;
    const id = controlId(context);
    const found = this.#found;
    const count = found.length;
    const chosen = this.#chosen;
    return html`<div class="ps-search">
        <input
          id=${id}
          class="ps-input"
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
          .value=${current(typed ?? chosen?.text ?? '')}
          @input=${this.#type}
          @keydown=${this.#press}
          @click=${this.#open}
          @blur=${this.#leave}
        />
        ${
          chosen && !readOnly
            ? html`<button type="button" aria-label=${words.clearAnswer} @click=${this.#empty}>✕</button>`
            : nothing
        }
      </div>
      ${
        count
          ? html`<ul class="ps-found" id="${id}-list" role="listbox" aria-labelledby=${context.labelId}>
              ${found.map(
                (option, index) =>
                  html`<li
                    id="${id}-${index}"
                    role="option"
                    class=${index === active ? 'ps-active' : ''}
                    aria-selected=${option === chosen}
                    @mousedown=${(event: Event) => event.preventDefault()}
                    @click=${() => this.#pick(option.value)}
                  >
                    ${option.text}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <p role="status" class=${count ? 'unseen' : 'quiet'}>
        ${active !== undefined && typed ? words.found(count) : nothing}
      </p>`;
  }
}

if (!customElements.get('program-survey-search')) customElements.define('program-survey-search', SearchList);

/** A search list as an item's control. */
export const searchField = (context: AnyItemContext, options: SearchOption[]): TemplateResult =>
  html`<program-survey-search .context=${context} .options=${options}></program-survey-search>`;
