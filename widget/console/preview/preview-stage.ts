import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CheckedDefinition, PreviewOffers } from '../../../shared/api.js';
import type { Instrument } from '../../../shared/instrument.js';
import type { Situation } from '../../../shared/scope.js';
import { styles } from '../styles.js';
import { tabList, tabStyles } from '../tabs.js';
import './look-controls.js';
import './preview-data.js';
import './preview-route.js';
import './preview-situation.js';
import './survey-frame.js';
import { firstLook, languageInEnglish, type LookRequestEvent, type Shown } from './look.js';
import { emptyRound, fieldsOf, type Round } from './record.js';
import { routeOf, type Route } from './route-rows.js';
import { shownIn, type Setting, type SettingRequestEvent } from './situation.js';
import { stageStyles } from './stage-styles.js';
import type { SurveyFrame } from './survey-frame.js';
import { previewWords as words } from './words.js';

const tabs = ['route', 'data', 'situation'] as const;
type Tab = (typeof tabs)[number];

const told = [
  'survey-ready', 'survey-seen', 'survey-started', 'survey-item-answered', 'survey-saved', 'survey-completed',
  'survey-declined', 'survey-error',
] as const; // prettier-ignore

/** A definition being answered, and beside it the route taken and the data it would leave. */
@customElement('preview-stage')
export class PreviewStage extends LitElement {
  static override styles = [...styles, tabStyles, stageStyles];

  @property({ attribute: false }) checked!: CheckedDefinition;
  @property({ attribute: false }) offers!: PreviewOffers;
  /** Who answers, to begin with. */
  @property({ attribute: false }) setting!: Setting;

  @state() private look = firstLook;
  @state() private shown!: Shown;
  @state() private round: Round = emptyRound;
  @state() private selected: Tab = 'route';
  /** The language the element reads. */
  @state() private language = '';
  @state() private news = '';
  @query('survey-frame') private frame!: SurveyFrame;
  #startedAtMs = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('checked')) this.look = { ...this.look, language: this.#instrument.defaultLanguage };
    if (changed.has('checked') || changed.has('setting')) this.#begin();
  }

  protected override render(): TemplateResult {
    const situation: Situation = {
      instrument: this.#instrument,
      answers: this.round.answers,
      facts: this.shown.facts as Situation['facts'],
    };
    const route = routeOf(situation, Boolean(this.round.end));
    return html`<look-controls
        whole
        .look=${this.look}
        .languages=${this.#instrument.languages}
        @look-request=${this.#changeLook}
        @restart-request=${this.#restart}
      ></look-controls>
      <div class="stage">
        <div class="survey" @click=${this.#listenAgain}>${this.#survey()}</div>
        <div class="outcome">
          <p class="summary" role="status">${this.#summary(route)} ${this.news}</p>
          ${this.#tabs(situation, route)}
        </div>
      </div>`;
  }

  protected override firstUpdated(): void {
    for (const type of told) this.frame.addEventListener(type, this.#tell);
  }

  get #instrument(): Instrument {
    return this.checked.instrument!;
  }

  #survey(): TemplateResult {
    const { languages, defaultLanguage } = this.#instrument;
    const isOther = this.language && !languages.includes(this.language);
    return html`<survey-frame
        label=${words.surveyLabel}
        .shown=${this.shown}
        .look=${this.look}
      ></survey-frame>
      <p class="quiet language" role="status">
        ${isOther ? words.shownIn(languageInEnglish(defaultLanguage)) : ''}
      </p>`;
  }

  #summary({ answered, ahead, minutes }: Route): string {
    const { end } = this.round;
    if (end === 'declined') return words.declined;
    return end ? words.finished(answered) : words.summary(answered, ahead, words.minutes(minutes));
  }

  #tabs(situation: Situation, route: Route): TemplateResult {
    return html`${tabList<Tab>({
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
          ${this.#panel(id, situation, route)}
        </div>`,
    )}`;
  }

  #panel(id: Tab, situation: Situation, route: Route): TemplateResult {
    switch (id) {
      case 'route':
        return html`<preview-route .situation=${situation} .route=${route}></preview-route>`;
      case 'data':
        return html`<preview-data
          .situation=${situation}
          .round=${this.round}
          .language=${this.language || 'en'}
        ></preview-data>`;
      case 'situation':
        return html`<preview-situation
          .checked=${this.checked}
          .programs=${this.offers.programs}
          .setting=${this.setting}
          @setting-request=${this.#changeSetting}
        ></preview-situation>`;
    }
  }

  /** Shows the definition anew to whoever answers now; the element begins again with it. */
  #begin(): void {
    this.shown = shownIn(this.checked, this.setting, this.offers);
    this.round = emptyRound;
    this.#startedAtMs = performance.now();
  }

  readonly #restart = (): void => {
    this.news = '';
    this.#begin();
    this.frame.restart();
  };

  readonly #changeSetting = ({ setting }: SettingRequestEvent): void => {
    this.setting = setting;
    this.news = words.startedOver;
    this.frame.restart();
  };

  readonly #changeLook = async ({ look }: LookRequestEvent): Promise<void> => {
    this.look = { ...this.look, ...look };
    await this.updateComplete;
    await this.frame.updateComplete;
    this.#listen();
  };

  readonly #tell = (event: Event): void => {
    const { type } = event;
    const atMs = Math.round(performance.now() - this.#startedAtMs);
    const end =
      type === 'survey-completed' ? 'completed' : type === 'survey-declined' ? 'declined' : undefined;
    const events = [...this.round.events, { type, atMs, fields: fieldsOf(event) }];
    this.round = { ...this.round, events, ...(end && { end }) };
    if (type === 'survey-item-answered') this.news = '';
    this.#listen();
  };

  /** A press can change what stands without an event: an item asked anew, a survey opened again, a language. */
  readonly #listenAgain = (): void => {
    requestAnimationFrame(() => this.#listen());
  };

  /** Takes what the element tells: its answers and the language it reads. */
  #listen(): void {
    const { survey } = this.frame;
    if (!survey) return;
    const { answers } = survey;
    if (JSON.stringify(answers) !== JSON.stringify(this.round.answers))
      this.round = { ...this.round, answers };
    this.language = survey.language;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-stage': PreviewStage;
  }
}
