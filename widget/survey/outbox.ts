import type { Answer } from '../../shared/answers.js';
import type { AnswersStored, Submitted } from '../../shared/api.js';
import type { ApiError } from './api-error.js';
import type { DeviceStore } from './device-store.js';
import { backOffMs } from './back-off.js';

/** `saved`: the server has all. `saving`: on the way. `waiting`: not reached, tried again. `stopped`: needs a person. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'stopped';

/** Keystrokes within this time travel as one answer. */
const settleMs = 350;
const batchSize = 50;

export interface OutboxOptions {
  /** The response the answers belong to. */
  response: string;
  /** Tells the server that the respondent agreed, where it has not heard of it; it takes no answer before. */
  agree?: () => Promise<void>;
  send: (answers: Answer[], leaving?: boolean) => Promise<AnswersStored>;
  /** Tells the server that the respondent is done. */
  submit: () => Promise<Submitted>;
  device: DeviceStore;
  /** The state changed; with the reason where it is `waiting` or `stopped`. */
  changed: (error?: ApiError) => void;
  /** The server will never take this answer. */
  refused: (answer: Answer, code: string) => void;
}

/**
 * Answers the server has not acknowledged yet. They are written to the device before they are sent and removed when
 * they are acknowledged, so that neither a lost network nor a closed tab loses one; ids made here keep a second sending
 * from storing twice. Made only for a respondent who agreed.
 */
export class Outbox {
  state: SaveState = 'saved';
  /** Whether the respondent was done in an earlier page load that could not say so to the server. */
  wasFinished?: boolean;
  readonly #options: OutboxOptions;
  readonly #key: string;
  readonly #finishedKey: string;
  /** Mirror of what the device holds, readable at once when the page goes away. */
  #waiting: Answer[] = [];
  #isAgreed: boolean;
  /** What was tried last: not replaced, since it may have arrived. */
  #tried: string[] = [];
  #sizeOfNext = batchSize;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #isRunning = false;
  #isClosed = false;
  /** Called when the server knows that the respondent is done; absent while they are not. */
  #done?: (submitted: Submitted) => void;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#isAgreed = !options.agree;
    this.#key = `answers ${options.response}`;
    this.#finishedKey = `finished ${options.response}`;
    addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#leaveOrHurry);
  }

  /** What an earlier page load could not deliver; it is sent now. */
  async restore(): Promise<Answer[]> {
    const { device } = this.#options;
    this.#waiting = (await device.read(this.#key)) ?? [];
    this.wasFinished = await device.read(this.#finishedKey);
    this.#hurry();
    return this.#waiting;
  }

  /** Keeps an answer and sends it soon. One still waiting for the same item is replaced. */
  put(answer: Answer): void {
    const stays = ({ item, id }: Answer) => item !== answer.item || this.#tried.includes(id);
    void this.#change((list) => [...list.filter(stays), answer]);
    if (!this.#failures) this.#wake(settleMs);
  }

  /**
   * The respondent is done: remembered on the device, so that a page closed before the server could be told goes on with
   * it when it is opened again. Resolves when the server has every answer and knows.
   */
  async finish(): Promise<Submitted> {
    await this.#options.device.set(this.#finishedKey, true);
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#wake(0);
    });
  }

  /** The page goes away: what waits is sent in a request that outlives it. The device still holds it if that fails. */
  leave(): void {
    const answers = this.#waiting.slice(0, batchSize);
    if (answers.length && this.#isAgreed && this.state !== 'stopped')
      this.#options.send(answers, true).then(
        (result) => this.#settle(answers, result),
        () => {},
      );
  }

  /** Leaves nothing on the device: the server has all, or the response was erased. */
  async forget(): Promise<void> {
    this.#waiting = [];
    for (const key of [this.#key, this.#finishedKey]) await this.#options.device.remove(key);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#leaveOrHurry);
  }

  readonly #leaveOrHurry = (): void => (document.hidden ? this.leave() : this.#hurry());

  readonly #hurry = (): void => {
    if (this.#isOwing) this.#wake(0);
  };

  /** Whether the server lacks something. */
  get #isOwing(): boolean {
    return !this.#isAgreed || this.#waiting.length > 0;
  }

  #wake(delayMs: number): void {
    if (this.#isClosed || this.state === 'stopped') return;
    if (this.state === 'saved' && this.#isOwing) this.#become('saving');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delayMs);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (await this.#sendNext());
    this.#isRunning = false;
  }

  /** Changes what waits, here and on the device; there another tab may have changed it too. */
  #change(step: (list: Answer[]) => Answer[]): Promise<void> {
    const before = this.#waiting;
    this.#waiting = step(before);
    // The default is for a device that stops keeping things half-way.
    return this.#options.device.change<Answer[]>(this.#key, (list = before) => step(list));
  }

  /** Whether to go on at once. */
  async #sendNext(): Promise<boolean> {
    const { device, send, agree } = this.#options;
    const before = this.#waiting;
    const held = await device.read<Answer[]>(this.#key);
    // Another tab may have delivered or replaced some meanwhile.
    const isHeld = (answer: Answer) => !before.includes(answer) || held!.some(({ id }) => id === answer.id);
    if (held) this.#waiting = this.#waiting.filter(isHeld);
    if (this.#isClosed) return false;
    const batch = this.#waiting.slice(0, this.#sizeOfNext);
    this.#tried = batch.map(({ id }) => id);
    const [first] = batch;
    if (!this.#isOwing && !this.#done) {
      this.#become('saved');
      return false;
    }
    try {
      if (!this.#isAgreed) await agree!();
      else if (first) await this.#settle(batch, await send(batch));
      else return await this.#submit();
      this.#isAgreed = true;
      this.#failures = 0;
      this.#sizeOfNext = batchSize;
    } catch (cause) {
      const error = cause as ApiError;
      if (error.passes) {
        this.#become('waiting', error);
        this.#wake(backOffMs(++this.#failures));
        return false;
      }
      // The session or the response is gone: no answer would be taken.
      if (!this.#isAgreed || !first || ![400, 413, 422].includes(error.status)) {
        this.#become('stopped', error);
        return false;
      }
      if (batch[1]) this.#sizeOfNext = 1;
      else
        await this.#settle(batch, {
          stored: [],
          refused: [{ id: first.id, code: 'answer_unacceptable' }],
        });
    }
    return true;
  }

  async #submit(): Promise<false> {
    const submitted = await this.#options.submit();
    await this.forget();
    this.#become('saved');
    this.#done!(submitted);
    this.#done = undefined;
    return false;
  }

  #settle(batch: Answer[], { stored, refused }: AnswersStored): Promise<void> {
    for (const { id, code } of refused) {
      const answer = batch.find((one) => one.id === id);
      if (answer) this.#options.refused(answer, code);
      stored.push(id);
    }
    return this.#change((list) => list.filter(({ id }) => !stored.includes(id)));
  }

  #become(state: SaveState, error?: ApiError): void {
    if (this.state === state) return;
    this.state = state;
    this.#options.changed(error);
  }
}
