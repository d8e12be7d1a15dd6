import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NewSiteKey, SiteKeyOverview, SiteKeyRevoked, SiteOverview } from '../../shared/api.js';
import { asApiError, type ApiError } from '../survey/api-error.js';
import { dayInWords, momentInWords } from './dates.js';
import { failureWords } from './failure.js';
import { newKey, newKeyStyles } from './new-key.js';
import { requestJson, type Fetch } from './request.js';
import { siteKeysStyles } from './site-keys-styles.js';
import { styles } from './styles.js';
import { dataTable, tableStyles, type Column } from './table.js';
import { common, consoleWords } from './words.js';

const words = consoleWords.site;

/**
 * One site and the keys it signs with. Administrators make a key, which is shown once, and revoke one.
 * @fires refresh-request - Asks the page around for the list as it is now.
 */
@customElement('site-keys')
export class SiteKeys extends LitElement {
  static override styles = [...styles, tableStyles, newKeyStyles, siteKeysStyles];

  @property({ attribute: false }) site!: SiteOverview;
  /** Whether the account may make and revoke keys. */
  @property({ type: Boolean, attribute: 'may-change' }) mayChange = false;
  /** What requests are made with. */
  @property({ attribute: false }) fetch?: Fetch;

  @state() private made?: NewSiteKey;
  /** The key somebody is asked about before it is revoked. */
  @state() private doubted = '';
  @state() private isBusy = false;
  @state() private error?: ApiError;
  @state() private said = '';

  protected override render(): TemplateResult {
    const { study, id, origins, keys } = this.site;
    return html`<article>
      <h3>${id} <span class="quiet">${words.of(study)}</span></h3>
      ${
        origins.length
          ? html`<ul class="quiet">
              ${origins.map((origin) => html`<li><code>${origin}</code></li>`)}
            </ul>`
          : html`<p class="quiet">${words.gone}</p>`
      }
      ${this.made ? newKey(this.made, this.#saved) : nothing}
      ${this.error ? this.#failure(this.error) : nothing}
      <p role="status" tabindex="-1" class=${this.said ? 'quiet' : 'unseen'}>${this.said}</p>
      ${keys.length ? dataTable(words.caption(id), this.#columns, keys) : html`<p>${words.noKeys}</p>`}
      ${this.#below(origins.length > 0)}
    </article>`;
  }

  #below(isListed: boolean): TemplateResult | typeof nothing {
    if (!this.mayChange) return html`<p class="quiet below">${words.listOnly}</p>`;
    if (!isListed) return nothing;
    return html`<p class="below">
      <button type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.#make}>
        ${this.isBusy ? words.making : words.make}<span class="unseen"> ${words.forSite(this.site.id)}</span>
      </button>
    </p>`;
  }

  #failure(error: ApiError): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${error.code === 'not_allowed' ? words.notAllowed : failureWords(error)}</p>
      <p class="quiet">${common.code(error.code, error.requestId)}</p>
    </div>`;
  }

  readonly #columns: Column<SiteKeyOverview>[] = [
    { title: words.key, kind: 'head', cell: ({ kid }) => html`<code>${kid}</code>` },
    {
      title: words.made,
      cell: ({ createdAt, createdBy }) =>
        html`<time datetime=${createdAt}>${momentInWords(createdAt)}</time>
          <span class="line quiet long">${createdBy ? words.by(createdBy) : words.byCommand}</span>`,
    },
    {
      title: words.lastUsed,
      cell: ({ lastUsedOn }) =>
        lastUsedOn
          ? html`<time datetime=${lastUsedOn}>${dayInWords(lastUsedOn)}</time>`
          : html`<span class="quiet">${words.notUsed}</span>`,
    },
    { title: consoleWords.state, cell: (key) => this.#state(key) },
  ];

  #state({ kid, revokedAt }: SiteKeyOverview): TemplateResult {
    if (revokedAt)
      return html`<span class="badge bad">${words.revoked}</span>
        <time class="line quiet" datetime=${revokedAt}>${momentInWords(revokedAt)}</time>`;
    return html`<span class="badge good">${words.active}</span>
      ${this.mayChange ? (this.doubted === kid ? this.#doubt(kid) : this.#revokeButton(kid)) : nothing}`;
  }

  #revokeButton(kid: string): TemplateResult {
    return html`<button type="button" class="small" data-revokes=${kid} @click=${() => this.#ask(kid)}>
      ${words.revoke}<span class="unseen"> ${kid}</span>
    </button>`;
  }

  #doubt(kid: string): TemplateResult {
    return html`<div class="revoking" role="group" aria-label="${words.revoke} ${kid}">
      <p tabindex="-1">${words.sure}</p>
      <button type="button" class="small" @click=${() => void this.#revoke(kid)}>${words.revokeNow}</button>
      <button type="button" class="small" @click=${() => this.#leave(kid)}>${words.keep}</button>
    </div>`;
  }

  #ask(kid: string): void {
    this.doubted = kid;
    void this.#focus('.revoking p');
  }

  #leave(kid: string): void {
    this.doubted = '';
    void this.#focus(`[data-revokes="${CSS.escape(kid)}"]`);
  }

  readonly #saved = (): void => {
    this.made = undefined;
    void this.#focus('.below button');
  };

  readonly #make = (): Promise<void> =>
    this.#change(async () => {
      const { study, id: site } = this.site;
      this.made = await this.#post<NewSiteKey>('', { study, site });
      void this.#focus('h4');
    });

  #revoke(kid: string): Promise<void> {
    return this.#change(async () => {
      await this.#post<SiteKeyRevoked>(`/${encodeURIComponent(kid)}/revocation`);
      this.doubted = '';
      this.said = words.isRevoked(kid);
      void this.#focus('[role=status]');
    });
  }

  #post<T>(path: string, body?: unknown): Promise<T> {
    return requestJson<T>(this.fetch, 'POST', `/console/site-keys${path}`, undefined, body);
  }

  /** One change at a time; then, or where the account may not (any more), the list is asked for anew. */
  async #change(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.error = undefined;
    this.said = '';
    try {
      await work();
    } catch (error) {
      this.error = asApiError(error);
    } finally {
      this.isBusy = false;
      if (!this.error?.passes)
        this.dispatchEvent(new Event('refresh-request', { bubbles: true, composed: true }));
    }
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-keys': SiteKeys;
  }
}
