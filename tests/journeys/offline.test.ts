import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHostPages, type HostPages } from '../../examples/host-pages/server.js';
import { openBrowser, type OwnBrowser } from '../support/browser.js';
import { KeyboardRespondent } from '../support/keyboard-respondent.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

/** A survey completed without a network, in a page that is closed before there is one again. */
describe('a survey finished offline', () => {
  let pages: HostPages;
  let tool: ToolProcess;
  beforeAll(async () => {
    const port = await freePort();
    const toolUrl = `http://127.0.0.1:${port}`;
    pages = await serveHostPages({ toolUrl });
    tool = await startToolProcess(port, { platforms: [], siteOrigins: pages.origins });
  });
  afterAll(async () => {
    await tool.close();
    await pages.close();
  });

  const open = async (browser: OwnBrowser, learner: string) => {
    const page = await browser.context.newPage();
    await page.goto(`${pages.url}/two-lines.html?user=${learner}`);
    return { page, respondent: new KeyboardRespondent(page, () => page.mainFrame()) };
  };
  /** Goes on without a network to the end. */
  const finishOffline = async (browser: OwnBrowser, page: Page, respondent: KeyboardRespondent) => {
    await browser.context.setOffline(true);
    const finish = page.getByRole('button', { name: 'Finish' });
    while (!(await finish.count())) await respondent.answerScreen();
    await finish.click();
  };
  const responseOf = (learner: string) =>
    tool.deps.store.db
      .selectFrom('response')
      .innerJoin('learner', 'learner.case_id', 'response.case_id')
      .select(['response.id', 'response.submitted_at'])
      .where('learner.subject', '=', learner)
      .execute();
  const answersTo = (response: string) =>
    tool.deps.store.db
      .selectFrom('answer')
      .select(['id', 'item'])
      .where('response_id', '=', response)
      .execute();

  it('arrives whole, and once, when the page is opened again', async () => {
    const browser = await openBrowser();
    const { page, respondent } = await open(browser, 'anna');
    for (let screen = 0; screen < 2; screen++) await respondent.answerScreen();
    await page.getByText(/^\s*Saved\s*$/).waitFor();
    await finishOffline(browser, page, respondent);
    await page.getByText('when you open this page again').waitFor();
    await page.close();
    const [before] = await responseOf('anna');
    expect(before!.submitted_at).toBe(null);
    const answered = (await answersTo(before!.id)).length;
    await browser.context.setOffline(false);
    const again = await open(browser, 'anna');
    await again.page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const responses = await responseOf('anna');
    expect(responses).toHaveLength(1);
    expect(responses[0]!.submitted_at).not.toBe(null);
    const after = await answersTo(before!.id);
    expect(after.length).toBeGreaterThan(answered + 8);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    await browser.close();
  }, 120_000);

  it('arrives with the agreement itself, when the network went after the first screen', async () => {
    const browser = await openBrowser();
    const { page, respondent } = await open(browser, 'cleo');
    await respondent.answerScreen();
    await finishOffline(browser, page, respondent);
    await page.getByText('when you open this page again').waitFor();
    await page.close();
    expect(await responseOf('cleo')).toEqual([]);
    await browser.context.setOffline(false);
    const again = await open(browser, 'cleo');
    await again.page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const responses = await responseOf('cleo');
    expect(responses).toHaveLength(1);
    expect(responses[0]!.submitted_at).not.toBe(null);
    const answers = await answersTo(responses[0]!.id);
    expect(answers.map(({ item }) => item)).toEqual(expect.arrayContaining(['g_country', 'g_consent']));
    expect(answers.length).toBeGreaterThan(12);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    await again.page.reload();
    await again.page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await responseOf('cleo')).toEqual(responses);
    await browser.close();
  }, 120_000);

  it('arrives from the open page where the browser keeps nothing, and the learner was told so first', async () => {
    const browser = await openBrowser();
    await browser.context.addInitScript(() => {
      // As a browser does that denies a page its storage.
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const { page, respondent } = await open(browser, 'ben');
    await respondent.answerScreen();
    await browser.context.setOffline(true);
    await respondent.answerScreen();
    await page.getByText('This browser keeps nothing on your device').waitFor();
    const finish = page.getByRole('button', { name: 'Finish' });
    while (!(await finish.count())) await respondent.answerScreen();
    await finish.click();
    await page.getByText('Please keep this page open').waitFor();
    await browser.context.setOffline(false);
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const [response] = await responseOf('ben');
    expect(response!.submitted_at).not.toBe(null);
    await browser.close();
  }, 120_000);
});
