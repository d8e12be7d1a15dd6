import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampus, type Campus } from '../../examples/campus/campus.js';
import { serveHostPages, type HostPages } from '../../examples/host-pages/server.js';
import { openBrowser, toolFrame, type OwnBrowser } from '../support/browser.js';
import { KeyboardRespondent } from '../support/keyboard-respondent.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

describe('ways in', () => {
  let campus: Campus;
  let pages: HostPages;
  let tool: ToolProcess;
  let browser: OwnBrowser;
  beforeAll(async () => {
    const port = await freePort();
    const toolUrl = `http://127.0.0.1:${port}`;
    campus = await createCampus({ toolUrl });
    pages = await serveHostPages({ toolUrl });
    tool = await startToolProcess(port, {
      platforms: Object.values(campus.platforms),
      siteOrigins: [pages.url],
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await tool.close();
    await pages.close();
    await campus.close();
  });
  /** Takes the tool's cookies away before each launch, as a browser does that lets none through. */
  const withoutCookies = (page: Page) =>
    page.route('**/lti/launch', async (route) => {
      await page.context().clearCookies();
      await route.continue();
    });
  const responses = () => tool.deps.store.db.selectFrom('response').selectAll().execute();

  it('launches through local storage where cookies are not let through at all', async () => {
    const page = await browser.context.newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(new URL(request.url()).pathname));
    await withoutCookies(page);
    await page.goto(campus.coursePage('maria', 'evidence'));
    const frame = await toolFrame(page, tool);
    await frame.getByText('Where do you live now?').waitFor();
    expect(seen).toContain('/embed/bridge-page.js');
    await page.close();
  });

  it('offers a new tab, where the launch works, when the browser keeps nothing in the frame', async () => {
    const strict = await openBrowser({ frameStorage: 'blocked' });
    const page = await strict.context.newPage();
    await withoutCookies(page);
    await page.goto(campus.coursePage('maria', 'evidence'));
    const frame = await toolFrame(page, tool);
    const link = frame.getByRole('link', { name: 'Open the survey in a new tab' });
    const [tab] = await Promise.all([strict.context.waitForEvent('page'), link.click()]);
    await tab.getByText('Where do you live now?').waitFor();
    await strict.close();
  });

  it('shows a reload of the frame what to do', async () => {
    const page = await browser.context.newPage();
    await page.goto(campus.coursePage('maria', 'evidence'));
    const frame = await toolFrame(page, tool);
    await frame.getByText('Where do you live now?').waitFor();
    await frame.evaluate(() => location.reload());
    await frame.getByText(/Reload the course page/).waitFor();
    await page.close();
  });

  it('embeds in a plain page by two lines, with the host’s learner id marked unverified', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${pages.url}/two-lines.html?user=anna`);
    const respondent = new KeyboardRespondent(page, () => page.mainFrame());
    await respondent.answerScreen();
    await respondent.answerScreen();
    await respondent.answerScreen();
    await page.getByText(/^\s*Saved\s*$/).waitFor();
    const [response] = await responses();
    expect(response).toMatchObject({ verified: 0, wave: 'baseline', program: 'mm-data-economics' });
    const learner = await tool.deps.store.db.selectFrom('learner').selectAll().executeTakeFirstOrThrow();
    expect(learner).toMatchObject({ issuer: 'host:pages', subject: 'anna' });
    await page.reload();
    await page.getByText(/Welcome back/).waitFor();
    await page.close();
  });

  it('shows another device nothing of what the same host learner id answered', async () => {
    const other = await openBrowser();
    const page = await other.context.newPage();
    await page.goto(`${pages.url}/two-lines.html?user=anna`);
    await page.getByText('Where do you live now?').waitFor();
    expect(await page.getByText(/Welcome back/).count()).toBe(0);
    await other.close();
  });

  it('refuses a page of no site, in words', async () => {
    const stranger = await serveHostPages({ toolUrl: tool.url });
    const page = await browser.context.newPage();
    await page.goto(`${stranger.url}/two-lines.html?user=anna`);
    await page.getByText(/cannot be shown/).waitFor();
    await page.getByText(/This web page may not show the survey/).waitFor();
    await page.close();
    await stranger.close();
  });

  it('stands on a page of its own for places that can only link', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${tool.url}/s/sp-applied-writing/baseline?learner=ben`);
    await page.getByText('Where do you live now?').waitFor();
    const missing = await page.goto(`${tool.url}/s/no-such-program/baseline`);
    expect(missing!.status()).toBe(404);
    expect(await page.getByText('program_unknown').count()).toBe(1);
    await page.close();
  });

  it('signs in to the console by a link, once', async () => {
    const { inviteAdmin } = await import('../../lti-server/domain/sign-in.js');
    const link = `${tool.url}/console/sign-in/${await inviteAdmin(tool.deps, 'admin@example.edu', 'admin')}`;
    const page = await browser.context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('admin@example.edu').first().waitFor();
    expect(await page.getByText('Data and Economics for Development').count()).toBeGreaterThan(0);
    const used = await page.goto(link);
    expect(used!.status()).toBe(403);
    await page.close();
  });
});
