import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item } from '../../../shared/instrument.js';
import type { Situation } from '../../../shared/scope.js';
import { styles } from '../styles.js';
import { tableStyles } from '../table.js';
import { titleOf } from '../title.js';
import type { ItemRow, ItemState, PageRows, Route } from './route-rows.js';
import { previewWords as words } from './words.js';

const tones: Record<ItemState, string> = {
  answered: 'good',
  blank: 'warn',
  now: 'here',
  ahead: 'quiet',
  off: 'quiet',
  open: 'quiet',
};

const isOff = ({ state: itemState }: ItemRow): boolean => itemState === 'off' || itemState === 'open';

/** The pages and items of a questionnaire in order, with where each stands and what keeps it out. */
@customElement('preview-route')
export class PreviewRoute extends LitElement {
  static override styles = [
    ...styles,
    tableStyles,
    css`
      .only {
        display: flex;
        align-items: center;
        gap: 0.5em;
        min-block-size: 44px;
        inline-size: fit-content;
      }
      th code {
        font-size: 1em;
      }
      tbody th {
        font-weight: 400;
      }
      .page th {
        padding-block: 1.1em 0.4em;
        font-weight: 600;
      }
      .off :is(.title, code) {
        color: var(--muted);
      }
      button.name {
        min-block-size: 24px;
        padding: 0;
        text-align: start;
        font-weight: 400;
        border: 0;
        background: none;
        color: inherit;
      }
      button.name code {
        font-weight: 600;
        color: var(--accent);
      }
      .title {
        display: block;
        font-size: 0.875em;
      }
      .state {
        inline-size: 42%;
      }
      .why {
        display: block;
        margin-block-start: 0.25em;
        font-size: 0.8125em;
        color: var(--muted);
      }
      .badge.here {
        color: var(--accent-text);
        border-color: var(--accent);
        background: var(--accent);
      }
      .badge.quiet {
        font-size: 0.8125em;
        border-color: var(--line);
      }
      table {
        margin-block-end: 0.75em;
        table-layout: fixed;
      }
      table :is(th, td, button) {
        overflow-wrap: anywhere;
      }
      .badge {
        white-space: normal;
      }
      @media print {
        .only {
          display: none;
        }
      }
      .definition {
        max-block-size: 24em;
        margin: 0;
        padding: 0.75em 1em;
        overflow: auto;
        white-space: pre-wrap;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
      }
    `,
  ];

  @property({ attribute: false }) situation?: Situation;
  /** Absent where its conditions cannot be read. */
  @property({ attribute: false }) route?: Route;

  @state() private isShort = false;
  /** Name of the item whose definition is open. */
  @state() private open?: string;

  protected override render(): TemplateResult {
    if (!this.route) return html`<p>${words.routeUnknown}</p>`;
    const pages = this.isShort ? this.route.pages.filter(({ rows }) => !rows.every(isOff)) : this.route.pages;
    return html`<label class="only">
        <input
          type="checkbox"
          .checked=${this.isShort}
          @change=${({ target }: Event) => (this.isShort = (target as HTMLInputElement).checked)}
        />
        ${words.onlyRoute}
      </label>
      <table>
        <caption>
          ${words.routeCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.item}</th>
            <th scope="col" class="state">${words.state}</th>
          </tr>
        </thead>
        ${pages.map((page) => this.#page(page))}
      </table>
      <p class="quiet">${words.nowMeans}</p>`;
  }

  #page({ page, rows }: PageRows): TemplateResult {
    const section = this.situation?.instrument.sections.find(({ id }) => id === page.section);
    return html`<tbody>
      <tr class="page">
        <th scope="rowgroup" colspan="2">
          ${page.name} ${section ? html`<span class="quiet">· ${titleOf(section.title)}</span>` : nothing}
        </th>
      </tr>
      ${(this.isShort ? rows.filter((row) => !isOff(row)) : rows).map((row) => this.#row(row))}
    </tbody>`;
  }

  #row(row: ItemRow): TemplateResult {
    const { item, state: itemState, condition } = row;
    const isOpen = this.open === item.name;
    return html`<tr class=${isOff(row) ? 'off' : 'on'} aria-current=${itemState === 'now' ? 'step' : nothing}>
        <th scope="row">
          <button
            type="button"
            class="name"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${() => (this.open = isOpen ? undefined : item.name)}
          >
            <code>${item.name}</code> <span class="title">${titleOf(item.title)}</span>
          </button>
        </th>
        <td class="state">
          <span class="badge ${tones[itemState]}">${words.states[itemState]}</span>
          ${
            condition && (itemState === 'off' || itemState === 'open')
              ? html`<span class="why"><code>${condition}</code> ${words.because[itemState]}</span>`
              : nothing
          }
        </td>
      </tr>
      ${isOpen ? this.#definition(item) : nothing}`;
  }

  #definition(item: Item): TemplateResult {
    const text = JSON.stringify(item, null, 2);
    return html`<tr>
      <td colspan="2"><pre class="definition" tabindex="0" role="region" aria-label=${words.definitionOf(item.name)}>${text}</pre></td>
    </tr>`; // prettier-ignore
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-route': PreviewRoute;
  }
}
