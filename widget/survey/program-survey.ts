import { html, render } from 'lit/html.js';
import type { Answers } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { Instrument, Wave } from '../../shared/instrument.js';
import type { Facts } from '../../shared/scope.js';
import { ApiClient } from './api-client.js';
import { DeviceStore } from './device-store.js';
import { SurveyEvent } from './events.js';
import { followDrawing } from './focus.js';
import { chooseLanguage, directionOf, wantedLanguages } from './language.js';
import { localSession, type About } from './local-session.js';
import { styles } from './styles.js';
import { Survey } from './survey.js';
import { loadWords, ownLanguages } from './tongue.js';
import { whenSeen } from './viewability.js';
import { draw, languageChoice } from './views/draw.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** From this width on there is room for more than one question, pixels. */
const wideFromPx = 560;

/** What a page may set; if it does, it is told which of its colours are too alike. */
const settable = styles.match(/--program-survey[\w-]+/g)!;

const attributes = ['server', 'program', 'stage', 'survey', 'placement', 'learner', 'token'];
/** What says which survey this is; a change of any opens it anew. */
const sources = [...attributes, 'definition', 'facts', 'about', 'session'];

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
 * @csspart survey - The whole, with its border.
 * @csspart heading - Heading of a screen.
 * @csspart information - The information sheet, to be opened.
 * @csspart item - A question with all that belongs to it.
 * @csspart part - One of the questions an item consists of.
 * @csspart title - Words of a question.
 * @csspart help - Words under it.
 * @csspart choice - A choice with its radio button or check box.
 * @csspart input - A field, a slider, a selection list.
 * @csspart error - What stands in the way.
 * @csspart warning - What looks odd, and ways out.
 * @csspart status - Whether the answers are saved.
 * @csspart next - The way on.
 * @csspart back - The way back.
 * @csspart link - A button that looks like a link.
 * @csspart receipt - The code that proves the answers arrived.
 *
 * @cssproperty --program-survey-accent - Buttons, links, what is chosen.
 * @cssproperty --program-survey-accent-text - Text on the accent.
 * @cssproperty --program-survey-text - Text.
 * @cssproperty --program-survey-muted - Small print.
 * @cssproperty --program-survey-surface - Ground.
 * @cssproperty --program-survey-line - Borders.
 * @cssproperty --program-survey-error - Errors.
 * @cssproperty --program-survey-warn - Warnings.
 * @cssproperty --program-survey-radius - Roundness of corners.
 */
export class ProgramSurvey extends HTMLElement {
  static observedAttributes = [...attributes, 'lang'];

  declare server?: string;
  declare program?: string;
  declare stage?: Wave;
  declare survey?: string;
  declare placement?: string;
  declare learner?: string;
  declare token?: string;
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
  wide = false;
  /** Resolves when what was changed is drawn. */
  updateComplete: Promise<void> | undefined;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #device = new DeviceStore();
  readonly #widths = new ResizeObserver(([entry]) => {
    const isWide = entry!.contentRect.width >= wideFromPx;
    if (isWide === this.wide) return;
    this.wide = isWide;
    // In the next frame: drawing changes the height, and a size that changes while sizes are told is an error.
    requestAnimationFrame(() => this.requestUpdate());
  });
  #survey?: Survey;
  /** What says which survey this is has changed since it was opened. */
  #isStale = true;
  /** The language the respondent chose. */
  #chosen?: string;
  #stopWatching?: () => void;
  /** The page set something of its own, and its colours were not held against each other yet. */
  #isThemed = false;
  #wasOpened = false;

  constructor() {
    super();
    // A constructed style sheet is stopped by no content security policy.
    this.#root.adoptedStyleSheets = [sheet];
    for (const name of sources) {
      // A page may have set it before the element was known.
      let value = (this as Record<string, unknown>)[name];
      Object.defineProperty(this, name, {
        get: () => value,
        set: (next) => {
          if (next === value) return;
          value = next;
          this.#isStale = true;
          this.requestUpdate();
        },
      });
    }
  }

  /** What was answered so far; empty where a server keeps the answers: they are not this page's to read. */
  get answers(): Answers {
    const survey = this.#survey;
    return { ...(!survey?.api && survey?.sheet?.answers) };
  }

  /** The languages offered: those of the questionnaire and of the study. */
  get languages(): string[] {
    const { instrument, study } = this.#survey?.sheet?.session ?? {};
    return instrument ? [...new Set([...instrument.languages, ...study!.languages])] : ownLanguages;
  }

  /** The language the respondent reads. */
  get language(): string {
    const { defaultLanguage = 'en' } = this.#survey?.sheet?.session.instrument ?? {};
    return this.#chosen ?? chooseLanguage(this.languages, defaultLanguage, wantedLanguages(this));
  }

  connectedCallback(): void {
    this.wide = this.clientWidth >= wideFromPx;
    const style = getComputedStyle(this);
    this.#isThemed = settable.some((name) => style.getPropertyValue(name));
    this.#widths.observe(this);
    this.#stopWatching = whenSeen(this, (view) => {
      this.#survey?.recorder.record('widget.seen', view);
      if (view.count === 1) this.dispatchEvent(new SurveyEvent('survey-seen'));
    });
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, this.#opened);
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#widths.disconnect();
    this.#stopWatching?.();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    // The page's newest word on the language stands over the respondent's older choice.
    if (name === 'lang') this.#chosen = undefined;
    else (this as Record<string, unknown>)[name] = value ?? undefined;
    this.requestUpdate();
  }

  /** Draws in the next microtask, once however much changed; not while the element is in no document. */
  requestUpdate(): void {
    if (this.isConnected) this.updateComplete ??= this.#update();
  }

  async #update(): Promise<void> {
    await Promise.resolve();
    if (this.#isStale) this.#open();
    // What is read next may be in another language by the time the words are there.
    while (await loadWords(this.language));
    this.updateComplete = undefined;
    const { language } = this;
    const survey = this.#survey;
    const title = survey?.sheet ? survey.speak().text(survey.session.instrument.title) : '';
    const choose = (chosen: string) => {
      this.#chosen = chosen;
      this.requestUpdate();
    };
    render(
      html`<section part="survey" lang=${language} dir=${directionOf(language)} aria-label=${title}>
        ${languageChoice(survey, choose)} ${draw(survey, () => this.#open())}
      </section>`,
      this.#root,
    );
    followDrawing(this.#root, survey?.focus);
    survey?.drawn();
    if (survey?.sheet && this.#isThemed) {
      this.#isThemed = false;
      const isShown = !survey.api || survey.session.role === 'test';
      const check = import('./theme-check.js') as Promise<{
        default(root: ShadowRoot, isShown: boolean): void;
      }>;
      check.then(
        ({ default: checkTheme }) => checkTheme(this.#root, isShown),
        () => {},
      );
    }
  }

  #open(): void {
    this.#isStale = false;
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
    });
    this.#survey?.close();
    this.#survey = new Survey(this, device, definition ? undefined : api);
    void this.#survey.open(definition && localSession(definition, facts, about));
    this.requestUpdate();
  }

  readonly #opened = (): void => {
    if (!this.#wasOpened) this.#survey?.recorder.record('survey.opened');
    this.#wasOpened = true;
  };
}
