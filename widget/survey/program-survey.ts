import { html, LitElement, type PropertyValues } from 'lit';
import type { Answers } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { Instrument, Wave } from '../../shared/instrument.js';
import type { Facts } from '../../shared/progress.js';
import { ApiClient } from './api-client.js';
import { DeviceStore } from './device-store.js';
import { SurveyEvent } from './events.js';
import { focusOn } from './focus.js';
import { chooseLanguage, directionOf, wantedLanguages } from './language.js';
import { localSession, type About } from './local-session.js';
import { styles } from './styles.js';
import { Survey } from './survey.js';
import { whenSeen } from './viewability.js';
import { draw, languageChoice } from './views/draw.js';

/** From this width on there is room for more than one question, pixels. */
const wideFromPx = 560;

/** What says which survey this is; a change of any opens it anew. */
const attributes = ['server', 'program', 'stage', 'survey', 'placement', 'learner', 'token'] as const;
const properties = ['definition', 'facts', 'about', 'session'] as const;

/**
 * A survey, inline in any page.
 *
 * @attr server - Origin of the survey server; empty: this page's own.
 * @attr program - Id of the program the learner is in.
 * @attr stage - `baseline`, `end`, `follow-up` or `exit-pulse`.
 * @attr survey - Another instrument than the study's for the stage: `id` or `id@version`.
 * @attr placement - Where the element stands, in the host's own words; counted per place.
 * @attr learner - The host's own id of the learner; its word, marked unverified.
 * @attr token - A session signed for by the host, instead of `learner`.
 * @attr lang - Language; else that of the page around, or of the browser.
 *
 * @fires survey-ready - The first screen stands.
 * @fires survey-seen - Half of it was in the viewport for a second.
 * @fires survey-started - The first answer of this visit was given.
 * @fires survey-item-answered - An item was answered or changed; `item`, and `answer` where no server keeps it.
 * @fires survey-saved - Everything given so far is acknowledged by the server.
 * @fires survey-completed - The respondent finished; `receipt`.
 * @fires survey-declined - The respondent does not take part.
 * @fires survey-error - Something failed; `code`, `requestId`.
 *
 * @csspart survey, heading, item, title, help, error, status, next, back, receipt, information
 *
 * @cssproperty --program-survey-accent, --program-survey-accent-text, --program-survey-text, --program-survey-muted,
 *   --program-survey-surface, --program-survey-line, --program-survey-error, --program-survey-warn, --program-survey-radius
 */
export class ProgramSurvey extends LitElement {
  static override styles = styles;

  static override properties = {
    ...Object.fromEntries(attributes.map((name) => [name, {}])),
    ...Object.fromEntries([...properties, 'wide', 'chosen'].map((name) => [name, { attribute: false }])),
    lang: { reflect: true },
  };

  declare server?: string;
  declare program?: string;
  declare stage?: Wave;
  declare survey?: string;
  declare placement?: string;
  declare learner?: string;
  declare token?: string;
  declare lang: string;
  /** A questionnaire to show with no server: answers stay in `answers` and in events. */
  declare definition?: Instrument;
  /** With `definition`: what its expressions may read beside the answers. */
  declare facts?: Partial<Facts>;
  /** With `definition`: the program it is about, who asks, and the information sheet. */
  declare about?: About;
  /** A session the hosting page already has (an LMS launch); then none is asked for. */
  declare session?: SessionView;
  /** What requests are made with, where it is not the page's own `fetch`. */
  declare fetch?: typeof fetch;
  /** Whether there is room for more than a phone's column. */
  declare wide: boolean;
  /** The language the respondent chose. */
  declare private chosen?: string;

  readonly #device = new DeviceStore();
  #survey?: Survey;
  readonly #widths = new ResizeObserver(([entry]) => {
    const isWide = entry!.contentRect.width >= wideFromPx;
    // In the next frame: drawing changes the height, and a size that changes while sizes are told is an error.
    if (isWide !== this.wide) requestAnimationFrame(() => (this.wide = isWide));
  });
  #stopWatching?: () => void;
  #wasOpened = false;

  /** What was answered so far; empty where a server keeps the answers: they are not this page's to read. */
  get answers(): Answers {
    const survey = this.#survey;
    return { ...(!survey?.api && survey?.sheet?.answers) };
  }

  /** The language the respondent reads. */
  get language(): string {
    const { languages = [], defaultLanguage = 'en' } = this.#survey?.sheet?.session.instrument ?? {};
    return this.chosen ?? chooseLanguage(languages, defaultLanguage, wantedLanguages(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = this.clientWidth >= wideFromPx;
    this.#widths.observe(this);
    this.#stopWatching = whenSeen(this, (dwellMs) => {
      this.#survey?.record('widget.seen', { dwellMs });
      this.dispatchEvent(new SurveyEvent('survey-seen'));
    });
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, this.#opened);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#widths.disconnect();
    this.#stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ([...attributes, ...properties].some((name) => changed.has(name))) this.#open();
  }

  protected override updated(): void {
    const survey = this.#survey;
    const focus = survey?.focus;
    if (focus !== undefined) {
      survey!.focus = undefined;
      focusOn(this.renderRoot, focus);
    }
    survey?.drawn();
  }

  protected override render(): unknown {
    const { language } = this;
    const survey = this.#survey;
    const title = survey?.sheet ? survey.text(survey.session.instrument.title) : '';
    return html`<section part="survey" lang=${language} dir=${directionOf(language)} aria-label=${title}>
      ${languageChoice(survey, (chosen) => (this.chosen = chosen))} ${draw(survey, () => this.#open())}
    </section>`;
  }

  #open(): void {
    const { server = '', program, stage, survey, placement, token, definition, facts, about, session } = this;
    if (!definition && !session && !(program && stage)) return;
    // A host's template that was not filled in (`%%USER_ID%%`) names nobody.
    const learner = /^%%.*%%$/.test(this.learner ?? '') ? undefined : this.learner;
    const device = this.#device;
    const api = new ApiClient({
      server,
      wanted: session ? undefined : { program: program!, stage: stage!, survey, placement, learner },
      hostToken: token,
      session,
      device,
      fetch: this.fetch,
      isNeeded: () => this.isConnected,
    });
    this.#survey?.close();
    this.#survey = new Survey(this, device, definition ? undefined : api);
    void this.#survey.open(definition && localSession(definition, facts, about));
    this.requestUpdate();
  }

  readonly #opened = (): void => {
    if (!this.#wasOpened) this.#survey?.record('survey.opened');
    this.#wasOpened = true;
  };
}
