import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { Recording } from '../../../shared/api.js';
import type { ClientEvent } from '../../../shared/events.js';
import { Recorder } from '../../../widget/survey/recorder.js';

/** What leaves the page, and the document's being hidden, by hand. */
class Page {
  readonly events: ClientEvent[] = [];
  readonly leaving: boolean[] = [];
  readonly counts: string[][] = [];
  mode: Recording | undefined = 'full';
  fails = false;
  readonly recorder = new Recorder(() => this.mode, {
    sendEvents: (events, leaving) => {
      if (this.fails) return Promise.reject(new Error('offline'));
      this.events.push(...events);
      this.leaving.push(leaving);
      return Promise.resolve();
    },
    sendCounts: (names) => void this.counts.push(names),
  });

  hide(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Type, data and milliseconds from the start, of everything sent. */
  get told(): unknown[] {
    return this.events.map(({ type, data }) => [type, data]);
  }
}

describe('the recorder', () => {
  let page: Page;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    page = new Page();
  });
  afterEach(() => {
    page.recorder.close();
    vi.useRealTimers();
    delete (document as { hidden?: boolean }).hidden;
  });

  it('says how long ago each thing happened when it sends, every five seconds', async () => {
    page.recorder.record('widget.boot');
    await vi.advanceTimersByTimeAsync(1200);
    page.recorder.shown('colour', 0);
    await vi.advanceTimersByTimeAsync(3800);
    expect(page.events.map(({ type, agoMs }) => [type, agoMs])).to.deep.equal([
      ['widget.boot', 5000],
      ['item.shown', 3800],
    ]);
    expect(page.leaving).to.deep.equal([false]);
  });

  it('counts the time on an item without the time the page was hidden', async () => {
    page.recorder.shown('colour', 0);
    await vi.advanceTimersByTimeAsync(3000);
    page.hide(true);
    await vi.advanceTimersByTimeAsync(60_000);
    page.hide(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(page.recorder.elapsedMs('colour')).to.equal(3500);
    page.recorder.shown('colour', 0);
    expect(page.recorder.elapsedMs('colour'), 'from the first showing on').to.equal(3500);
  });

  it('says at once where and when the page was left, in a request that outlives it', async () => {
    page.recorder.shown('colour', 0);
    await vi.advanceTimersByTimeAsync(7400);
    page.events.length = page.leaving.length = 0;
    page.hide(true);
    expect(page.told).to.deep.equal([['page.left', { seconds: 7, item: 'colour' }]]);
    expect(page.leaving).to.deep.equal([true]);
  });

  it('sends again what did not arrive', async () => {
    page.fails = true;
    page.recorder.shown('colour', 0);
    await vi.advanceTimersByTimeAsync(5000);
    page.fails = false;
    page.recorder.shown('hours', 1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.told).to.deep.equal([
      ['item.shown', { item: 'colour', order: 0 }],
      ['item.shown', { item: 'hours', order: 1 }],
    ]);
  });

  describe('where only counts may be kept', () => {
    beforeEach(() => (page.mode = 'aggregate'));

    it('tells names, each once, and nothing that could tell two people apart', async () => {
      page.recorder.record('widget.boot');
      page.recorder.record('widget.rendered', {
        topPx: 1,
        pagePx: 2,
        aboveFold: true,
        scrollPx: 0,
        device: 'phone',
      });
      page.recorder.record('widget.seen', { dwellMs: 1000, count: 1 });
      page.recorder.record('widget.seen', { dwellMs: 1000, count: 2 });
      page.recorder.record('widget.error', { class: 'network' });
      page.recorder.shown('colour', 0);
      await vi.advanceTimersByTimeAsync(5000);
      page.recorder.record('survey.opened');
      page.hide(true);
      expect(page.counts).to.deep.equal([
        ['widget.rendered', 'widget.seen', 'widget.error.network'],
        ['survey.opened'],
      ]);
      expect(page.events).to.deep.equal([]);
    });

    it('measures no time with an answer', async () => {
      page.recorder.shown('colour', 0);
      await vi.advanceTimersByTimeAsync(3000);
      expect(page.recorder.elapsedMs('colour')).to.equal(undefined);
    });

    it('tells what happened so far, but of no item, once the learner has agreed', async () => {
      page.recorder.record('widget.rendered', {
        topPx: 1,
        pagePx: 2,
        aboveFold: true,
        scrollPx: 0,
        device: 'phone',
      });
      page.recorder.shown('g_age', 0);
      await vi.advanceTimersByTimeAsync(6000);
      page.mode = 'full';
      page.recorder.shown('colour', 1);
      await vi.advanceTimersByTimeAsync(5000);
      expect(page.events.map(({ type, data, agoMs }) => [type, data.item, agoMs])).to.deep.equal([
        ['widget.rendered', undefined, 11_000],
        ['item.shown', 'colour', 5000],
      ]);
    });
  });

  it('sends nothing at all where nothing may be kept', async () => {
    page.mode = 'off';
    page.recorder.record('widget.seen', { dwellMs: 1000, count: 1 });
    page.recorder.record('widget.error', { class: 'network' });
    page.recorder.shown('colour', 0);
    await vi.advanceTimersByTimeAsync(60_000);
    page.hide(true);
    expect([page.events, page.counts]).to.deep.equal([[], []]);
    expect(page.recorder.elapsedMs('colour')).to.equal(undefined);
  });
});
