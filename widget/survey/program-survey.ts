import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Answers } from '../../shared/answers.js';
import type { OpenSession, SessionView } from '../../shared/api.js';
import type { Instrument, Text, Wave } from '../../shared/instrument.js';
import type { Facts } from '../../shared/progress.js';
import { Answering } from './answering.js';
import { ApiClient } from './api-client.js';
import { PageOnly, type Backend } from './backend.js';
import { DeviceStore } from './device-store.js';
import { SurveySeenEvent } from './events.js';
import { focusOn } from './focus.js';
import { chooseLanguage, directionOf, textIn, wantedLanguages } from './language.js';
import { pipe } from './pipe.js';
import { en, type Strings } from './strings/en.js';
import { styles } from './styles.js';
import { whenSeen } from './viewability.js';
import { draw } from './views/draw.js';
import { languageChoice } from './views/language-choice.js';
import type { View } from './views/view.js';

/** From this width on there is room for more than one question, pixels. */
const wideFromPx = 560;

/** What says which survey this is; a change of any opens it anew. */
const source = [
  'server', 'program', 'stage', 'survey', 'placement', 'learner', 'token', 'definition', 'facts', 'session',
] as const; // prettier-ignore

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
    server: {},
    program: {},
    stage: {},
    survey: {},
    placement: {},
    learner: {},
    token: {},
    lang: { reflect: true },
    definition: { attribute: false },
    facts: { attribute: false },
    session: { attribute: false },
    fetch: { attribute: false },
    wide: { state: true },
    chosenLanguage: { state: true },
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
  /** A session the hosting page already has (an LMS launch); then none is asked for. */
  declare session?: SessionView;
  /** What requests are made with, where it is not the page's own `fetch`. */
  declare fetch?: typeof fetch;
  /** Whether there is room for more than a phone's column. */
  declare wide: boolean;
  declare private chosenLanguage?: string;

  readonly #answering = new Answering(this);
  readonly #device = new DeviceStore();
  readonly #widths = new ResizeObserver(([entry]) => {
    const wide = entry!.contentRect.width >= wideFromPx;
    // In the next frame: drawing changes the height, and a size that changes while sizes are told is an error.
    if (wide !== this.wide) requestAnimationFrame(() => (this.wide = wide));
  });
  #stopWatching?: () => void;

  /** What was answered so far; empty where a server keeps the answers: they are not this page's to read. */
  get answers(): Answers {
    const { visit } = this.#answering;
    return visit && !visit.isKept ? { ...visit.sheet.answers } : {};
  }

  /** The language the respondent reads. */
  get language(): string {
    const { visit } = this.#answering;
    if (!visit) return 'en';
    const { languages, defaultLanguage } = visit.session.instrument;
    return this.chosenLanguage ?? chooseLanguage(languages, defaultLanguage, wantedLanguages(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = this.clientWidth >= wideFromPx;
    this.#widths.observe(this);
    this.#stopWatching = whenSeen(this, (dwellMs) => {
      this.#answering.record('widget.seen', { dwellMs });
      this.dispatchEvent(new SurveySeenEvent());
    });
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, this.#opened, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#widths.disconnect();
    this.#stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (source.some((name) => changed.has(name))) this.#open();
  }

  protected override updated(): void {
    const { focusRequest } = this.#answering;
    this.#answering.focusRequest = undefined;
    if (focusRequest) focusOn(this.renderRoot, focusRequest);
  }

  protected override render(): unknown {
    const view = this.#view;
    const answering = this.#answering;
    const title = view?.text(view.session.instrument.title) ?? this.#words.loading;
    const { language } = this;
    return html`<section part="survey" lang=${language} dir=${directionOf(language)} aria-label=${title}>
      ${view ? languageChoice(view, (chosen) => (this.chosenLanguage = chosen)) : nothing}
      ${!view || view.session.role === 'learner' ? nothing : html`<p class="note">${this.#words.testRun}</p>`}
      ${draw(answering, this.#words, view, () => this.#open())}
    </section>`;
  }

  get #words(): Strings {
    return en;
  }

  get #view(): View | undefined {
    const { language, wide } = this;
    const answering = this.#answering;
    const { visit } = answering;
    if (!visit) return undefined;
    const words = this.#words;
    const { session, sheet } = visit;
    const plain = textIn(language, session.instrument.defaultLanguage);
    const tongue = { language, text: plain, yes: words.yes, no: words.no };
    const text = (texts: Text | undefined) =>
      pipe(plain(texts), session.instrument, sheet.answers, sheet.facts, tongue);
    return { answering, visit, session, words, language, text, wide, isDurable: this.#device.durable };
  }

  #open(): void {
    const backend = this.#backend();
    if (backend) void this.#answering.open(backend, this.#device);
  }

  #backend(): Backend | undefined {
    const { definition, facts, server = '', session, program, stage, survey, placement, learner } = this;
    if (definition) return new PageOnly(definition, facts);
    if (!session && !(program && stage)) return undefined;
    // A host's template that was not filled in (`%%USER_ID%%`) names nobody.
    const known = learner && !/^%%.*%%$/.test(learner) ? learner : undefined;
    const wanted: OpenSession | undefined = session
      ? undefined
      : { program: program!, stage: stage!, survey, placement, learner: known };
    return new ApiClient({
      server,
      wanted,
      hostToken: this.token,
      session,
      device: this.#device,
      fetch: this.fetch,
    });
  }

  readonly #opened = (): void => {
    if (!this.#wasOpened) this.#answering.record('survey.opened');
    this.#wasOpened = true;
  };
  #wasOpened = false;
}
