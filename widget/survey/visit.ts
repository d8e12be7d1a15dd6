import type { Answer } from '../../shared/answers.js';
import type { ConsentGiven, SessionView } from '../../shared/api.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Item } from '../../shared/instrument.js';
import { secondsAhead, suggestionFor } from '../../shared/progress.js';
import { AnswerSheet } from './answer-sheet.js';
import type { Backend } from './backend.js';
import type { DeviceStore } from './device-store.js';
import { earlierOf } from './earlier.js';
import { SurveyErrorEvent, SurveyItemAnsweredEvent, SurveyStartedEvent } from './events.js';
import type { AnyItemContext } from './items/item-view.js';
import { suggestedValue } from './items/suggestion.js';
import { Outbox } from './outbox.js';
import type { Recorder } from './recorder.js';
import { Route } from './route.js';
import { recorderMode } from './telemetry.js';

export interface VisitOptions {
  session: SessionView;
  backend: Backend;
  device: DeviceStore;
  recorder: Recorder;
  /** The element: where events are told, and how much room there is. */
  host: HTMLElement & { readonly wide: boolean };
  /** What has become of the answers changed. */
  saveStateChanged: () => void;
}

/** One respondent at one survey: the answers, where they are kept, and how far along. */
export class Visit {
  session: SessionView;
  readonly sheet: AnswerSheet;
  readonly route: Route;
  /** Present once the respondent agreed; before, answers are in memory and nowhere else. */
  outbox?: Outbox;
  /** Answers the server refused for good. */
  lost = 0;
  /** Answers of an earlier visit stand. */
  readonly isResumed: boolean;
  readonly #options: VisitOptions;
  readonly #held = new Map<string, Answer>();
  #started = false;

  constructor(options: VisitOptions) {
    const { session, host, recorder } = options;
    const { instrument, response } = session;
    this.#options = options;
    this.session = session;
    this.sheet = new AnswerSheet({
      instrument,
      facts: session.facts,
      answers: response?.answers ?? {},
      keep: (answer, item) => this.#keep(answer, item),
      earlier: (item) => earlierOf(item, this.session)?.value,
      suggested: (item) => this.#suggested(item),
      elapsedMs: ({ name }) => recorder.elapsedMs(name),
    });
    this.route = new Route(() => ({
      instrument,
      answers: this.sheet.answers,
      facts: this.session.facts,
      wide: host.wide,
      consented: this.consented,
    }));
    this.isResumed = Boolean(response && !response.submittedAt && this.hasAnswers);
  }

  get consented(): boolean {
    return Boolean(this.session.response);
  }

  /** Whether a server keeps the answers. */
  get isKept(): boolean {
    return this.#options.backend.keeps;
  }

  get hasAnswers(): boolean {
    return Object.keys(this.sheet.answers).length > 0;
  }

  /** Planning seconds of what is still to answer. */
  get secondsAhead(): number {
    return secondsAhead(this.session.instrument, this.sheet.answers, this.session.facts);
  }

  /** Answers given before agreeing. */
  get held(): Answer[] {
    return [...this.#held.values()];
  }

  /** Takes up a response that exists: what an earlier page load could not deliver stands, and is sent. */
  async resume(): Promise<void> {
    const { response } = this.session;
    if (response) await this.#openOutbox(response.id);
    this.setRecorderMode();
    this.route.anchor = this.route.firstUnanswered;
  }

  /** The respondent agreed; `sent` are the held answers that went along. */
  async begin({ response, facts, earlierAt }: ConsentGiven, sent: Answer[]): Promise<void> {
    this.session = { ...this.session, response, facts, earlierAt };
    this.sheet.facts = facts;
    this.sheet.answers = { ...this.sheet.answers, ...response?.answers };
    await this.#openOutbox(response!.id);
    for (const answer of this.held) if (!sent.includes(answer)) this.outbox!.put(answer);
    this.#held.clear();
    this.setRecorderMode();
  }

  /** Forgets every answer, here and on the device. */
  async forget(): Promise<void> {
    this.#held.clear();
    this.sheet.answers = {};
    this.#options.recorder.mode = 'off';
    this.outbox?.close();
    await this.outbox?.forget();
  }

  setRecorderMode(): void {
    const { answers } = this.sheet;
    this.#options.recorder.mode = this.isKept ? recorderMode(this.session, answers) : 'off';
  }

  #suggested(item: Item) {
    const { instrument, facts } = this.session;
    const { answers } = this.sheet;
    const suggestion = suggestionFor(item, instrument, answers, facts);
    return suggestedValue({ item, instrument, answers, facts, suggestion } as AnyItemContext);
  }

  async #openOutbox(response: string): Promise<void> {
    const { backend, device, host, saveStateChanged } = this.#options;
    this.outbox = new Outbox({
      response,
      device,
      send: (answers, leaving) => backend.storeAnswers(response, answers, leaving),
      changed: saveStateChanged,
      refused: (answer, code) => {
        this.lost++;
        host.dispatchEvent(new SurveyErrorEvent(code as ErrorCode));
      },
    });
    this.sheet.restore(await this.outbox.restore());
  }

  #keep(answer: Answer, item: Item): void {
    const { host, recorder } = this.#options;
    if (this.outbox) this.outbox.put(answer);
    else this.#held.set(item.name, answer);
    if (!this.#started) host.dispatchEvent(new SurveyStartedEvent());
    this.#started = true;
    this.setRecorderMode();
    recorder.record('item.answered', { item: item.name, ms: answer.elapsedMs ?? 0, mode: answer.mode });
    const standing = this.isKept ? undefined : this.sheet.answers[item.name];
    host.dispatchEvent(new SurveyItemAnsweredEvent(item.name, standing));
  }
}
