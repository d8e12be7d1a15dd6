import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { InstrumentSummary } from '../../../shared/api.js';
import { styles } from '../styles.js';
import { dataTable, tableStyles, type Column } from '../table.js';
import { titleOf } from '../title.js';
import { chooseStyles } from './choose-styles.js';
import { exampleText } from './example.js';
import { languageInEnglish } from './look.js';
import { previewWords as words } from './words.js';

/** Somebody wants to see a published questionnaire, or a definition of their own: its text, and what to call it. */
export class DefinitionRequestEvent extends Event {
  constructor(readonly wanted: { reference: string } | { name: string; text: string }) {
    super('definition-request');
  }
}

/** The largest text the server checks, bytes. */
const mostBytes = 1024 * 1024;

/**
 * Where a preview begins: published questionnaires, a file, a pasted text, an example.
 *
 * @fires definition-request - Something was chosen; `wanted`.
 */
@customElement('choose-definition')
export class ChooseDefinition extends LitElement {
  static override styles = [...styles, tableStyles, chooseStyles];

  @property({ attribute: false }) instruments: InstrumentSummary[] = [];
  /** Why the last choice could not be shown. */
  @property() problem = '';
  /** A text to go on with: the one shown last. */
  @property() text = '';

  @state() private trouble = '';
  @query('textarea') private pasted!: HTMLTextAreaElement;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('problem')) this.trouble = this.problem;
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="choose">
        <h2 id="choose" tabindex="-1">${words.chooseTitle}</h2>
        <p>${words.chooseText}</p>
        ${this.trouble ? html`<div class="notice failed" role="alert"><p>${this.trouble}</p></div>` : nothing}
        ${
          this.instruments.length
            ? dataTable(words.published, this.#columns, this.instruments)
            : html`<p>${words.nonePublished}</p>`
        }
      </section>
      <section aria-labelledby="own">
        <h2 id="own">${words.ownTitle}</h2>
        <p>${words.ownText}</p>
        ${this.#file()} ${this.#paste()}
      </section>
      <section aria-labelledby="example">
        <h2 id="example">${words.exampleTitle}</h2>
        <p>${words.exampleText}</p>
        <button type="button" @click=${() => this.#show(words.exampleName, exampleText)}>
          ${words.example}
        </button>
      </section>`;
  }

  /** The heading, where what was shown before is put away. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#choose')?.focus();
  }

  /** Reads a file that was picked or dropped. */
  async open(file: File): Promise<void> {
    this.trouble = '';
    if (file.size > mostBytes) return void (this.trouble = words.tooLarge);
    try {
      this.#show(file.name, await file.text());
    } catch {
      this.trouble = words.unreadable;
    }
  }

  readonly #columns: Column<InstrumentSummary>[] = [
    {
      title: words.questionnaire,
      kind: 'head',
      cell: ({ title, reference }) => html`${titleOf(title)} <code class="quiet">${reference}</code>`,
    },
    { title: words.wave, cell: ({ wave }) => words.waves[wave] ?? wave },
    { title: words.languages, cell: ({ languages }) => languages.map(languageInEnglish).join(', ') },
    {
      title: words.show,
      cell: ({ reference }) =>
        html`<button type="button" class="small" @click=${() => this.#request({ reference })}>
          ${words.show}<span class="unseen"> ${reference}</span>
        </button>`,
    },
  ];

  #file(): TemplateResult {
    return html`<div class="file">
      <label for="file">${words.file}</label>
      <input
        id="file"
        type="file"
        accept=".json,application/json"
        @change=${({ target }: Event) => this.#picked(target as HTMLInputElement)}
      />
      <span class="quiet">${words.drop}</span>
    </div>`;
  }

  #paste(): TemplateResult {
    return html`<details ?open=${Boolean(this.text)}>
      <summary>${words.paste}</summary>
      <label for="text">${words.pasteLabel}</label>
      <textarea id="text" rows="10" spellcheck="false" .value=${this.text}></textarea>
      <button type="button" @click=${this.#pastedText}>${words.pasteShow}</button>
    </details>`;
  }

  #picked(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // So that the same file, mended, can be picked again.
    if (file) void this.open(file).then(() => (input.value = ''));
  }

  readonly #pastedText = (): void => {
    const text = this.pasted.value;
    if (!text.trim()) this.trouble = words.pasteEmpty;
    else if (new Blob([text]).size > mostBytes) this.trouble = words.tooLarge;
    else this.#show(words.pasted, text);
  };

  #show(name: string, text: string): void {
    this.trouble = '';
    this.#request({ name, text });
  }

  #request(wanted: DefinitionRequestEvent['wanted']): void {
    this.dispatchEvent(new DefinitionRequestEvent(wanted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choose-definition': ChooseDefinition;
  }
}
