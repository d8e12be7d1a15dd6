import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Instrument } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/progress.js';
import { styles } from '../styles.js';
import { courseWords as words } from '../words.js';
import { previewStyles } from './preview-styles.js';

const widths = ['phone', 'desktop'] as const;

/** The questionnaire as learners see it, with no server behind it. */
@customElement('course-preview')
export class CoursePreview extends LitElement {
  static override styles = [...styles, previewStyles];

  @property({ attribute: false }) definition!: Instrument;
  @property({ attribute: false }) facts!: Facts;

  @state() private width: (typeof widths)[number] = 'desktop';
  /** A copy for each run: a new one makes the survey begin again. */
  @state() private shown?: Instrument;

  protected override render(): TemplateResult {
    this.shown ??= this.definition;
    return html`<div class="bar">
        <p>${words.previewNote}</p>
        <fieldset>
          <legend>${words.width}</legend>
          ${widths.map(
            (width) =>
              html`<label>
                <input
                  type="radio"
                  name="width"
                  ?checked=${width === this.width}
                  @change=${() => (this.width = width)}
                />
                ${words[width]}
              </label>`,
          )}
        </fieldset>
        <button type="button" class="small" @click=${this.#restart}>${words.restart}</button>
      </div>
      <div class="frame ${this.width}">
        <program-survey .definition=${this.shown} .facts=${this.facts}></program-survey>
      </div>`;
  }

  readonly #restart = (): void => {
    this.shown = { ...this.definition };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-preview': CoursePreview;
  }
}
