import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionView } from '../../../shared/api.js';
import { asApiError, type ApiError } from '../../survey/api-error.js';
import type { CourseClient } from '../course-client.js';
import { failure } from '../failure.js';
import { styles } from '../styles.js';
import { courseWords as words } from '../words.js';
import { frameStyles } from '../preview/frame-styles.js';
import { bannerStyles } from './banner-styles.js';

/**
 * A survey answered for real, in a session that counts nowhere.
 *
 * @fires back-request - The instructor is done and wants to see the counts.
 */
@customElement('course-test-run')
export class CourseTestRun extends LitElement {
  static override styles = [...styles, bannerStyles, frameStyles];

  @property({ attribute: false }) client!: CourseClient;

  @state() private session?: SessionView;
  @state() private error?: ApiError;
  @state() private isStarting = false;
  @state() private isDone = false;

  protected override render(): TemplateResult {
    return this.session ? this.#run(this.session) : this.#introduction();
  }

  #introduction(): TemplateResult {
    return html`<h2>${words.testTitle}</h2>
      <p>${words.testText}</p>
      ${this.error ? failure(this.error, this.#start) : this.#startButton()}`;
  }

  #startButton(): TemplateResult {
    return html`<button
      type="button"
      class="primary"
      aria-disabled=${this.isStarting ? 'true' : 'false'}
      @click=${this.#start}
    >
      ${this.isStarting ? words.starting : words.start}
    </button>`;
  }

  #run(session: SessionView): TemplateResult {
    return html`<div class="bar banner">
        <p tabindex="-1">
          <strong>${words.banner}</strong> ${words.bannerText}
          <span role="status">${this.isDone ? words.done : nothing}</span>
        </p>
        <button type="button" class="small" @click=${this.#start}>${words.restart}</button>
        ${this.isDone ? html`<button type="button" class="small primary" @click=${this.#back}>${words.toCounts}</button>` : nothing}
      </div>
      ${this.error ? failure(this.error, this.#start) : nothing}
      <div class="frame desktop">
        <program-survey
          server=""
          .session=${session}
          .fetch=${this.client.fetch}
          @survey-completed=${() => (this.isDone = true)}
          @survey-declined=${() => (this.isDone = true)}
        ></program-survey>
      </div>`;
  }

  readonly #start = async (): Promise<void> => {
    if (this.isStarting) return;
    this.isStarting = true;
    this.error = undefined;
    try {
      this.session = await this.client.openTestSession();
      this.isDone = false;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.banner p')?.focus();
    } catch (error) {
      this.error = asApiError(error);
    } finally {
      this.isStarting = false;
    }
  };

  readonly #back = (): void => {
    this.session = undefined;
    this.dispatchEvent(new Event('back-request'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-test-run': CourseTestRun;
  }
}
