import type { Answer, GivenNonAnswer } from '../../shared/answers.js';
import type { ConsentGiven, GiveConsent, PutOff, SessionView } from '../../shared/api.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Choice, Item } from '../../shared/instrument.js';
import { choicesOf } from '../../shared/offered.js';
import { notFinished, putOffUntil } from '../../shared/put-off.js';
import { allItems } from '../../shared/route.js';
import { AnswerSheet } from './answer-sheet.js';
import { Outbox } from './outbox.js';
import { wayOf, type Way } from './screens.js';
import { placeOf } from './place.js';
import { uuid } from './uuid.js';
import { Visit, type Phase } from './visit.js';

/** The item whose answer the study's age floor is held against. */
const ageItem = 'g_age';
type Agreement = Extract<GiveConsent, { decision: 'agreed' }>;

/** One respondent at one survey, from opening to submission: what views draw from and what they call. */
export class Survey extends Visit {
  /** Present once the respondent agreed and where a server keeps the answers; before, they are in memory only. */
  outbox?: Outbox;
  /** Answers the server refused for good. */
  lost = 0;
  /** Answers of an earlier visit stand. */
  isResumed = false;
  /** The respondent is asked whether to delete everything. */
  isErasing = false;
  /** Why the respondent put the survey off just now, a code of `m_why`; 0 without a reason. */
  why?: number;
  /** The item that must be on the screen. */
  #anchor?: string;
  /** Answers given before agreeing, by item. */
  #held: Record<string, Answer> = {};
  #isStarted = false;

  get way(): Way {
    return wayOf(this.sheet.situation, this.#anchor, this.host.wide, !!this.session.response);
  }

  /** Opens the session, or takes up one made up in the page. */
  async open(local?: SessionView): Promise<void> {
    const { recorder } = this;
    recorder.record('widget.boot');
    try {
      const session = await (local ?? this.api!.open());
      const { state, instrument, wave } = session;
      const sheet = (this.sheet = new AnswerSheet(session, recorder, (answer) => this.#keep(answer)));
      const reference = `${instrument.id}@${instrument.version}`;
      recorder.record('widget.config', { instrument: reference, language: this.host.language });
      const isFinished = await this.#openOutbox();
      // Also one that was agreed to in an earlier page load, and not heard of by the server yet.
      const { response } = this.session;
      this.submitted = response ?? {};
      this.isResumed = !!response && !response.submittedAt && !!Object.keys(sheet.answers)[0];
      const items = this.way.screens.flatMap((screen) => screen.items);
      // Where an earlier visit stopped: the first item without an answer, or the last of all.
      const isOpen = (item: Item) => !sheet.answers[item.name] || this.#chosen(item)?.putsOff;
      if (response) this.#anchor = (items.find(isOpen) ?? items.at(-1))?.name;
      this.phase = state !== 'open' ? state : this.way.screen ? 'answering' : 'submitted';
      if (isFinished && state === 'open') void this.#finish();
      this.host.requestUpdate();
      // After the drawing; a page that has just set what to show may still begin to listen.
      await new Promise((later) => setTimeout(later));
      recorder.record('widget.rendered', placeOf(this.host));
      this.dispatch('survey-ready', { instrument: reference, wave });
    } catch (error) {
      this.fail(error);
    }
  }

  /** The items of the screen stand before the respondent, and the focus is where it belongs. */
  drawn(): void {
    this.focus = undefined;
    if (this.phase !== 'answering') return;
    const order = allItems(this.session.instrument);
    for (const item of this.way.screen.items) this.recorder.shown(item.name, order.indexOf(item));
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
      const { reopens, putsOff } = this.#chosen(item) ?? {};
      // "I am still taking courses": what comes next would be answered too early.
      if (putsOff) return this.putOff(notFinished);
      if (!reopens) continue;
      // "I typed it wrong": back to the item it is about; this one is asked anew after it.
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
    // What is counted so far is of before agreeing.
    this.recorder.flush();
    const { host, session } = this;
    const answers = Object.values(this.#held);
    const agreement: Agreement = {
      decision: 'agreed',
      sheetVersion: session.sheet?.version ?? '',
      response: uuid(),
      resumeKey: await this.api?.resumeKey(),
      language: host.language,
      orderSeed: session.facts.orderSeed,
      answers,
    };
    const given = await this.request<ConsentGiven>('PUT /consent', agreement);
    // Where the server is not reached the survey goes on, and the agreement waits with the answers.
    const waits = this.error?.passes ? agreement : undefined;
    if (!given && !waits) return;
    this.error = undefined;
    this.#agreed(given);
    await this.#openOutbox(waits);
    // What was changed meanwhile.
    for (const answer of Object.values(this.#held)) if (!answers.includes(answer)) this.outbox?.put(answer);
    this.#held = {};
    await this.#goOn(following);
  }

  async decline(): Promise<void> {
    const sheetVersion = this.session.sheet?.version ?? '';
    if (!(await this.request('PUT /consent', { decision: 'declined', sheetVersion }))) return;
    await this.#forget('declined');
    this.dispatch('survey-declined');
  }

  /**
   * Puts the survey off, or says why it was: a code of `m_why`, 0 without a reason. At once: it holds in this page whether
   * or not the server is reached.
   */
  putOff(why = 0): void {
    const instead = this.why;
    const { session, api } = this;
    this.why = why;
    session.date = putOffUntil(why, new Date());
    if (instead === undefined) this.become('put-off');
    this.host.requestUpdate();
    void api?.send<PutOff>('PUT /put-off', { why, instead }).then(
      ({ until }) => {
        session.date = until;
        this.host.requestUpdate();
      },
      () => {},
    );
  }

  /** The respondent wants to answer after all. */
  takeUp(): void {
    // Put off by an answer just now: what comes after it is asked. Else what was said then is asked again.
    const goesOn = this.why !== undefined && this.session.response;
    this.why = undefined;
    // Where this is not reached, the survey is small once more when it is opened again.
    this.api?.send('DELETE /put-off').catch(() => {});
    this.become('answering');
    if (goesOn) void this.#goOn();
  }

  /** Asks, or stops asking, whether everything is to be deleted. */
  askErase(isErasing: boolean): void {
    this.isErasing = isErasing;
    this.host.requestUpdate();
  }

  async erase(): Promise<void> {
    if (await this.request('DELETE /answers')) await this.#forget('erased');
  }

  /** Opens a finished survey again to change answers. */
  reopen(): void {
    this.become('answering');
    this.#goTo(this.way.screens[0]!.items[0]!.name);
  }

  /** The choice that stands for an item of which one is chosen. */
  #chosen(item: Item): Choice | undefined {
    const { value } = this.sheet.answers[item.name] ?? {};
    return item.type === 'radiogroup'
      ? choicesOf(item, this.session.instrument).find((choice) => choice.value === value)
      : undefined;
  }

  /** The respondent agreed; with what the server said to that, once it heard of it. */
  #agreed(given?: ConsentGiven): void {
    const { sheet, session } = this;
    sheet.session = { ...session, response: session.response ?? { id: '', answers: {} }, ...given };
    // What stands here is newer.
    sheet.restore({ ...given?.response?.answers, ...sheet.answers });
  }

  /**
   * Takes up a response: what an earlier page load could not deliver stands, and is sent, the agreement itself first.
   * Whether the respondent finished it then.
   */
  async #openOutbox(agreed?: Agreement): Promise<boolean | undefined> {
    const { api, device, session } = this;
    if (!api) return undefined;
    const keep = `agreed ${session.keep ?? api.name}`;
    // The same survey may stand twice on a page: the first agreement counts.
    if (agreed) await device.change<Agreement>(keep, (earlier = agreed) => earlier);
    const agreement = (await device.peek<Agreement>(keep)) ?? agreed;
    const response = (agreement?.response ?? session.response?.id)!;
    if (!response) return undefined;
    this.#agreed();
    // The server may know it by another id: of the same learner on another device.
    const named = () => this.session.response!.id;
    const outbox = new Outbox({
      response,
      device,
      agree: agreement && (async () => this.#agreed(await api.send('PUT /consent', agreement))),
      send: (answers, leaving) => api.send('POST /answers', { response: named(), answers }, leaving),
      submit: () => api.send('POST /submission', { response: named() }),
      changed: (error) => {
        if (outbox.state === 'saved') {
          // The server has it, and all that came after.
          if (agreement) void device.remove(keep);
          this.dispatch('survey-saved');
        }
        if (error) this.tell(error);
        this.host.requestUpdate();
      },
      refused: (_, code) => {
        this.lost++;
        this.dispatch('survey-error', { code: code as ErrorCode });
      },
    });
    this.outbox = outbox;
    const kept = [...(agreement?.answers ?? []), ...(await outbox.restore())];
    if (!device.durable) this.recorder.record('widget.error', { class: 'storage_blocked' });
    this.sheet.restore(Object.fromEntries(kept.map((answer) => [answer.item, answer])));
    return outbox.wasFinished;
  }

  #keep(answer: Answer): void {
    const { item, elapsedMs, mode } = answer;
    if (this.outbox) this.outbox.put(answer);
    else this.#held[item] = answer;
    if (!this.#isStarted) this.dispatch('survey-started');
    this.#isStarted = true;
    const { nonAnswer } = answer as { nonAnswer?: GivenNonAnswer };
    this.recorder.record('item.answered', { item, ms: elapsedMs ?? 0, mode: nonAnswer ?? mode });
    this.dispatch('survey-item-answered', { item, answer: this.api ? undefined : this.sheet.answers[item] });
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

  /** Waits until the server has every answer and knows that it was the last; the respondent sees how that goes. */
  async #finish(): Promise<void> {
    this.become('sending');
    this.submitted = (await this.outbox?.finish()) ?? {};
    this.recorder.flush();
    this.become('submitted');
    this.dispatch('survey-completed', { receipt: this.submitted.receipt });
  }

  /** Forgets every answer, here and on the device; the end. */
  async #forget(phase: Phase): Promise<void> {
    this.#held = {};
    this.sheet.answers = {};
    this.recorder.close();
    this.outbox?.close();
    await this.outbox?.forget();
    this.become(phase);
  }
}
