import type { ClientEvent, ClientEventData } from '../../shared/events.js';
import { uuid } from './uuid.js';

type Type = ClientEvent['type'];
type Data = ClientEvent['data'];

/** Events that may wait in memory for consent; others that happen before it are never made. */
const mayWait = /^(widget|survey)/;
const sendAfterMs = 5000;
const batchSize = 100;

/** `waiting`: consent may still come. `on`: recorded and sent. `off`: nothing is recorded. */
export type RecorderMode = 'waiting' | 'on' | 'off';

/**
 * What happened while answering, without answers and without text: what was shown, how long it took, where it ended.
 * Nothing leaves the page before the respondent agreed to take part and to linking, and nothing at all where the
 * study does not record. Losing some is no harm, so they are not kept on the device.
 */
export class Recorder {
  #mode: () => RecorderMode;
  readonly #send: (events: ClientEvent[], leaving: boolean) => Promise<unknown>;
  readonly #shownAt: Record<string, number> = {};
  #events: { id: string; type: Type; data: Data; at: number }[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #lastItem?: string;
  #hiddenForMs = 0;
  #hiddenSince = document.hidden ? performance.now() : undefined;

  constructor(mode: () => RecorderMode, send: (events: ClientEvent[], leaving: boolean) => Promise<unknown>) {
    this.#mode = mode;
    this.#send = send;
    document.addEventListener('visibilitychange', this.#visibilityChanged);
  }

  record<T extends Type>(type: T, data?: ClientEventData[T]): void {
    const mode = this.#mode();
    if (mode === 'off') this.#events = [];
    else if (mode === 'on' || mayWait.test(type)) {
      this.#events.push({ id: uuid(), type, data: { ...data }, at: performance.now() });
      this.#timer ??= setTimeout(() => this.flush(), sendAfterMs);
    }
  }

  /** An item stands before the respondent; its time starts at the first showing. */
  shown(item: string, order: number): void {
    this.#lastItem = item;
    if (item in this.#shownAt) return;
    this.#shownAt[item] = this.#visibleMs();
    this.record('item.shown', { item, order });
  }

  /** Milliseconds since the item was first shown, hidden time left out; undefined before. */
  elapsedMs(item: string): number | undefined {
    const shownAt = this.#shownAt[item];
    return shownAt === undefined ? undefined : Math.min(Math.round(this.#visibleMs() - shownAt), 86_400_000);
  }

  /** Sends what there is; `leaving` in a request that outlives the page. */
  flush(leaving = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#mode() !== 'on' || !this.#events.length) return;
    const batch = this.#events.splice(0, batchSize);
    const now = performance.now();
    const events = batch.map(({ at, ...event }) => ({ ...event, agoMs: Math.round(now - at) }));
    this.#send(events, leaving).catch(() => {
      // Put back once for the next batch; with the connection gone for long the oldest are let go.
      this.#events = [...batch, ...this.#events].slice(-batchSize * 2);
    });
  }

  /** Records no more; what was not sent is let go. */
  close(): void {
    clearTimeout(this.#timer);
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
