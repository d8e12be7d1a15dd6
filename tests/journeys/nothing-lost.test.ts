import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampus, type Campus } from '../../examples/campus/campus.js';
import { openBrowser, toolFrame, type OwnBrowser } from '../support/browser.js';
import { KeyboardRespondent } from '../support/keyboard-respondent.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

/** What must not cost an answer: a killed server, a closed tab, a cut network, a double press, a second device. */
describe('nothing lost, nothing doubled', () => {
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

  interface Visit {
    page: Page;
    frame: Frame;
    respondent: KeyboardRespondent;
  }
  const visit = async (person: string, course: string, own = browser): Promise<Visit> => {
    const page = await own.context.newPage();
    await page.goto(campus.coursePage(person, course));
    const frame = await toolFrame(page, tool);
    return { page, frame, respondent: new KeyboardRespondent(page, () => frame) };
  };
  /** Up to the first page after consent. */
  const agreed = async (person: string, course: string): Promise<Visit> => {
    const begun = await visit(person, course);
    await begun.respondent.answerScreen();
    await begun.respondent.answerScreen();
    return begun;
  };
  const answersOf = async (person: string) => {
    const { sub } = campus.people.find(({ id }) => id === person)!;
    const rows = await tool.deps.store.db
      .selectFrom('answer')
      .innerJoin('response', 'response.id', 'answer.response_id')
      .innerJoin('learner', 'learner.case_id', 'response.case_id')
      .select(['answer.id', 'answer.item', 'answer.value', 'response.id as response'])
      .where('learner.subject', 'in', Object.values(sub))
      .orderBy('answer.seq')
      .execute();
    return {
      rows,
      items: rows.map(({ item }) => item),
      responses: new Set(rows.map(({ response }) => response)),
    };
  };
  const status = (frame: Frame, words: RegExp) => frame.getByText(words).first().waitFor();

  it('when the server is killed in the middle of answering', async () => {
    const { page, frame, respondent } = await agreed('maria', 'evidence');
    await respondent.answerScreen();
    await status(frame, /^\s*Saved\s*$/);
    await tool.kill();
    await respondent.answerScreen();
    await status(frame, /kept on this device/);
    const before = (await answersOf('maria')).rows.length;
    await tool.start();
    await status(frame, /^\s*Saved\s*$/);
    const after = await answersOf('maria');
    expect(after.rows.length).toBeGreaterThan(before);
    expect(new Set(after.rows.map(({ id }) => id)).size).toBe(after.rows.length);
    expect(after.responses.size).toBe(1);
    await page.close();
  });

  it('when the server is killed and the browser keeps nothing for frames: then the page keeps it, and says so', async () => {
    const strict = await openBrowser({ frameStorage: 'blocked' });
    const page = await strict.context.newPage();
    await page.goto(campus.coursePage('mei', 'evidence'));
    const frame = await toolFrame(page, tool);
    const respondent = new KeyboardRespondent(page, () => frame);
    for (let screen = 0; screen < 3; screen++) await respondent.answerScreen();
    await status(frame, /^\s*Saved\s*$/);
    const before = (await answersOf('mei')).rows.length;
    await tool.kill();
    await respondent.answerScreen();
    await status(frame, /keep this page open: answers/);
    await tool.start();
    await status(frame, /^\s*Saved\s*$/);
    expect((await answersOf('mei')).rows.length).toBeGreaterThan(before);
    await strict.close();
  });

  it('when the tab is closed while the server is away, and opened again later', async () => {
    const { page, frame, respondent } = await visit('maria', 'evidence');
    await status(frame, /Welcome back/);
    const before = (await answersOf('maria')).items;
    await tool.kill();
    await respondent.answerScreen();
    await status(frame, /kept on this device/);
    await page.close();
    await tool.start();
    const again = await visit('maria', 'evidence');
    await expect
      .poll(async () => (await answersOf('maria')).items.length, { timeout: 20_000 })
      .toBeGreaterThan(before.length);
    await again.page.close();
  });

  it('when the network is cut for a while', async () => {
    const { page, frame, respondent } = await agreed('layla', 'evidence');
    await status(frame, /^\s*Saved\s*$/);
    await browser.context.setOffline(true);
    const before = (await answersOf('layla')).rows.length;
    await respondent.answerScreen();
    await status(frame, /kept on this device/);
    await respondent.answerScreen();
    expect((await answersOf('layla')).rows.length).toBe(before);
    await browser.context.setOffline(false);
    await status(frame, /^\s*Saved\s*$/);
    const { rows, responses } = await answersOf('layla');
    expect(rows.length).toBeGreaterThan(before + 1);
    expect(responses.size).toBe(1);
    await page.close();
  });

  it('on a second device, which goes on where the first stopped', async () => {
    const other = await openBrowser({ viewport: { width: 390, height: 844 } });
    const before = await answersOf('layla');
    const { frame, respondent } = await visit('layla', 'evidence', other);
    await status(frame, /Welcome back/);
    await respondent.answerScreen();
    await status(frame, /^\s*Saved\s*$/);
    const after = await answersOf('layla');
    expect(after.responses).toEqual(before.responses);
    expect(after.rows.length).toBeGreaterThan(before.rows.length);
    await other.close();
  });

  it('when the last button is pressed twice', async () => {
    const { page, frame, respondent } = await visit('layla', 'evidence');
    await status(frame, /Welcome back/);
    let last = frame.getByRole('button', { name: 'Finish' });
    while (!(await last.count())) await respondent.answerScreen();
    last = frame.getByRole('button', { name: 'Finish' });
    await last.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
    const responses = await tool.deps.store.db
      .selectFrom('response')
      .select(['receipt', 'submitted_at'])
      .where('submitted_at', 'is not', null)
      .execute();
    expect(responses).toHaveLength(1);
    expect(await frame.getByText(responses[0]!.receipt!).count()).toBe(1);
    const scores = await tool.deps.store.db.selectFrom('score').selectAll().execute();
    expect(scores).toHaveLength(1);
    await page.close();
  });
});
