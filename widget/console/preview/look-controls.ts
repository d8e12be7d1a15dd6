import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styles } from '../styles.js';
import { controlStyles } from './control-styles.js';
import {
  elementLanguages, firstLook, languageName, LookRequestEvent, schemes, textSizes, widths, type Look,
} from './look.js'; // prettier-ignore
import { previewWords as words } from './words.js';

const option = (value: string | number, text: string, chosen: unknown, lang?: string): TemplateResult =>
  html`<option value=${value} lang=${lang ?? nothing} ?selected=${value === chosen}>${text}</option>`;

/**
 * What a preview can be made to look like.
 *
 * @fires look-request - Another look is wanted; `look` is what differs.
 * @fires restart-request - The survey is to start over.
 */
@customElement('look-controls')
export class LookControls extends LitElement {
  static override styles = [...styles, controlStyles];

  @property({ attribute: false }) look: Look = firstLook;
  /** Words before the controls. */
  @property() note = '';
  /** Languages of the definition. */
  @property({ attribute: false }) languages: string[] = [];
  /** Whether colours and text size can be chosen too, and languages the definition does not have. */
  @property({ type: Boolean }) whole = false;

  protected override render(): TemplateResult {
    return html`<div class="bar">
      ${this.note ? html`<p>${this.note}</p>` : nothing} ${this.#widths()}
      ${this.whole || this.languages[1] ? this.#languages() : nothing}
      ${this.whole ? html`${this.#schemes()} ${this.#sizes()}` : nothing}
      <button type="button" class="small" @click=${() => this.dispatchEvent(new Event('restart-request'))}>
        ${words.restart}
      </button>
    </div>`;
  }

  #widths(): TemplateResult {
    const radio = (width: Look['width']) =>
      html`<label>
        <input
          type="radio"
          name="width"
          .checked=${width === this.look.width}
          @change=${() => this.#ask({ width })}
        />
        ${words[width]}
      </label>`;
    return html`<fieldset>
      <legend>${words.width}</legend>
      ${widths.map(radio)}
    </fieldset>`;
  }

  #languages(): TemplateResult {
    const others = elementLanguages.filter((one) => !this.languages.includes(one));
    const options = (tags: string[]) =>
      tags.map((tag) => option(tag, languageName(tag), this.look.language, tag));
    return this.#select(
      words.language,
      (language) => this.#ask({ language }),
      this.whole
        ? html`${option('', words.byBrowser, this.look.language)}
            <optgroup label=${words.inDefinition}>${options(this.languages)}</optgroup>
            <optgroup label=${words.notInDefinition}>${options(others)}</optgroup>`
        : html`${option('', words.byBrowser, this.look.language)}${options(this.languages)}`,
    );
  }

  #schemes(): TemplateResult {
    return this.#select(
      words.scheme,
      (scheme) => this.#ask({ scheme: scheme as Look['scheme'] }),
      schemes.map((scheme) => option(scheme, words.schemes[scheme], this.look.scheme)),
    );
  }

  #sizes(): TemplateResult {
    return this.#select(
      words.textSize,
      (size) => this.#ask({ textSize: Number(size) as Look['textSize'] }),
      textSizes.map((size) => option(size, `${size} %`, this.look.textSize)),
    );
  }

  #select(name: string, choose: (value: string) => void, options: unknown): TemplateResult {
    return html`<label class="choice">
      <span>${name}</span>
      <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
        ${options}
      </select>
    </label>`;
  }

  #ask(differing: Partial<Look>): void {
    this.dispatchEvent(new LookRequestEvent(differing));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'look-controls': LookControls;
  }
}
