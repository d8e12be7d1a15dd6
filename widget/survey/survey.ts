import type { Answer } from '../../shared/answers.js';
import type { ConsentGiven, SessionView, Submitted } from '../../shared/api.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Item, Text } from '../../shared/instrument.js';
import { allItems } from '../../shared/route.js';
import { choicesOf } from '../../shared/offered.js';
import { AnswerSheet } from './answer-sheet.js';
import type { ApiClient } from './api-client.js';
import { asApiError, type ApiError } from './api-error.js';
import type { Tongue } from './describe-value.js';
import type { DeviceStore } from './device-store.js';
import { SurveyEvent, type SurveyEventFields } from './events.js';
import { textIn } from './language.js';
import { Outbox } from './outbox.js';
import { backOffMs, pause } from './pause.js';
import type { Typing } from './items/typing.js';
import { pipe } from './pipe.js';
import { Recorder } from './recorder.js';
import { wayOf, type Way } from './screens.js';
import { en } from './strings/en.js';
import { placeOf } from './viewability.js';

/** Where a respondent stands. Only `answering` has questions. */
export type Phase =
  | 'loading' | 'failed' | 'answering' | 'sending' | 'submitted'
  | 'closed' | 'not-open' | 'draft' | 'declined' | 'under-age' | 'erased'; // prettier-ignore

/** The item whose answer the study's age floor is held against. */
const ageItem = 'g_age';
/** Most answers a consent may bring along. */
const mostHeld = 10;

/** The element this belongs to: how much room there is, the language read, where events are told. */
type Host = HTMLElement & { readonly wide: boolean; readonly language: string; requestUpdate(): void };

/** One respondent at one survey, from opening to submission: what views draw from and what they call. */
export class Survey {
  phase: Phase = 'loading';
  /** Present once a session is open, whatever its state. */
  sheet!: AnswerSheet;
  /** Present once the respondent agreed and where a server keeps the answers; before, they are in memory only. */
  outbox?: Outbox;
  submitted: Partial<Submitted> = {};
  /** What went wrong with a request the respondent waits for. */
  error?: ApiError;
  /** Answers the server refused for good. */
  lost = 0;
  /** Answers of an earlier visit stand. */
  isResumed = false;
  /** The respondent is asked whether to delete everything. */
  isErasing = false;
  /** What to bring into focus after drawing: `''` the heading of a new screen, or an item that wants looking at. */
  focus?: string;
  readonly words = en;
  readonly typing: Typing = {};
  readonly host: Host;
  readonly device: DeviceStore;
  /** Absent where no server keeps the answers; what one keeps is not shown to the page around the element. */
  readonly api?: ApiClient;

  readonly #recorder = new Recorder(
    () => {
      const { response } = this.sheet?.session ?? {};
      return !response ? 'waiting' : response.isRecorded ? 'on' : 'off';
    },
    (events, leaving) => this.api!.send('POST /events', { events }, leaving),
  );
  /** The item that must be on the screen. */
  #anchor?: string;
  /** Answers given before agreeing, by item. */
  #held: Record<string, Answer> = {};
  #isStarted = false;
  #isBusy = false;
  #isClosed = false;

  constructor(host: Host, device: DeviceStore, api?: ApiClient) {
    this.host = host;
    this.device = device;
    this.api = api;
  }

  get session(): SessionView {
    return this.sheet.session;
  }

  get way(): Way {
    return wayOf(this.sheet.situation, this.#anchor, this.host.wide, !!this.session.response);
  }

  /** How to write values: the reader's language, texts as they stand in the definition. */
  get tongue(): Tongue {
    const { language } = this.host;
    return { ...this.words, language, text: textIn(language, this.session.instrument.defaultLanguage) };
  }

  /** A text of the definition in the reader's language, with the values it names filled in. */
  readonly text = (text: Text | undefined): string => {
    const { tongue, sheet } = this;
    return pipe(tongue.text(text), sheet.situation, tongue);
  };

  /** Opens the session, or takes up one made up in the page. */
  async open(local?: SessionView): Promise<void> {
    this.record('widget.boot');
    try {
      const session = await (local ?? this.api!.open());
      const { state, response, instrument, wave } = session;
      const sheet = (this.sheet = new AnswerSheet(session, this.#recorder, (answer) => this.#keep(answer)));
      this.submitted = response ?? {};
      this.isResumed = Boolean(response && !response.submittedAt && Object.keys(sheet.answers)[0]);
      await this.#openOutbox();
      const items = this.way.screens.flatMap((screen) => screen.items);
      // Where an earlier visit stopped: the first item without an answer, or the last of all.
      if (response) this.#anchor = (items.find(({ name }) => !sheet.answers[name]) ?? items.at(-1))?.name;
      this.phase = state !== 'open' ? state : this.way.screen ? 'answering' : 'submitted';
      this.host.requestUpdate();
      // After the drawing; a page that has just set what to show may still begin to listen.
      await new Promise((later) => setTimeout(later));
      this.record('widget.rendered', placeOf(this.host));
      this.#dispatch('survey-ready', { instrument: `${instrument.id}@${instrument.version}`, wave });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Another survey takes its place; what is still to be sent is sent. */
  close(): void {
    this.#isClosed = true;
    this.#recorder.close();
    this.api?.close();
  }

  /** The items of the screen stand before the respondent, and the focus is where it belongs. */
  drawn(): void {
    this.focus = undefined;
    if (this.phase !== 'answering') return;
    const order = allItems(this.session.instrument);
    for (const item of this.way.screen.items) this.#recorder.shown(item.name, order.indexOf(item));
  }

  record(...event: Parameters<Recorder['record']>): void {
    this.#recorder.record(...event);
  }

  /** The respondent did something with an item. */
  edit(item: Item, step: (sheet: AnswerSheet) => void): void {
    this.#anchor = item.name;
    step(this.sheet);
    this.host.requestUpdate();
  }

  /** The focus left an item: what is wrong with it may be said now. */
  touch(item: Item): void {
    if (this.sheet.touch(item)) this.host.requestUpdate();
  }

  async next(): Promise<void> {
    if (this.phase !== 'answering') return;
    const { sheet, session } = this;
    const { items } = this.way.screen;
    // Before any check asks "is this your age?": that would tell that there is a limit.
    const age = sheet.answers[ageItem]?.value;
    if (!session.response && typeof age === 'number' && age < session.study.minimumAge)
      return this.#screenOut();
    if (!this.#leaveScreen(items)) return;
    this.isResumed = false;
    for (const item of items) {
      if (item.type !== 'radiogroup') continue;
      // "I typed it wrong": back to the item it is about; this one is asked anew after it.
      const chosen = sheet.answers[item.name]?.value;
      const reopens = choicesOf(item, session.instrument).find(({ value }) => value === chosen)?.reopens;
      if (!reopens) continue;
      sheet.forget(item);
      return this.#goTo(reopens);
    }
    await this.#goOn();
  }

  back(): void {
    const { screens, index } = this.way;
    this.#goTo(screens[index - 1]!.items[0]!.name);
  }

  /** Agrees to take part: what was held in memory goes to the server, together with the agreement. */
  async agree(): Promise<void> {
    const { items } = this.way.screen;
    const consent = items.find(({ type }) => type === 'consent');
    if (!this.#leaveScreen(items.filter((item) => item !== consent))) return;
    if (consent) this.sheet.give(consent, { value: 1 });
    const following = this.#following;
    const answers = Object.values(this.#held).slice(0, mostHeld);
    const { language } = this.host;
    const given = await this.#consent<ConsentGiven>({ decision: 'agreed', language, answers });
    if (!given) return;
    this.sheet.session = { ...this.session, response: { id: '', answers: {} }, ...given };
    this.sheet.restore(given.response?.answers ?? {});
    await this.#openOutbox();
    for (const answer of Object.values(this.#held)) if (!answers.includes(answer)) this.outbox?.put(answer);
    this.#held = {};
    await this.#goOn(following);
  }

  async decline(): Promise<void> {
    if (!(await this.#consent({ decision: 'declined' }))) return;
    await this.#forget('declined');
    this.#dispatch('survey-declined');
  }

  /** Asks, or stops asking, whether everything is to be deleted. */
  askErase(isErasing: boolean): void {
    this.isErasing = isErasing;
    this.host.requestUpdate();
  }

  async erase(): Promise<void> {
    if (await this.#request('DELETE /answers')) await this.#forget('erased');
  }

  /** Opens a finished survey again to change answers. */
  reopen(): void {
    this.#become('answering');
    this.#goTo(this.way.screens[0]!.items[0]!.name);
  }

  /** Takes up a response that exists: what an earlier page load could not deliver stands, and is sent. */
  async #openOutbox(): Promise<void> {
    const response = this.session.response?.id;
    const { api } = this;
    if (!api || !response) return;
    const outbox = new Outbox({
      response,
      device: this.device,
      send: (answers, leaving) => api.send('POST /answers', { response, answers }, leaving),
      changed: (error) => {
        if (outbox.state === 'saved') this.#dispatch('survey-saved');
        if (error) this.#tell(error);
        this.host.requestUpdate();
      },
      refused: (_, code) => {
        this.lost++;
        this.#dispatch('survey-error', { code: code as ErrorCode });
      },
    });
    this.outbox = outbox;
    const kept = await outbox.restore();
    this.sheet.restore(Object.fromEntries(kept.map((answer) => [answer.item, answer])));
  }

  #keep(answer: Answer): void {
    const { item, elapsedMs, mode } = answer;
    if (this.outbox) this.outbox.put(answer);
    else this.#held[item] = answer;
    if (!this.#isStarted) this.#dispatch('survey-started');
    this.#isStarted = true;
    this.record('item.answered', { item, ms: elapsedMs ?? 0, mode });
    this.#dispatch('survey-item-answered', { item, answer: this.api ? undefined : this.sheet.answers[item] });
  }

  /** Whether these items may be left; if not, the first in the way gets the focus. */
  #leaveScreen(items: Item[]): boolean {
    this.focus = this.sheet.leave(items)?.name;
    this.host.requestUpdate();
    return !this.focus;
  }

  /** The first item of the next screen. */
  get #following(): string | undefined {
    const { screens, index } = this.way;
    return screens[index + 1]?.items[0]?.name;
  }

  #goOn(item = this.#following): void | Promise<void> {
    return item ? this.#goTo(item) : this.#finish();
  }

  #goTo(item: string): void {
    this.#anchor = item;
    this.focus = '';
    this.host.requestUpdate();
  }

  async #screenOut(): Promise<void> {
    await this.#forget('under-age');
    // Only a counter: where it is not reached, nothing is owed to anybody.
    await this.api?.send('POST /screening', { outcome: 'under-age' }).catch(() => {});
  }

  /** Waits until the server has every answer, then submits; the respondent sees how that goes. */
  async #finish(): Promise<void> {
    this.#become('sending');
    await this.outbox?.empty();
    try {
      this.submitted = await this.#submit();
    } catch (error) {
      return this.#fail(error);
    }
    await this.outbox?.forget();
    this.#recorder.flush();
    this.error = undefined;
    this.#become('submitted');
    this.#dispatch('survey-completed', { receipt: this.submitted.receipt });
  }

  /** Repeats until it succeeds, or fails in a way that would not pass by itself. */
  async #submit(failures = 1): Promise<Partial<Submitted>> {
    try {
      return (
        (await this.api?.send<Submitted>('POST /submission', { response: this.session.response!.id })) ?? {}
      );
    } catch (cause) {
      const error = asApiError(cause);
      if (!error.passes) throw error;
      this.error = error;
      this.#tell(error);
      await pause(backOffMs(failures));
      return this.#submit(failures + 1);
    }
  }

  #consent<T extends object>(decision: object): Promise<T | undefined> {
    return this.#request('PUT /consent', { ...decision, sheetVersion: this.session.sheet?.version ?? '' });
  }

  /** A request the respondent waits for; where it fails they are told, and may press again. */
  async #request<T extends object>(route: string, body?: unknown): Promise<T | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    this.error = undefined;
    try {
      return (await this.api?.send<T>(route, body)) ?? ({} as T);
    } catch (error) {
      this.#tell((this.error = asApiError(error)));
      return undefined;
    } finally {
      this.#isBusy = false;
    }
  }

  /** Forgets every answer, here and on the device; the end. */
  async #forget(phase: Phase): Promise<void> {
    this.#held = {};
    this.sheet.answers = {};
    this.#recorder.close();
    this.outbox?.close();
    await this.outbox?.forget();
    this.#become(phase);
  }

  #become(phase: Phase): void {
    this.focus = '';
    this.phase = phase;
    this.host.requestUpdate();
  }

  #tell(error: ApiError): void {
    if (error.passes) this.record('widget.error', { class: error.status ? 'server_5xx' : 'network' });
    this.#dispatch('survey-error', { code: error.code, requestId: error.requestId });
    this.host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#tell((this.error = asApiError(error)));
    // What appears by itself, when the page loads, must not take the focus.
    if (this.phase !== 'loading') this.focus = '';
    this.phase = 'failed';
  }

  #dispatch<T extends keyof SurveyEventFields>(type: T, fields?: SurveyEventFields[T]): void {
    if (!this.#isClosed) this.host.dispatchEvent(new SurveyEvent(type, fields));
  }
}
