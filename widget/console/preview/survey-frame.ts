import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ProgramSurvey } from '../../survey/program-survey.js';
import { styles } from '../styles.js';
import { frameStyles } from './frame-styles.js';
import { firstLook, type Look, type Shown } from './look.js';

/**
 * The survey element with no server behind it, in the room and the looks that are wanted. The element's own events
 * bubble out of here.
 */
@customElement('survey-frame')
export class SurveyFrame extends LitElement {
  static override styles = [
    ...styles,
    frameStyles,
    css`
      @media print {
        .frame {
          margin-inline: 0;
        }
      }
    `,
  ];

  /** A change of what is shown starts the survey over. */
  @property({ attribute: false }) shown: Shown = {};
  @property({ attribute: false }) look: Look = firstLook;
  /** What the survey is called, for those who do not see what stands around it. */
  @property() label = '';

  @state() private round = 0;

  /** The element itself; its answers and the language it reads. */
  get survey(): ProgramSurvey | null {
    return this.renderRoot.querySelector('program-survey');
  }

  /** A new element in place of the old one, so that nothing stays: no answer, and no language chosen in it. */
  restart(): void {
    this.round++;
  }

  protected override render(): TemplateResult {
    const { width, language, scheme, textSize } = this.look;
    const { definition, facts, about } = this.shown;
    return html`<div
      class="frame ${width} ${scheme} ${textSize === 200 ? 'twice' : ''}"
      role=${this.label ? 'group' : nothing}
      aria-label=${this.label || nothing}
    >
      ${keyed(
        this.round,
        html`<program-survey
          lang=${language || nothing}
          .definition=${definition}
          .facts=${facts}
          .about=${about}
        ></program-survey>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-frame': SurveyFrame;
  }
}
