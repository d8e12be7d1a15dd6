import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleOverview } from '../../shared/api.js';
import { asApiError, type ApiError } from '../survey/api-error.js';
import { commandStyles } from './command.js';
import { consoleStyles } from './console-styles.js';
import { timeInWords } from './dates.js';
import { failure, failureWords } from './failure.js';
import { requestJson, type Fetch } from './request.js';
import { launches } from './sections/launches.js';
import { platforms } from './sections/platforms.js';
import { scores } from './sections/scores.js';
import { sectionIds, type Expansion, type SectionId } from './sections/section.js';
import { sites } from './sections/sites.js';
import { studies } from './sections/studies.js';
import { signIn } from './sign-in.js';
import { styles } from './styles.js';
import { tableStyles } from './table.js';
import { common, consoleWords as words } from './words.js';

/** What administrators and researchers see: studies, LMS platforms, sites, launches, scores. */
@customElement('survey-console')
export class SurveyConsole extends LitElement {
  static override styles = [...styles, tableStyles, commandStyles, consoleStyles];

  /** What requests are made with. */
  @property({ attribute: false }) fetch?: Fetch;

  @state() private overview?: ConsoleOverview;
  @state() private error?: ApiError;
  @state() private status = '';
  @state() private whole: SectionId[] = [];
  #isLoading = false;

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.error?.code === 'sign_in_required') return signIn();
    if (this.overview) return this.#page(this.overview);
    return html`<main class="alone">
      ${
        this.error
          ? html`<h1>${words.failedTitle}</h1>
              ${failure(this.error, () => void this.#load())}`
          : html`<p class="quiet" role="status">${words.opening}</p>`
      }
    </main>`;
  }

  #page(overview: ConsoleOverview): TemplateResult {
    return html`${this.#head(overview)}
      <main @refresh-request=${() => void this.#load()}>
        ${
          this.error
            ? html`<div class="notice failed" role="alert">
                <p>${common.refreshFailed} ${failureWords(this.error)}</p>
              </div>`
            : nothing
        }
        ${studies(overview)} ${platforms(overview)} ${sites(overview, this.fetch)}
        ${launches(overview, this.#expansion)} ${scores(overview, this.#expansion)}
      </main>`;
  }

  #head({ account }: ConsoleOverview): TemplateResult {
    return html`<header>
      <h1>${words.title}</h1>
      <p class="account quiet">
        ${words.account} <bdi>${account.email}</bdi>, ${words.roles[account.role] ?? account.role}
      </p>
      <form method="post" action="/console/sign-out"><button class="small">${words.signOut}</button></form>
      <nav aria-label=${words.sections}>
        ${sectionIds.map((id) => html`<a href="#${id}" @click=${(event: Event) => this.#jump(event, id)}>${words[id]}</a>`)}
        <a href="/console/preview">${words.preview}</a>
        <span class="fresh">
          <span class="quiet" role="status">${this.status}</span>
          <button type="button" class="small" @click=${() => void this.#load()}>${common.refresh}</button>
        </span>
      </nav>
    </header>`;
  }

  readonly #expansion: Expansion = {
    isWhole: (id) => this.whole.includes(id),
    toggle: (id) =>
      (this.whole = this.whole.includes(id) ? this.whole.filter((one) => one !== id) : [...this.whole, id]),
  };

  /** The browser does not look for a fragment inside a shadow root. */
  #jump(event: Event, id: SectionId): void {
    event.preventDefault();
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.status = common.refreshing;
    if (!this.overview) this.error = undefined;
    try {
      this.overview = await requestJson<ConsoleOverview>(this.fetch, 'GET', '/console/overview');
      this.error = undefined;
      this.status = common.refreshedAt(timeInWords(new Date()));
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
    'survey-console': SurveyConsole;
  }
}
