import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CheckedDefinition, PreviewOffers } from '../../../shared/api.js';
import { asApiError, type ApiError } from '../../survey/api-error.js';
import { commandStyles } from '../command.js';
import { consoleStyles } from '../console-styles.js';
import { failure, failureWords } from '../failure.js';
import type { Fetch } from '../request.js';
import { signIn } from '../sign-in.js';
import { styles } from '../styles.js';
import { tableStyles } from '../table.js';
import { titleOf } from '../title.js';
import { consoleWords } from '../words.js';
import './choose-definition.js';
import type { ChooseDefinition, DefinitionRequestEvent } from './choose-definition.js';
import { checkResult, findingStyles, isShowable } from './findings.js';
import { languageInEnglish } from './look.js';
import { previewStyles } from './preview-styles.js';
import './preview-stage.js';
import { PreviewClient } from './preview-client.js';
import { firstSetting, type Setting } from './situation.js';
import { previewWords as words } from './words.js';

type Wanted = DefinitionRequestEvent['wanted'];

/** What is shown: where it comes from, and what checking it brought. */
interface Chosen {
  wanted: Wanted;
  checked: CheckedDefinition;
  /** Who answers, to begin with. */
  setting: Setting;
}

const parameter = 'instrument';

/** Shows any definition as learners would see it, with the route taken and the data it would leave. */
@customElement('survey-preview')
export class SurveyPreview extends LitElement {
  static override styles = [
    ...styles,
    tableStyles,
    commandStyles,
    consoleStyles,
    findingStyles,
    previewStyles,
  ];

  /** What requests are made with. */
  @property({ attribute: false }) fetch?: Fetch;
  /** The page's query: `instrument=ID@VERSION` is shown at once. */
  @property() search = location.search;

  @state() private offers?: PreviewOffers;
  @state() private error?: ApiError;
  @state() private problem = '';
  @state() private chosen?: Chosen;
  /** A text to go on with. */
  @state() private text = '';
  @state() private isBusy = false;
  @state() private isOver = false;
  @query('choose-definition') private choose?: ChooseDefinition;

  constructor() {
    super();
    this.addEventListener('dragover', this.#over);
    this.addEventListener('dragleave', this.#left);
    this.addEventListener('drop', this.#drop);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.error?.code === 'sign_in_required') return signIn();
    if (this.offers) return this.#page(this.offers);
    return html`<main class="alone">
      ${
        this.error
          ? html`<h1>${words.failedTitle}</h1>
              ${failure(this.error, () => void this.#load())}`
          : html`<p class="quiet" role="status">${words.opening}</p>`
      }
    </main>`;
  }

  #page(offers: PreviewOffers): TemplateResult {
    const { email, role } = offers.account;
    return html`<header>
        <h1>${words.title}</h1>
        <p class="account quiet">
          ${consoleWords.account} <bdi>${email}</bdi>, ${consoleWords.roles[role] ?? role}
        </p>
        <p class="back"><a href="/console">${words.console}</a></p>
      </header>
      <main>
        <p class="quiet busy" role="status">${this.isBusy ? words.checking : ''}</p>
        ${this.chosen ? this.#chosen(this.chosen, offers) : this.#choose(offers)}
        ${this.isOver ? html`<div class="over" aria-hidden="true">${words.dropHere}</div>` : nothing}
      </main>`;
  }

  #choose({ instruments }: PreviewOffers): TemplateResult {
    return html`<choose-definition
      .instruments=${instruments}
      .problem=${this.problem}
      .text=${this.text}
      @definition-request=${({ wanted }: DefinitionRequestEvent) => void this.#show(wanted)}
    ></choose-definition>`;
  }

  #chosen({ wanted, checked, setting }: Chosen, offers: PreviewOffers): TemplateResult {
    const text = 'text' in wanted ? wanted.text : '';
    return html`${this.#name(wanted, checked)}
      <section aria-label=${words.checkTitle} class="check">${checkResult(checked, text)}</section>
      ${
        isShowable(checked)
          ? html`<preview-stage .checked=${checked} .offers=${offers} .setting=${setting}></preview-stage>`
          : nothing
      }`;
  }

  /** What is shown, where it comes from, and the way to something else. */
  #name(wanted: Wanted, { instrument }: CheckedDefinition): TemplateResult {
    const source = 'name' in wanted ? words.from(wanted.name) : '';
    return html`<div class="chosen">
      <h2 tabindex="-1">
        ${instrument ? titleOf(instrument.title) : words.fromAlone('name' in wanted ? wanted.name : '')}
      </h2>
      <p class="quiet">
        ${
          instrument
            ? html`<code>${instrument.id}@${instrument.version}</code> · ${words.waves[instrument.wave]} ·
                ${instrument.languages.map(languageInEnglish).join(', ')} ${source && `· ${source}`}`
            : nothing
        }
      </p>
      ${
        'text' in wanted
          ? html`<button type="button" class="small" @click=${() => this.#back(wanted.text)}>
              ${words.edit}
            </button>`
          : nothing
      }
      <button type="button" class="small" @click=${() => this.#back('')}>${words.another}</button>
    </div>`;
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.offers = await new PreviewClient(this.fetch).getOffers();
    } catch (error) {
      this.error = asApiError(error);
      return;
    }
    const reference = new URLSearchParams(this.search).get(parameter);
    if (reference) await this.#show({ reference });
  }

  /** Checks what was chosen and shows it; where that fails one may choose again. */
  async #show(wanted: Wanted): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    const client = new PreviewClient(this.fetch);
    try {
      const checked = await ('reference' in wanted
        ? client.getPublished(wanted.reference)
        : client.check(wanted.text));
      const reference = 'reference' in wanted ? wanted.reference : '';
      this.chosen = { wanted, checked, setting: firstSetting(reference, this.offers!.programs) };
      this.#remember(reference);
    } catch (error) {
      this.#fail(asApiError(error));
    } finally {
      this.isBusy = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #fail(error: ApiError): void {
    if (error.code === 'sign_in_required') this.error = error;
    else this.problem = error.code === 'too_large' ? words.tooLarge : failureWords(error);
  }

  async #back(text: string): Promise<void> {
    this.chosen = undefined;
    this.text = text;
    this.#remember();
    await this.updateComplete;
    await this.choose?.updateComplete;
    this.choose?.focus();
  }

  /** So that the address leads here again. */
  #remember(reference = ''): void {
    if (location.pathname !== '/console/preview') return;
    history.replaceState(null, '', reference ? `?${parameter}=${reference}` : location.pathname);
  }

  readonly #over = (event: DragEvent): void => {
    if (!this.offers || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #left = (event: DragEvent): void => {
    if (!event.relatedTarget) this.isOver = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (!file || !this.offers) return;
    event.preventDefault();
    void this.#open(file);
  };

  async #open(file: File): Promise<void> {
    this.chosen = undefined;
    await this.updateComplete;
    await this.choose?.open(file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-preview': SurveyPreview;
  }
}
