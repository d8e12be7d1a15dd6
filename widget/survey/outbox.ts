import type { Answer } from '../../shared/answers.js';
import type { AnswersStored } from '../../shared/api.js';
import { asApiError, type ApiError } from './api-error.js';
import type { DeviceStore } from './device-store.js';
import { backOffMs } from './retrying.js';

/** `saved`: the server has all. `saving`: on the way. `waiting`: not reached, tried again. `stopped`: needs a person. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'stopped';

/** Keystrokes within this time travel as one answer. */
const settleMs = 350;
const batchSize = 50;
export interface OutboxOptions {
  /** The response the answers belong to. */
  response: string;
  send: (answers: Answer[], leaving?: boolean) => Promise<AnswersStored>;
  device: DeviceStore;
  /** State or content changed. */
  changed: () => void;
  /** The server will never take this answer. */
  refused: (answer: Answer, code: string) => void;
}

/**
 * Answers the server has not acknowledged yet. They are written to the device before they are sent and removed when
 * they are acknowledged, so that neither a lost network nor a closed tab loses one; ids made here keep a second sending
 * from storing twice. Made only once a response exists, that is, after consent.
 */
export class Outbox {
  state: SaveState = 'saved';
  /** Why it is `stopped` or `waiting`. */
  error?: ApiError;

  readonly response: string;
  readonly #options: OutboxOptions;
  readonly #key: string;
  /** Mirror of what the device holds, readable at once when the page goes away. */
  #waiting: Answer[] = [];
  #sending = new Set<string>();
  #sizeOfNext = batchSize;
  #puts = 0;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #running = false;
  #closed = false;
  readonly #whenEmpty: (() => void)[] = [];

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.response = options.response;
    this.#key = `answers ${options.response}`;
    addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
  }

  /** Answers an earlier page load could not deliver; they are sent now. */
  async restore(): Promise<Answer[]> {
    this.#waiting = (await this.#options.device.read<Answer[]>(this.#key)) ?? [];
    if (this.#waiting.length) this.#wake(0);
    return this.#waiting;
  }

  /** Keeps an answer and sends it soon. One still waiting for the same item is replaced. */
  put(answer: Answer): void {
    const isReplaced = (other: Answer) => other.item === answer.item && !this.#sending.has(other.id);
    const before = this.#waiting;
    // The default is for a device that stops keeping things half-way.
    const add = (list = before) => [...list.filter((other) => !isReplaced(other)), answer];
    this.#waiting = add();
    this.#puts++;
    void this.#options.device.change<Answer[]>(this.#key, add);
    this.#wake(this.#failures ? undefined : settleMs);
  }

  /** Resolves when the server has everything. */
  empty(): Promise<void> {
    if (!this.#waiting.length) return Promise.resolve();
    this.#hurry();
    return new Promise((resolve) => this.#whenEmpty.push(resolve));
  }

  /** The page goes away: what waits is sent in a request that outlives it. The device still holds it if that fails. */
  leave(): void {
    const answers = this.#waiting.slice(0, batchSize);
    if (!answers.length || this.state === 'stopped') return;
    this.#options.send(answers, true).then(
      (result) => this.#settle(answers, result),
      () => undefined,
    );
  }

  /** Leaves nothing on the device: all is acknowledged, or the response was erased. */
  async forget(): Promise<void> {
    this.#waiting = [];
    await this.#options.device.remove(this.#key);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
  }

  readonly #hurry = (): void => {
    if (this.#waiting.length && !document.hidden) this.#wake(0);
  };

  #wake(delayMs?: number): void {
    if (this.#closed || this.state === 'stopped') return;
    if (this.state === 'saved') this.#become('saving');
    if (delayMs === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delayMs);
  }

  async #run(): Promise<void> {
    if (this.#running || this.#closed) return;
    this.#running = true;
    try {
      await this.#sendAll();
    } finally {
      this.#running = false;
    }
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const batch = await this.#next();
      if (this.#closed) return;
      if (!batch.length) return this.#allAcknowledged();
      this.#sending = new Set(batch.map(({ id }) => id));
      try {
        await this.#settle(batch, await this.#options.send(batch));
        this.#failures = 0;
        this.#sizeOfNext = batchSize;
      } catch (error) {
        if (!(await this.#failed(asApiError(error), batch))) return;
      } finally {
        this.#sending = new Set();
      }
    }
  }

  /** The device is asked again each time: another tab may have delivered or replaced some. */
  async #next(): Promise<Answer[]> {
    for (let puts = -1; puts !== this.#puts;) {
      puts = this.#puts;
      const held = await this.#options.device.read<Answer[]>(this.#key);
      if (puts === this.#puts) this.#waiting = held ?? this.#waiting;
    }
    return this.#waiting.slice(0, this.#sizeOfNext);
  }

  async #settle(batch: Answer[], { stored, refused }: AnswersStored): Promise<void> {
    const done = new Set([...stored, ...refused.map(({ id }) => id)]);
    for (const { id, code } of refused) {
      const answer = batch.find((one) => one.id === id);
      if (answer) this.#options.refused(answer, code);
    }
    await this.#drop(done);
  }

  #drop(ids: Set<string>): Promise<void> {
    const before = this.#waiting;
    const rest = (list = before) => list.filter(({ id }) => !ids.has(id));
    this.#waiting = rest();
    return this.#options.device.change<Answer[]>(this.#key, rest);
  }

  /** Whether to go on at once. */
  async #failed(error: ApiError, batch: Answer[]): Promise<boolean> {
    this.error = error;
    if (error.passes) {
      this.#failures++;
      this.#become('waiting');
      this.#wake(backOffMs(this.#failures));
      return false;
    }
    // The session or the response is gone: no answer would be taken.
    if (![400, 413, 422].includes(error.status)) {
      this.#become('stopped');
      return false;
    }
    if (batch.length > 1) this.#sizeOfNext = 1;
    else
      await this.#settle(batch, { stored: [], refused: [{ id: batch[0]!.id, code: 'answer_unacceptable' }] });
    return true;
  }

  #allAcknowledged(): void {
    this.error = undefined;
    this.#become('saved');
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }

  #become(state: SaveState): void {
    if (this.state === state) return;
    this.state = state;
    this.#options.changed();
  }
}
