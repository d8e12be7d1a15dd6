import type { Recording } from '../../shared/api.js';
import { countNameOf } from '../../shared/counts.js';
import type { ClientEvent, ClientEventData } from '../../shared/events.js';
import { uuid } from './uuid.js';

type Type = ClientEvent['type'];
type Data = ClientEvent['data'];

/** Events that may wait in memory for consent; others that happen before it are never made. */
const mayWait = /^(widget|survey)/;
const sendAfterMs = 5000;
const batchSize = 100;

/** Where what was recorded goes; `leaving`: in a request that outlives the page. */
export interface Receiver {
  sendEvents(events: ClientEvent[], leaving: boolean): Promise<unknown>;
  /** Names of what happened, with nothing that says to whom. */
  sendCounts(names: string[]): void;
}

/**
 * What happened while answering, without answers and without text: what was shown, how long it took, where it ended.
 * `full`: as events of the learner. `aggregate`: as names to be counted, each once per page load. `off`: not at all.
 * Losing some is no harm, so nothing is kept on the device.
 */
export class Recorder {
  /** Undefined until a session says. */
  #mode: () => Recording | undefined;
  readonly #receiver?: Receiver;
  readonly #shownAt: Record<string, number> = {};
  #events: { id: string; type: Type; data: Data; at: number }[] = [];
  readonly #names = new Set<string>();
  #counted = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #lastItem?: string;
  #hiddenForMs = 0;
  #hiddenSince = document.hidden ? performance.now() : undefined;

  constructor(mode: () => Recording | undefined, receiver?: Receiver) {
    this.#mode = mode;
    this.#receiver = receiver;
    document.addEventListener('visibilitychange', this.#visibilityChanged);
  }

  record<T extends Type>(type: T, data?: ClientEventData[T]): void {
    const isFull = this.#mode() === 'full';
    const name = countNameOf(type, { ...data });
    if (!isFull && name) this.#names.add(name);
    if (!isFull && !mayWait.test(type)) return;
    this.#events.push({ id: uuid(), type, data: { ...data }, at: performance.now() });
    this.#timer ??= setTimeout(() => this.flush(), sendAfterMs);
  }

  /** An item stands before the respondent; its time starts at the first showing. */
  shown(item: string, order: number): void {
    this.#lastItem = item;
    if (item in this.#shownAt) return;
    this.#shownAt[item] = this.#visibleMs();
    this.record('item.shown', { item, order });
  }

  /** Milliseconds since the item was first shown, hidden time left out; undefined before, and where no times are recorded. */
  elapsedMs(item: string): number | undefined {
    const shownAt = this.#shownAt[item];
    if (this.#mode() === 'full' && shownAt !== undefined)
      return Math.min(Math.round(this.#visibleMs() - shownAt), 86_400_000);
    return undefined;
  }

  /** Sends what there is. */
  flush(leaving = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const mode = this.#mode();
    const names = [...this.#names].slice(this.#counted);
    if (mode === 'off') this.#events = [];
    if (mode === 'aggregate' && names[0]) {
      this.#counted = this.#names.size;
      this.#receiver?.sendCounts(names);
    }
    if (mode !== 'full' || !this.#events[0]) return;
    const batch = this.#events.splice(0, batchSize);
    const now = performance.now();
    const events = batch.map(({ at, ...event }) => ({ ...event, agoMs: Math.round(now - at) }));
    this.#receiver?.sendEvents(events, leaving).catch(() => {
      // Put back once for the next batch; with the connection gone for long the oldest are let go.
      this.#events = [...batch, ...this.#events].slice(-batchSize * 2);
    });
  }

  /** Records no more. */
  close(): void {
    this.flush(true);
    this.#mode = () => 'off';
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
  }

  /** Milliseconds by the browser's monotonic clock, standing still while the document is hidden. */
  #visibleMs(): number {
    return (this.#hiddenSince ?? performance.now()) - this.#hiddenForMs;
  }

  readonly #visibilityChanged = (): void => {
    const seconds = Math.round(this.#visibleMs() / 1000);
    if (document.hidden) {
      this.#hiddenSince ??= performance.now();
      this.record('page.left', { seconds, ...(this.#lastItem && { item: this.#lastItem }) });
      this.flush(true);
    } else if (this.#hiddenSince) {
      this.#hiddenForMs += performance.now() - this.#hiddenSince;
      this.#hiddenSince = undefined;
    }
  };
}
