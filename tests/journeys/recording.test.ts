import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampus, type Campus } from '../../examples/campus/campus.js';
import { importStudy } from '../../lti-server/domain/import-study.js';
import type { Study } from '../../shared/study.js';
import { openBrowser, toolFrame, type OwnBrowser } from '../support/browser.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';
import { demoStudy } from '../support/tool.js';

const minute = 60_000;

/**
 * Ten minutes of a learner: reads, scrolls away and back, answers, leaves for a while, comes back, stops. The page's own
 * clock is moved by the test; the server's is not.
 */
describe('ten minutes with a survey', () => {
  let campus: Campus;
  let tool: ToolProcess;
  let browser: OwnBrowser;
  beforeAll(async () => {
    const port = await freePort();
    campus = await createCampus({ toolUrl: `http://127.0.0.1:${port}` });
    tool = await startToolProcess(port, { platforms: Object.values(campus.platforms) });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await tool.close();
    await campus.close();
  });

  /** The study as it stands, with another way to record. */
  const record = async (telemetry: Study['telemetry'], version: number) => {
    await importStudy(tool.deps, { ...demoStudy(), version, telemetry });
  };
  const hide = (page: Page, isHidden: boolean) =>
    Promise.all(
      page.frames().map((frame) =>
        frame.evaluate((hidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }, isHidden),
      ),
    );

  /** Spends the ten minutes; returns every request that left the element, but those that open and answer. */
  const spend = async (person: string) => {
    const page = await browser.context.newPage();
    await page.clock.install();
    const sent: string[] = [];
    let underWay = 0;
    page.on('requestfinished', () => underWay--);
    page.on('requestfailed', () => underWay--);
    page.on('request', (request) => {
      underWay++;
      const { pathname } = new URL(request.url());
      if (request.url().startsWith(`${tool.url}/api/`) && request.method() !== 'GET')
        sent.push(`${pathname.replace('/api/v1', '')} ${request.postData() ?? ''}`);
    });
    await page.goto(campus.coursePage(person, 'evidence'));
    const frame = await toolFrame(page, tool);
    /** Lets time pass in the page, when what it asked the server is answered: no request is hours on its way. */
    const pass = async (ms: number) => {
      await page.clock.runFor(6000);
      await expect.poll(() => underWay).toBe(0);
      await page.clock.runFor(ms - 6000);
      await expect.poll(() => underWay).toBe(0);
    };
    const next = () => frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByRole('combobox', { name: 'Where do you live now?' }).waitFor();
    await page.clock.runFor(6000); // reads for six seconds: seen, and counted
    await frame.getByRole('combobox', { name: 'Where do you live now?' }).fill('brazil');
    await frame.getByRole('option', { name: 'Brazil' }).click();
    await frame.getByLabel('How old are you?').fill('34');
    await next();
    await frame.getByRole('radio', { name: 'Yes, connect them' }).check();
    await frame.getByRole('button', { name: /^I agree/ }).click();
    await frame.getByText('What is your gender?').waitFor();
    await pass(minute); // thinks for a minute
    await frame.getByRole('radio', { name: 'Female' }).check();
    await page.clock.runFor(1000);
    await frame.getByText(/^\s*Saved\s*$/).waitFor();
    await hide(page, true); // another tab for five minutes
    await pass(5 * minute);
    await hide(page, false);
    await pass(3 * minute);
    await hide(page, true);
    await frame.getByText(/^\s*Saved\s*$/).waitFor();
    return { page, sent };
  };
  const eventsOf = async (person: string) => {
    const { sub } = campus.people.find(({ id }) => id === person)!;
    const rows = await tool.deps.store.db
      .selectFrom('event')
      .innerJoin('learner', 'learner.case_id', 'event.case_id')
      .select(['event.type', 'event.data', 'event.at', 'event.received_at'])
      .where('learner.subject', 'in', Object.values(sub))
      .orderBy('event.at')
      .execute();
    return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
  };
  const counts = async () => {
    const rows = await tool.deps.store.db.selectFrom('daily_count').select(['name', 'count']).execute();
    return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  };

  it('are told as the events of method 2.3 where the learner agreed, with their clocks and units', async () => {
    const { page, sent } = await spend('maria');
    await expect
      .poll(async () => (await eventsOf('maria')).filter(({ type }) => type === 'page.left'))
      .toHaveLength(2);
    const events = await eventsOf('maria');
    const ofElement = events.filter(({ type }) => /^(widget|survey\.opened|item|check|page)/.test(type));
    const told = ofElement.map(({ type, data }) => [type, data.item].filter(Boolean).join(' '));
    expect(new Set(told)).toEqual(
      new Set([
        'widget.boot',
        'widget.config',
        'widget.rendered',
        'widget.seen',
        'survey.opened',
        'item.shown d_gender',
        'item.answered d_gender',
        ...told.filter((one) => one.startsWith('item.shown')),
        ...told.filter((one) => one.startsWith('page.left')),
      ]),
    );
    const once = (type: string) => ofElement.filter((event) => event.type === type);
    for (const type of ['widget.boot', 'widget.config', 'widget.rendered', 'survey.opened', 'item.answered'])
      expect(once(type), type).toHaveLength(1);
    const [answered] = once('item.answered');
    expect(answered!.data.mode).toBe('typed');
    expect(answered!.data.ms).toBeGreaterThanOrEqual(minute);
    expect(answered!.data.ms).toBeLessThan(minute + 5000);
    const [first, second] = once('page.left').map(({ data }) => data.seconds as number);
    expect(second! - first!).toBe(180); // the five minutes in another tab do not count
    // A page's time travels only as an age: whole milliseconds, and the server's clock is less by that.
    const ages = sent
      .filter((one) => one.startsWith('/events'))
      .flatMap((one) => (JSON.parse(one.slice(8)) as { events: { agoMs: number }[] }).events)
      .map(({ agoMs }) => agoMs);
    expect(ages.filter((age) => !Number.isInteger(age) || age < 0)).toEqual([]);
    expect(events.filter(({ at, received_at }) => at > received_at)).toEqual([]);
    // Once at first, once more after the five minutes in another tab.
    const seen = once('widget.seen').map(({ data }) => [data.dwellMs, data.count]);
    expect(seen.sort()).toEqual([
      [1000, 1],
      [1000, 2],
    ]);
    expect(sent.filter((one) => one.startsWith('/counts'))).not.toEqual([]);
    await page.close();
  }, 120_000);

  it('are counts with nothing that could tell two people apart where the study only counts', async () => {
    await record('aggregate', 3);
    const before = await counts();
    const { page, sent } = await spend('layla');
    const bodies = sent
      .filter((one) => one.startsWith('/counts'))
      .map((one) => JSON.parse(one.slice(8)) as object);
    expect(new Set(bodies.flatMap((body) => Object.keys(body)))).toEqual(new Set(['names', 'placement']));
    expect(sent.filter((one) => one.startsWith('/events'))).toEqual([]);
    expect(sent.some((one) => one.includes('elapsedMs'))).toBe(false);
    const after = await counts();
    for (const name of ['widget.rendered', 'widget.seen', 'survey.opened'])
      expect((after[name] ?? 0) - (before[name] ?? 0), name).toBe(1);
    await page.close();
  }, 120_000);

  it('are nothing but the answers where the study records nothing', async () => {
    await record('off', 4);
    const before = await counts();
    const { page, sent } = await spend('mei');
    expect(sent.filter((one) => !/^\/(consent|answers) /.test(one))).toEqual([]);
    expect(sent.some((one) => one.includes('elapsedMs'))).toBe(false);
    expect(await counts()).toEqual(before);
    await page.close();
  }, 120_000);
});
