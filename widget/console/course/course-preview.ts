import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlacementView } from '../../../shared/api.js';
import { styles } from '../styles.js';
import { courseWords as words } from '../words.js';
import { previewStyles } from './preview-styles.js';

const widths = ['phone', 'desktop'] as const;

/** The questionnaire as learners see it, with no server behind it. */
@customElement('course-preview')
export class CoursePreview extends LitElement {
  static override styles = [...styles, previewStyles];

  @property({ attribute: false }) view!: PlacementView;

  @state() private width: (typeof widths)[number] = 'desktop';
  /** What is being answered; news of the course do not make it begin again, a copy does. */
  @state() private shown?: PlacementView;

  protected override render(): TemplateResult {
    const shown = (this.shown ??= this.view);
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
        <program-survey
          .definition=${shown.instrumentDefinition}
          .facts=${shown.facts}
          .about=${shown}
        ></program-survey>
      </div>`;
  }

  readonly #restart = (): void => {
    this.shown = { ...this.view };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-preview': CoursePreview;
  }
}
