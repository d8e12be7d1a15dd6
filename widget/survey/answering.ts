import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Submitted } from '../../shared/api.js';
import type { Item } from '../../shared/instrument.js';
import { allItems } from '../../shared/progress.js';
import type { AnswerSheet } from './answer-sheet.js';
import { asApiError, type ApiError } from './api-error.js';
import type { Backend } from './backend.js';
import type { DeviceStore } from './device-store.js';
import {
  SurveyCompletedEvent, SurveyDeclinedEvent, SurveyErrorEvent, SurveyReadyEvent, SurveySavedEvent,
} from './events.js'; // prettier-ignore
import { Recorder } from './recorder.js';
import { retrying } from './retrying.js';
import { placeOf } from './viewability.js';
import { Visit } from './visit.js';

/** Where a respondent stands. Only `answering` has questions. */
export type Phase =
  | 'loading' | 'failed' | 'closed' | 'not-open' | 'draft'
  | 'answering' | 'sending' | 'done'
  | 'declined' | 'under-age' | 'erased'; // prettier-ignore

/** What to bring into focus after drawing: the heading of a new screen, or an item that wants looking at. */
export type FocusRequest = { item?: string };

/** The item whose answer the study's age floor is held against. */
const ageItem = 'g_age';
/** Most answers a consent may bring along. */
const mostHeld = 10;

/** The element this belongs to. */
type AnsweringHost = ReactiveControllerHost &
  HTMLElement & { readonly wide: boolean; readonly language: string };

/** Takes one respondent from opening to submission. */
export class Answering implements ReactiveController {
  phase: Phase = 'loading';
  error?: ApiError;
  visit?: Visit;
  submitted?: Partial<Submitted>;
  /** A request the respondent waits for is under way. */
  isBusy = false;
  /** The respondent is asked whether to delete everything. */
  isErasing = false;
  focusRequest?: FocusRequest;

  readonly #host: AnsweringHost;
  #backend?: Backend;
  #recorder?: Recorder;

  constructor(host: AnsweringHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  async open(backend: Backend, device: DeviceStore): Promise<void> {
    this.visit?.outbox?.close();
    this.#recorder?.close();
    const recorder = new Recorder((events, leaving) => backend.sendEvents(events, leaving));
    this.#recorder = recorder;
    this.#backend = backend;
    this.error = undefined;
    this.isErasing = false;
    this.record('widget.boot');
    this.#become('loading');
    try {
      const session = await backend.open();
      if (this.#backend !== backend) return;
      const saveStateChanged = () => this.#saveStateChanged(visit);
      const visit: Visit = new Visit({
        session,
        backend,
        device,
        recorder,
        host: this.#host,
        saveStateChanged,
      });
      await visit.resume();
      await this.#begin(visit);
    } catch (error) {
      if (this.#backend === backend) this.#fail(asApiError(error));
    }
  }

  /** The respondent did something with an item. */
  edit(item: Item, step: (sheet: AnswerSheet) => void): void {
    this.visit!.route.anchor = item.name;
    step(this.visit!.sheet);
    this.#host.requestUpdate();
  }

  /** The focus left an item: what is wrong with it may be said now. */
  touch(item: Item): void {
    if (this.visit!.sheet.touch(item)) this.#host.requestUpdate();
  }

  async next(): Promise<void> {
    if (this.phase !== 'answering' || this.isBusy) return;
    // Before any check asks "is this your age?": that would tell that there is a limit.
    if (this.#isUnderAge()) return this.#screenOut();
    const { route, sheet } = this.visit!;
    if (!this.#leaveScreen(route.screen.items)) return;
    const { reopened } = route;
    if (reopened) sheet.forget(reopened.asked);
    const following = reopened?.item ?? route.following();
    if (following) this.#goTo(following);
    else await this.#finish();
  }

  back(): void {
    const { preceding } = this.visit!.route;
    if (preceding) this.#goTo(preceding);
  }

  /** Agrees to take part: what was held in memory goes to the server, together with the agreement. */
  async agree(): Promise<void> {
    const { route, sheet, session } = this.visit!;
    const { screen } = route;
    const consent = screen.items.find(({ type }) => type === 'consent');
    if (this.isBusy || !this.#leaveScreen(screen.items.filter((item) => item !== consent))) return;
    if (consent) sheet.give(consent, { value: 1 });
    const answers = this.visit!.held.slice(0, mostHeld);
    const sheetVersion = session.sheet?.version ?? '';
    const { language } = this.#host;
    const given = await this.#request((backend) =>
      backend.giveConsent({ decision: 'agreed', sheetVersion, language, answers }),
    );
    if (!given?.response) return;
    const following = route.following(screen);
    await this.visit!.begin(given, answers);
    if (following) this.#goTo(following);
    else await this.#finish();
  }

  async decline(): Promise<void> {
    const sheetVersion = this.visit!.session.sheet?.version ?? '';
    const isTold = await this.#request((backend) =>
      backend.giveConsent({ decision: 'declined', sheetVersion }),
    );
    if (!isTold) return;
    await this.visit!.forget();
    this.#become('declined');
    this.#host.dispatchEvent(new SurveyDeclinedEvent());
  }

  /** Asks, or stops asking, whether everything is to be deleted. */
  askErase(isErasing: boolean): void {
    this.isErasing = isErasing;
    this.#host.requestUpdate();
  }

  async erase(): Promise<void> {
    const isErased = await this.#request((backend) => backend.erase().then(() => true));
    if (!isErased) return;
    await this.visit!.forget();
    this.#become('erased');
  }

  /** Opens a finished survey again to change answers. */
  reopen(): void {
    this.#become('answering');
    this.#goTo(this.visit!.route.screens[0]!.items[0]!.name);
  }

  record(...event: Parameters<Recorder['record']>): void {
    this.#recorder?.record(...event);
  }

  /** The items of the screen stand before the respondent. */
  hostUpdated(): void {
    if (this.phase !== 'answering') return;
    const { route, session } = this.visit!;
    const order = allItems(session.instrument).map(({ name }) => name);
    for (const { name } of route.screen.items) this.#recorder!.shown(name, order.indexOf(name));
  }

  async #begin(visit: Visit): Promise<void> {
    const { state, response, instrument } = visit.session;
    this.visit = visit;
    this.submitted = response;
    const isOver = state === 'submitted' || (state === 'open' && !visit.route.screens.length);
    this.#become(isOver ? 'done' : state === 'open' ? 'answering' : state);
    await this.#host.updateComplete;
    this.record('widget.rendered', placeOf(this.#host));
    this.#host.dispatchEvent(new SurveyReadyEvent(`${instrument.id}@${instrument.version}`, instrument.wave));
  }

  /** Whether these items may be left; if not, the first in the way gets the focus. */
  #leaveScreen(items: Item[]): boolean {
    const obstacle = this.visit!.sheet.leave(items);
    this.#host.requestUpdate();
    if (!obstacle) return true;
    const { item, kind, checks } = obstacle;
    for (const { id } of checks) this.record('check.fired', { item: item.name, check: id, outcome: kind });
    this.focusRequest = { item: item.name };
    return false;
  }

  #isUnderAge(): boolean {
    const { consented, sheet, session } = this.visit!;
    const age = sheet.answers[ageItem]?.value;
    return !consented && typeof age === 'number' && age < session.study.minimumAge;
  }

  async #screenOut(): Promise<void> {
    await this.visit!.forget();
    this.#become('under-age');
    // Only a counter: where it is not reached, nothing is owed to anybody.
    await this.#backend!.screenOut().catch(() => undefined);
  }

  /** Waits until the server has every answer, then submits; the respondent sees how that goes. */
  async #finish(): Promise<void> {
    this.#become('sending');
    const outbox = this.visit!.outbox!;
    await outbox.empty();
    try {
      const submit = () => this.#backend!.submit(outbox.response);
      this.submitted = (await retrying(submit, (error) => this.#tell(error))) ?? {};
    } catch (error) {
      return this.#fail(asApiError(error));
    }
    await outbox.forget();
    this.#recorder!.flush();
    this.error = undefined;
    this.#become('done');
    this.#host.dispatchEvent(new SurveyCompletedEvent(this.submitted.receipt));
  }

  /** A request the respondent waits for; where it fails they are told, and may press again. */
  async #request<T>(send: (backend: Backend) => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      return await send(this.#backend!);
    } catch (error) {
      this.#tell(asApiError(error));
      return undefined;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  #goTo(item: string): void {
    this.visit!.route.anchor = item;
    this.focusRequest = {};
    this.#host.requestUpdate();
  }

  #become(phase: Phase): void {
    // What appears by itself, when the page loads, must not take the focus.
    if (this.phase !== 'loading' && phase !== 'loading') this.focusRequest = {};
    this.phase = phase;
    this.#host.requestUpdate();
  }

  #saveStateChanged({ outbox }: Visit): void {
    const { state, error } = outbox!;
    if (state === 'saved') this.#host.dispatchEvent(new SurveySavedEvent());
    if (error && state !== 'saving') this.#tell(error);
    this.#host.requestUpdate();
  }

  #tell(error: ApiError): void {
    this.error = error;
    if (error.passes) this.#recorder?.failed(error.status ? 'server_5xx' : 'network');
    this.#host.dispatchEvent(new SurveyErrorEvent(error.code, error.requestId));
    this.#host.requestUpdate();
  }

  #fail(error: ApiError): void {
    this.#tell(error);
    this.#become('failed');
  }

  readonly #leave = (): void => {
    this.visit?.outbox?.leave();
    this.#recorder?.flush(true);
  };
}
