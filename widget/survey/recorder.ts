import type { ClientEvent } from '../../shared/events.js';
import { uuid } from './uuid.js';
import { VisibleClock } from './visible-clock.js';

type Type = ClientEvent['type'];
type Data = ClientEvent['data'];

/** Events that may wait in memory for consent; others that happen before it are never made. */
const mayWait: Type[] = ['widget.boot', 'widget.rendered', 'widget.seen', 'survey.opened'];
const sendAfterMs = 5000;
const batchSize = 100;

/** `waiting`: consent may still come. `on`: recorded and sent. `off`: nothing is recorded, for good. */
export type RecorderMode = 'waiting' | 'on' | 'off';

/**
 * What happened while answering, without answers and without text: what was shown, how long it took, where it ended.
 * Nothing leaves the page before the respondent agreed to take part and to linking, and nothing at all where the
 * study does not record. Losing some is no harm, so they are not kept on the device.
 */
export class Recorder {
  readonly #clock = new VisibleClock();
  readonly #shownAt = new Map<string, number>();
  readonly #send: (events: ClientEvent[], leaving?: boolean) => Promise<void>;
  #mode: RecorderMode = 'waiting';
  #events: { id: string; type: Type; data: Data; at: number }[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #lastItem?: string;

  constructor(send: (events: ClientEvent[], leaving?: boolean) => Promise<void>) {
    this.#send = send;
    document.addEventListener('visibilitychange', this.#visibilityChanged);
  }

  set mode(mode: RecorderMode) {
    if (this.#mode === 'off') return;
    this.#mode = mode;
    if (mode === 'off') this.#events = [];
    if (mode === 'on') this.#schedule();
  }

  record(type: Type, data: Data = {}): void {
    const isWanted = this.#mode === 'on' || (this.#mode === 'waiting' && mayWait.includes(type));
    if (!isWanted) return;
    this.#events.push({ id: uuid(), type, data, at: performance.now() });
    if (this.#mode === 'on') this.#schedule();
  }

  failed(technicalClass: 'network' | 'server_5xx'): void {
    this.record('widget.error', { class: technicalClass });
  }

  /** An item stands before the respondent; its time starts at the first showing. */
  shown(item: string, order: number): void {
    this.#lastItem = item;
    if (this.#shownAt.has(item)) return;
    this.#shownAt.set(item, this.#clock.now());
    this.record('item.shown', { item, order });
  }

  /** Milliseconds since the item was first shown, hidden time left out; undefined before. */
  elapsedMs(item: string): number | undefined {
    const shownAt = this.#shownAt.get(item);
    return shownAt === undefined ? undefined : Math.min(Math.round(this.#clock.now() - shownAt), 86_400_000);
  }

  /** Sends what there is; `leaving` in a request that outlives the page. */
  flush(leaving = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#mode !== 'on' || !this.#events.length) return;
    const batch = this.#events.splice(0, batchSize);
    const now = performance.now();
    const events = batch.map(({ at, ...event }) => ({ ...event, agoMs: Math.round(now - at) }));
    this.#send(events, leaving).catch(() => {
      // Put back once for the next batch; with the connection gone for long the oldest are let go.
      this.#events = [...batch, ...this.#events].slice(-batchSize * 2);
    });
    if (this.#events.length) this.#schedule();
  }

  close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), sendAfterMs);
  }

  readonly #visibilityChanged = (): void => {
    this.#clock.visibilityChanged();
    if (!document.hidden) return;
    const seconds = Math.round(this.#clock.now() / 1000);
    this.record('page.left', { seconds, ...(this.#lastItem && { item: this.#lastItem }) });
    this.flush(true);
  };
}
