import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHostPages, type HostPages } from '../../examples/host-pages/server.js';
import { makeSiteKey } from '../../lti-server/domain/site-keys.js';
import { inviteAdmin } from '../../lti-server/domain/sign-in.js';
import { openBrowser, type OwnBrowser } from '../support/browser.js';
import { KeyboardRespondent } from '../support/keyboard-respondent.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

const eightMonthsMs = 8 * 30.44 * 86_400_000;

describe('a plain page whose site vouches for the learner', () => {
  let pages: HostPages;
  let tool: ToolProcess;
  let [phone, desk]: OwnBrowser[] = [];
  let offsetMs = 0;
  beforeAll(async () => {
    const [toolPort, pagesPort] = [await freePort(), await freePort()];
    tool = await startToolProcess(toolPort, {
      platforms: [],
      siteOrigins: [`http://localhost:${pagesPort}`],
    });
    const signingKey = await makeSiteKey(tool.deps, { study: 'online-programs', id: 'pages' }, null);
    const now = () => Date.now() + offsetMs;
    pages = await serveHostPages({ port: pagesPort, toolUrl: tool.url, signingKey, now });
    [phone, desk] = [await openBrowser(), await openBrowser()];
  });
  afterAll(async () => {
    for (const browser of [phone, desk]) await browser?.close();
    await pages.close();
    await tool.close();
  });
  const visit = async (browser: OwnBrowser, query: string) => {
    const page = await browser.context.newPage();
    await page.goto(`${pages.url}/signed-token.html${query}`);
    return { page, respondent: new KeyboardRespondent(page, () => page.mainFrame()) };
  };

  it('goes on in another browser where the learner stopped', async () => {
    const first = await visit(phone!, '?user=anna');
    for (let screen = 0; screen < 3; screen++) await first.respondent.answerScreen();
    await first.page.getByText(/^\s*Saved\s*$/).waitFor();
    const second = await visit(desk!, '?user=anna');
    await second.page.getByText(/Welcome back/).waitFor();
    await second.respondent.answerUntil(/Thank you/);
    await Promise.all([first.page.close(), second.page.close()]);
    const responses = await tool.deps.store.db.selectFrom('response').selectAll().execute();
    expect(responses).toMatchObject([{ wave: 'baseline', verified: 1 }]);
  });

  it('asks at the end of the program whether what was said still holds', async () => {
    offsetMs = eightMonthsMs;
    await writeFile(tool.clockFile, String(offsetMs));
    const { page } = await visit(phone!, '?user=anna&stage=end');
    await page.getByText('Is that still right?').first().waitFor();
    expect(await page.locator('program-survey .item p').first().innerText()).toContain('Brazil');
    await page.close();
  });

  it('says what to do where the page comes back with a token that was used', async () => {
    const { page } = await visit(phone!, '?user=ben');
    await page.getByText('Where do you live now?').waitFor();
    await page.evaluate(() => {
      const survey = document.querySelector('program-survey')!;
      survey.replaceWith(survey.cloneNode());
    });
    await page.getByText('The token of this page was already used. Reload the page.').waitFor();
    await page.reload();
    await page.getByText('Where do you live now?').waitFor();
    await page.close();
  });

  it('has its key from the console, as a file, and stops when it is revoked there', async () => {
    const link = `${tool.url}/console/sign-in/${await inviteAdmin(tool.deps, 'ada@example.edu', 'admin')}`;
    const page = await desk!.context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Make a key for pages' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download survey-key.pem' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('survey-key.pem');
    await page.getByRole('button', { name: 'I have saved it' }).click();
    await page.getByRole('button', { name: 'Revoke pages-' }).last().click();
    await page.getByRole('button', { name: 'Revoke it now' }).click();
    await page.getByText(/^The key pages-\S+ is revoked\.$/).waitFor();
    const { page: refused } = await visit(desk!, '?user=ben');
    await refused.getByText(/The key that signed this page’s token was revoked/).waitFor();
    await Promise.all([page.close(), refused.close()]);
  });
});
