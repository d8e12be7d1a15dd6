import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlacementView } from '../../shared/api.js';
import { asApiError, type ApiError } from '../survey/api-error.js';
import { CourseClient } from './course-client.js';
import './course/course-announcement.js';
import './course/course-preview.js';
import './course/course-test-run.js';
import { counts } from './course/counts.js';
import { courseHead } from './course/head.js';
import { courseStyles } from './course/styles.js';
import { timeInWords } from './dates.js';
import { failure } from './failure.js';
import type { Fetch } from './request.js';
import { styles } from './styles.js';
import { tabList, tabStyles } from './tabs.js';
import { common, courseWords as words } from './words.js';

const tabs = ['counts', 'preview', 'testRun', 'announce'] as const;
type Tab = (typeof tabs)[number];

/** What an instructor sees of the survey in one course: numbers, a preview, a test run, a text to announce it. */
@customElement('survey-course')
export class SurveyCourse extends LitElement {
  static override styles = [...styles, tabStyles, courseStyles];

  /** Bearer token of the instructor's session. */
  @property({ attribute: false }) token = '';
  /** What requests are made with. */
  @property({ attribute: false }) fetch?: Fetch;

  @state() private view?: PlacementView;
  @state() private error?: ApiError;
  @state() private selected: Tab = 'counts';
  @state() private status = '';
  #client?: CourseClient;
  #isLoading = false;
  /** Panels are made when first opened and kept, so that a test run outlives a look at the counts. */
  readonly #opened = new Set<Tab>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#opened.add(this.selected);
    if (!changed.has('token') || !this.token) return;
    this.#client = new CourseClient(this.token, this.fetch);
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (view) return this.#course(view);
    if (!this.error) return html`<p class="quiet" role="status">${words.opening}</p>`;
    return html`<h1>${words.failedTitle}</h1>
      ${failure(this.error, () => void this.#load())}`;
  }

  #course(view: PlacementView): TemplateResult {
    return html`${courseHead(view)}
    ${tabList<Tab>({
      label: words.tabs,
      tabs: tabs.map((id) => ({ id, title: words[id] })),
      selected: this.selected,
      select: (id) => (this.selected = id),
    })}
    ${tabs.map(
      (id) =>
        html`<div
          role="tabpanel"
          id="panel-${id}"
          aria-labelledby="tab-${id}"
          tabindex="0"
          ?hidden=${id !== this.selected}
        >
          ${this.#opened.has(id) ? this.#panel(id, view) : nothing}
        </div>`,
    )}`;
  }

  #panel(id: Tab, view: PlacementView): TemplateResult {
    switch (id) {
      case 'counts':
        return counts(view, {
          status: this.status,
          error: this.error,
          refresh: () => void this.#load(),
          announce: () => void this.#go('announce'),
        });
      case 'preview':
        return html`<course-preview .view=${view}></course-preview>`;
      case 'testRun':
        return html`<course-test-run
          .client=${this.#client}
          @back-request=${() => void this.#go('counts')}
        ></course-test-run>`;
      case 'announce':
        return html`<course-announcement .view=${view}></course-announcement>`;
    }
  }

  async #go(tab: Tab): Promise<void> {
    this.selected = tab;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.status = common.refreshing;
    const isFirst = !this.view;
    if (isFirst) this.error = undefined;
    try {
      this.view = await this.#client!.getPlacement();
      this.error = undefined;
      this.status = isFirst ? '' : common.refreshedAt(timeInWords(new Date()));
    } catch (error) {
      this.error = asApiError(error);
      this.status = '';
    } finally {
      this.#isLoading = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-course': SurveyCourse;
  }
}
