import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlacementView } from '../../../shared/api.js';
import '../copy-button.js';
import { styles } from '../styles.js';
import { plainTitle } from '../title.js';
import { courseWords as words } from '../words.js';

/** A ready text: who asks, why, how long it takes, where it is. */
export const announcementOf = ({ program, course, wave, minutes, study }: PlacementView): string =>
  words.announceBody(
    words.purposes[wave](study.sponsor?.name ?? words.researchTeam, plainTitle(program.title)),
    words.minutes(minutes),
    course.title ? words.where(course.title) : words.whereHere,
  );

/** A text to tell learners of the survey, which can be changed and copied. */
@customElement('course-announcement')
export class CourseAnnouncement extends LitElement {
  static override styles = [
    ...styles,
    css`
      label {
        display: block;
        margin-block-end: 0.35em;
        font-weight: 550;
      }
      textarea {
        display: block;
        inline-size: 100%;
        max-inline-size: 46rem;
        min-block-size: 12em;
        field-sizing: content;
        margin-block-end: 1em;
        padding: 0.75em 1em;
        line-height: 1.5;
        resize: vertical;
      }
    `,
  ];

  @property({ attribute: false }) view!: PlacementView;
  /** The text as the instructor left it. */
  @state() private text?: string;

  protected override render(): TemplateResult {
    const text = this.text ?? announcementOf(this.view);
    return html`<h2>${words.announceTitle}</h2>
      <p>${words.announceText}</p>
      <label for="announcement">${words.announcement}</label>
      <textarea id="announcement" rows="14" .value=${text} @input=${this.#change}></textarea>
      <copy-button primary label=${words.copyAnnouncement} .text=${text}></copy-button>`;
  }

  readonly #change = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-announcement': CourseAnnouncement;
  }
}
