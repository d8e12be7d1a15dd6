import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PlacementView } from '../../../shared/api.js';
import { firstLook, type LookRequestEvent, type Shown } from '../preview/look.js';
import '../preview/look-controls.js';
import '../preview/survey-frame.js';
import type { SurveyFrame } from '../preview/survey-frame.js';
import { styles } from '../styles.js';
import { courseWords as words } from '../words.js';

/** The questionnaire as learners see it, with no server behind it. */
@customElement('course-preview')
export class CoursePreview extends LitElement {
  static override styles = [
    ...styles,
    css`
      look-controls {
        margin-block-end: 1em;
      }
    `,
  ];

  @property({ attribute: false }) view!: PlacementView;

  @state() private look = firstLook;
  /** What is being answered; news of the course do not make it begin again. */
  @state() private shown?: Shown;
  @query('survey-frame') private frame!: SurveyFrame;

  protected override willUpdate(): void {
    const { instrumentDefinition: definition, facts } = this.view;
    this.shown ??= { definition, facts, about: this.view };
  }

  protected override render(): TemplateResult {
    return html`<look-controls
        .look=${this.look}
        .languages=${this.view.instrumentDefinition.languages}
        @look-request=${({ look }: LookRequestEvent) => (this.look = { ...this.look, ...look })}
        @restart-request=${this.#restart}
        note=${words.previewNote}
      ></look-controls>
      <survey-frame .shown=${this.shown!} .look=${this.look}></survey-frame>`;
  }

  /** From what is known of the course by now. */
  readonly #restart = (): void => {
    this.shown = undefined;
    this.frame.restart();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-preview': CoursePreview;
  }
}
