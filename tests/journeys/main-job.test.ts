import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampus, type Campus } from '../../examples/campus/campus.js';
import { openBrowser, toolFrame, type OwnBrowser } from '../support/browser.js';
import { KeyboardRespondent } from '../support/keyboard-respondent.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

const eightMonthsMs = 8 * 30.44 * 86_400_000;

describe('the main job, in a browser that blocks third-party cookies', () => {
  let campus: Campus;
  let tool: ToolProcess;
  let browser: OwnBrowser;
  beforeAll(async () => {
    const port = await freePort();
    campus = await createCampus({ toolUrl: `http://127.0.0.1:${port}` });
    tool = await startToolProcess(port, { platforms: Object.values(campus.platforms) });
    browser = await openBrowser({ frameStorage: 'blocked' });
  });
  afterAll(async () => {
    await browser.close();
    await tool.close();
    await campus.close();
  });
  const moveClock = async (offsetMs: number) => {
    campus.setClock(offsetMs);
    await writeFile(tool.clockFile, String(offsetMs));
  };
  const visit = async (person: string, course: string) => {
    const page = await browser.context.newPage();
    await page.goto(campus.coursePage(person, course));
    const frame = await toolFrame(page, tool);
    return { page, frame, respondent: new KeyboardRespondent(page, () => frame) };
  };

  it('answers the baseline with the keyboard alone, inline in the first course', async () => {
    const { page, respondent } = await visit('maria', 'evidence');
    await respondent.answerUntil(/Thank you/);
    await page.close();
    expect(respondent.answered).toEqual(
      expect.arrayContaining(['g_country', 'g_age', 'w_status', 'b_exp', 'p_cred', 'e_level']),
    );
    const responses = await tool.deps.store.db.selectFrom('response').selectAll().execute();
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ wave: 'baseline', verified: 1, origin: 'learner' });
    expect(responses[0]!.submitted_at).not.toBeNull();
  });

  it('joins the end survey eight months later, confirming what was said before', async () => {
    await moveClock(eightMonthsMs);
    const { page, frame, respondent } = await visit('maria', 'capstone');
    await frame.getByText('Is that still right?').first().waitFor();
    expect(await frame.locator('program-survey .item p').first().innerText()).toContain('Brazil');
    await respondent.answerUntil(/Thank you/);
    await page.close();
    const { db } = tool.deps.store;
    const responses = await db.selectFrom('response').selectAll().orderBy('wave').execute();
    expect(responses.map(({ wave }) => wave)).toEqual(['baseline', 'end']);
    expect(responses[0]!.case_id).toBe(responses[1]!.case_id);
    const confirmed = await db.selectFrom('answer').select('item').where('mode', '=', 'confirmed').execute();
    expect(new Set(confirmed.map(({ item }) => item))).toContain('g_country');
  });

  it('gives the LMS its “done”, in both courses', async () => {
    await expect.poll(() => campus.grades().length, { timeout: 20_000 }).toBe(2);
    expect(
      campus.grades().map(({ course, scoreGiven, scoreMaximum }) => [course, scoreGiven, scoreMaximum]),
    ).toEqual(
      expect.arrayContaining([['evidence', 1, 1], ['capstone', 1, 1]]), // prettier-ignore
    );
    const page = await browser.context.newPage();
    await page.goto(`${campus.url}/as/elena/gradebook/mm-data-economics`);
    expect(await page.locator('.done').count()).toBe(2);
    await page.close();
  });

  it('shows the instructor of the final course what came back, and nobody’s answers', async () => {
    const { page, frame } = await visit('elena', 'capstone');
    await frame.getByText('Hidden').first().waitFor();
    expect(await frame.getByText(/Capstone/).count()).toBeGreaterThan(0);
    expect(await frame.getByText(/Brazil/).count()).toBe(0);
    await page.close();
  });

  it('joins nothing across platforms, where the same person is another case', async () => {
    const { page, respondent } = await visit('chidi', 'plain-language');
    await respondent.answerScreen();
    await respondent.answerScreen();
    const programs = async () => {
      const cases = await tool.deps.store.db.selectFrom('survey_case').select('program').execute();
      return cases.map(({ program }) => program).sort();
    };
    await expect.poll(programs).toEqual(['mm-data-economics', 'sp-applied-writing']);
    await page.close();
  });

  it('gets an unpartitioned cookie at top level and none in the frame', async () => {
    const page = await browser.context.newPage();
    const address = new URL(tool.url);
    await browser.context.addCookies([
      { name: 'plain', value: '1', domain: address.hostname, path: '/', sameSite: 'None', secure: true },
    ]);
    const cookiesOf = async (path: string, open: () => Promise<unknown>) => {
      const [request] = await Promise.all([
        page.waitForRequest((sent) => sent.url().startsWith(tool.url + path)),
        open(),
      ]);
      return (await request.allHeaders()).cookie ?? '';
    };
    expect(await cookiesOf('/healthz', () => page.goto(`${tool.url}/healthz`))).toContain('plain=1');
    const framed = await cookiesOf('/lti/launch', () => page.goto(campus.coursePage('layla', 'evidence')));
    expect(framed).not.toContain('plain=');
    expect(framed).toContain('__Host-lti-');
    await page.close();
  });
});
