import type { SessionView, Submitted } from '../../shared/api.js';
import type { Item, Note, Text } from '../../shared/instrument.js';
import type { AnswerSheet } from './answer-sheet.js';
import { asApiError, type ApiError } from './api-error.js';
import type { ApiClient } from './api-client.js';
import type { DeviceStore } from './device-store.js';
import { SurveyEvent, type SurveyEventFields } from './events.js';
import type { Typing } from './items/typing.js';
import { pipe } from './pipe.js';
import { Recorder } from './recorder.js';
import { languageFor, tongueOf, wordsOf, type Tongue } from './tongue.js';
import type { Words } from './strings/words.js';

/** Where a respondent stands. Only `answering` has questions. */
export type Phase =
  | 'loading' | 'failed' | 'answering' | 'put-off' | 'sending' | 'submitted'
  | 'closed' | 'not-open' | 'draft' | 'declined' | 'under-age' | 'erased'; // prettier-ignore

/** The element this belongs to: how much room there is, the language read, those offered, where events are told. */
export type Host = HTMLElement & {
  readonly wide: boolean;
  readonly language: string;
  readonly languages: string[];
  requestUpdate(): void;
};

/** One visit of a respondent: the session, what it says in which language, what it tells the page and asks the server. */
export class Visit {
  phase: Phase = 'loading';
  /** Present once a session is open, whatever its state. */
  sheet!: AnswerSheet;
  submitted: Partial<Submitted> = {};
  /** What went wrong with a request the respondent waits for. */
  error?: ApiError;
  /** What to bring into focus after drawing: `''` the heading of a new screen, or an item that wants looking at. */
  focus?: string;
  readonly typing: Typing = {};
  readonly host: Host;
  readonly device: DeviceStore;
  /** Absent where no server keeps the answers; what one keeps is not shown to the page around the element. */
  readonly api?: ApiClient;
  readonly recorder: Recorder;
  #isBusy = false;
  #isClosed = false;

  constructor(host: Host, device: DeviceStore, api?: ApiClient) {
    this.host = host;
    this.device = device;
    this.api = api;
    this.recorder = new Recorder(() => (api ? this.sheet?.session.recording : 'off'), api);
  }

  get session(): SessionView {
    return this.sheet.session;
  }

  /** The element's words, in the reader's language. */
  get words(): Words {
    return wordsOf(this.host.language);
  }

  /**
   * How to speak of a part of the definition: in the reader's language, or the default where that part lacks it. Its
   * texts come with the values they name filled in.
   */
  speak(part?: Item | Note | Text): Tongue {
    const { instrument, program } = this.session;
    const tongue = tongueOf(languageFor(part, this.host.language, instrument), instrument);
    const { facts, ...situation } = this.sheet.situation;
    const title = tongue.text(program.title) || facts.program.title;
    const known = { ...situation, facts: { ...facts, program: { ...facts.program, title } } };
    return { ...tongue, text: (text) => pipe(tongue.text(text), known, tongue) };
  }

  /** Another survey takes its place; what is still to be sent is sent. */
  close(): void {
    this.#isClosed = true;
    this.recorder.close();
  }

  /** A request the respondent waits for; where it fails they are told, and may press again. */
  async request<T extends object>(route: string, body?: unknown): Promise<T | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    this.error = undefined;
    try {
      return (await this.api?.send<T>(route, body)) ?? ({} as T);
    } catch (error) {
      this.tell((this.error = asApiError(error)));
      return undefined;
    } finally {
      this.#isBusy = false;
    }
  }

  become(phase: Phase): void {
    this.focus = '';
    this.phase = phase;
    this.host.requestUpdate();
  }

  /** Tells the page, and the record, what went wrong. */
  tell(error: ApiError): void {
    this.recorder.record('widget.error', { class: error.class });
    this.dispatch('survey-error', { code: error.code, requestId: error.requestId });
    this.host.requestUpdate();
  }

  fail(error: unknown): void {
    this.tell((this.error = asApiError(error)));
    // What appears by itself, when the page loads, must not take the focus.
    if (this.phase !== 'loading') this.focus = '';
    this.phase = 'failed';
  }

  dispatch<T extends keyof SurveyEventFields>(type: T, fields?: SurveyEventFields[T]): void {
    if (!this.#isClosed) this.host.dispatchEvent(new SurveyEvent(type, fields));
  }
}
