import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from './copy-text.js';
import { styles } from './styles.js';
import { common } from './words.js';

/** How long "Copied" stands. */
const shownForMs = 4000;

/** A button that copies a text and says whether that worked. */
@customElement('copy-button')
export class CopyButton extends LitElement {
  static override styles = [
    ...styles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
      }
      span:not(:empty, .unseen) {
        margin: 0.25em 0.75em;
      }
    `,
  ];

  /** What is copied. */
  @property({ attribute: false }) text = '';
  /** The button's words; else "Copy". */
  @property() label = '';
  /** What is copied, for those who do not see what stands beside: "login URL". */
  @property() what = '';
  /** Whether it is the main thing to do here. */
  @property({ type: Boolean }) primary = false;

  @state() private outcome: '' | 'copied' | 'copyFailed' = '';
  #timer?: ReturnType<typeof setTimeout>;

  protected override render(): TemplateResult {
    return html`<button type="button" class=${this.primary ? 'primary' : 'small'} @click=${this.#copy}>
        ${this.label || common.copy}${this.what ? html`<span class="unseen"> ${this.what}</span>` : nothing}
      </button>
      <span role="status" class="quiet">${this.outcome ? common[this.outcome] : nothing}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    this.outcome = (await copyText(this.text, this.shadowRoot!)) ? 'copied' : 'copyFailed';
    clearTimeout(this.#timer);
    if (this.outcome === 'copied') this.#timer = setTimeout(() => (this.outcome = ''), shownForMs);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': CopyButton;
  }
}
