import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryPages, serveHostPages, type HostPages } from '../../examples/host-pages/server.js';
import { openBrowser, type OwnBrowser } from '../support/browser.js';
import {
  agree,
  answerFirst,
  asTallAsItsContent,
  chooseCountry,
  country,
  expectToFit,
  next,
  scrollOf,
  takePart,
  topOf,
  visit,
  type Visit,
} from '../support/host-page-visitor.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

let pages: HostPages;
let tool: ToolProcess;
let browser: OwnBrowser;

/** Every response the tool has: learners nobody vouches for may have some that no learner id leads to. */
const responses = () => tool.deps.store.db.selectFrom('response').select(['id', 'program']).execute();

const inline = ({ page }: Visit) => takePart(page);
const lightness = (page: Visit['page']) =>
  page.locator('program-survey').evaluate((element) => {
    const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g)!.map(Number);
    return (red! + green! + blue!) / 3;
  });

/** Takes part in a frame whose page gives it the height it asks for. */
const growing = async ({ page, frame }: Visit): Promise<void> => {
  await page.evaluate(() =>
    addEventListener('message', ({ data }) => {
      ((window as unknown as { heard?: unknown[] }).heard ??= []).push(data);
    }),
  );
  const height = () => page.locator('iframe').evaluate(({ offsetHeight }: HTMLElement) => offsetHeight);
  await answerFirst(frame);
  await expect.poll(() => scrollOf(frame)).toEqual(asTallAsItsContent);
  const tall = await height();
  await agree(frame);
  await expect.poll(height).toBeLessThan(tall);
  await expect.poll(() => scrollOf(frame)).toEqual(asTallAsItsContent);
  await expect.poll(() => topOf(frame.getByRole('heading').first())).toBeGreaterThanOrEqual(0);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  const message = { subject: 'lti.frameResize', height: await height() };
  expect(heard).toContainEqual(message);
  expect(heard).toContain(JSON.stringify(message));
};

/** What matters on each page. */
const visits: Record<string, (visit: Visit) => Promise<void>> = {
  'two-lines.html': inline,
  'classic-script.html': inline,
  'csp.html': inline,
  'csp-trusted-types.html': inline,
  'csp-nonce.html': inline,
  'base-href.html': inline,
  'policies.html': inline,
  'quirks.html': inline,
  'xhtml-doctype.html': inline,
  'huge-font.html': inline,
  'xml-page.xhtml': async ({ page }) => {
    await page.waitForLoadState();
    await takePart(page.frames()[1]!);
  },
  'frame-cross-site.html': growing,
  'frame-same-site.html': growing,
  'frame-bordered.html': growing,

  'frame-fixed.html': async ({ page, frame }) => {
    await answerFirst(frame);
    await agree(frame);
    await expect.poll(async () => (await scrollOf(frame)).top).toBe(0);
    expect(await page.locator('iframe').evaluate(({ offsetHeight }: HTMLElement) => offsetHeight)).toBe(800);
    // At the end of the frame the wheel goes on to the page.
    await frame.getByRole('heading').first().hover();
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.wheel(0, 4000);
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  },

  'frame-tiny.html': async ({ page, frame }) => {
    await answerFirst(frame);
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      const { top, bottom } = await frame.locator('program-survey').evaluate(({ shadowRoot }) => {
        const box = (shadowRoot!.activeElement ?? document.documentElement).getBoundingClientRect();
        return { top: box.top, bottom: innerHeight - box.bottom };
      });
      expect(Math.min(top, bottom)).toBeGreaterThanOrEqual(0);
    }
    await agree(frame);
    await expect.poll(async () => (await scrollOf(frame)).top).toBe(0);
    expect((await scrollOf(frame)).beside).toBe(0);
  },

  'shadow-root.html': async ({ page }) => {
    await takePart(page.locator('lesson-unit[mode=open]'));
    await page.locator('#open').getByText('survey-ready survey-started survey-item-answered').waitFor();
    await page.getByRole('button', { name: 'The page’s own button' }).focus();
    // The choice of language comes first.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('brazil');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#closed').getByText('survey-item-answered').waitFor();
  },

  'hostile-css.html': async ({ page }) => {
    await takePart(page);
    const heading = page.getByRole('heading', { name: /^Part 2/ });
    expect(
      await heading.evaluate((element) => {
        const { textTransform, textAlign, whiteSpace, fontStyle, float, opacity } = getComputedStyle(element);
        return { textTransform, textAlign, whiteSpace, fontStyle, float, opacity };
      }),
    ).toEqual({
      textTransform: 'none',
      textAlign: 'start',
      whiteSpace: 'normal',
      fontStyle: 'normal',
      float: 'none',
      opacity: '1',
    });
  },

  'fixed-bars.html': async ({ page }) => {
    const [header, footer] = await page.locator('.bar').all();
    await answerFirst(page);
    await page.keyboard.press('Tab');
    for (let step = 0; step < 4; step++) {
      const box = await page.locator('program-survey').evaluate(({ shadowRoot }) => {
        const { top, bottom } = (shadowRoot!.activeElement ?? document.body).getBoundingClientRect();
        return { top, bottom };
      });
      const { y, height } = (await header!.boundingBox())!;
      expect(box.top).toBeGreaterThanOrEqual(y + height);
      expect(box.bottom).toBeLessThanOrEqual(await topOf(footer!));
      await page.keyboard.press('Tab');
    }
    await agree(page);
    expect(await topOf(page.getByRole('heading', { name: /^Part 2/ }))).toBeGreaterThan(40);
  },

  'layouts.html': async ({ page }) => {
    await takePart(page);
    const [own, given] = await page
      .locator('program-survey')
      .evaluate((element) => [element.clientWidth, element.parentElement!.clientWidth]);
    expect(own).toBeLessThanOrEqual(given);
  },

  'right-to-left.html': async ({ page }) => {
    await takePart(page);
    const heading = page.getByRole('heading', { name: /^Part 2/ });
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  },

  'dark.html': async ({ page }) => {
    await takePart(page);
    expect(await lightness(page)).toBeGreaterThan(200);
  },

  'scheme-switch.html': async ({ page }) => {
    await country(page).waitFor();
    expect(await lightness(page)).toBeLessThan(60);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await lightness(page)).toBeGreaterThan(200);
    await takePart(page);
  },

  'themed.html': async ({ page }) => {
    const colour = await next(page).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toBe('rgb(122, 31, 92)');
    await takePart(page);
  },

  'several.html': async ({ page }) => {
    const [one, other] = [page.locator('program-survey').first(), page.locator('program-survey').last()];
    const before = await responses();
    await chooseCountry(one);
    expect(await country(other).inputValue()).toBe('');
    await takePart(other);
    await takePart(one);
    const added = (await responses()).filter(({ id }) => before.every((known) => known.id !== id));
    expect(added.map(({ program }) => program).sort()).toEqual(['mm-data-economics', 'sp-applied-writing']);
  },

  'same-twice.html': async ({ page }) => {
    const before = await responses();
    await takePart(page.locator('program-survey').first());
    await page.reload();
    await expect.poll(() => page.getByText('Welcome back').count()).toBe(2);
    expect(await responses()).toHaveLength(before.length + 1);
  },

  'slow-script.html': async ({ page }) => {
    const waiting = page.getByText('The survey is loading');
    await waiting.waitFor();
    const place = page.locator('program-survey');
    expect((await place.boundingBox())!.height).toBeGreaterThan(300);
    await country(page).waitFor();
    expect(await waiting.isVisible()).toBe(false);
    await takePart(page);
  },

  'script-twice.html': async ({ page }) => {
    const before = await responses();
    await takePart(page);
    expect(await next(page).count()).toBe(1);
    expect(await responses()).toHaveLength(before.length + 1);
  },

  'script-missing.html': async ({ page, complaints }) => {
    await page.getByRole('link', { name: 'Open the survey' }).click();
    await takePart(page);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  },

  'single-page-app.html': async ({ page }) => {
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Create');
    await chooseCountry(page);
    await press('Move');
    await expect.poll(() => page.locator('#second program-survey').count()).toBe(1);
    expect(await country(page).inputValue()).toBe('Brazil');
    await press('Remove');
    await press('Put back');
    expect(await country(page).inputValue()).toBe('Brazil');
    await press('Create');
    await expect.poll(() => country(page).inputValue()).toBe('');
    await takePart(page);
    await press('Move');
    await page.getByText(/^\s*Saved\s*$/).waitFor();
  },

  'definition-only.html': async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByLabel('Partly clear').check();
    await next(page).click();
    await page.getByLabel('How many minutes').fill('12');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('You may go on with the lesson').waitFor();
    const heard = JSON.parse(await page.locator('#heard').innerText()) as Record<string, unknown>;
    expect(heard).toMatchObject({ clear: { value: 2 }, minutes: { value: 12 } });
    expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]);
  },

  'print.html': async ({ page }) => {
    await country(page).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(() => next(page).isVisible()).toBe(false);
    expect(await country(page).isVisible()).toBe(true);
    expect(await lightness(page)).toBeLessThan(60);
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    await takePart(page);
  },

  'isolated.html': async ({ page, frame }) => {
    await takePart(page.locator('main > program-survey'));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await takePart(frame);
  },

  'sandboxed.html': async ({ page, complaints }) => {
    const without = page.frameLocator('#without');
    await without.getByText('This web page may not show the survey').waitFor();
    await takePart(page.frameLocator('#with'));
    // One is Chromium's own: what it refuses there it refuses twice, once where no script can take it.
    expect(complaints.splice(0).filter((text) => !/403|undefined/.test(text))).toEqual([]);
  },
};

describe('the gallery of host pages', () => {
  beforeAll(async () => {
    const port = await freePort();
    const toolUrl = `http://127.0.0.1:${port}`;
    pages = await serveHostPages({ toolUrl });
    tool = await startToolProcess(port, { platforms: [], siteOrigins: pages.origins });
    browser = await openBrowser({ frameStorage: 'blocked' });
  });
  afterAll(async () => {
    await browser.close();
    await tool.close();
    await pages.close();
  });

  it('has no page that no journey opens', () => {
    const here = new URL('.', import.meta.url);
    const journeys = readdirSync(here).map((file) => readFileSync(new URL(file, here), 'utf8'));
    const unseen = galleryPages().filter((file) => !journeys.some((text) => text.includes(file)));
    expect(unseen).toEqual([]);
  });

  it('lists every page by its title and a line', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${pages.url}/?user=anna`);
    for (const file of galleryPages()) {
      const entry = page.locator('li', { has: page.locator(`a[href="/${file}?user=anna"]`) });
      expect(await entry.innerText()).toMatch(/^.+\n.+[.]$/);
    }
    await expectToFit(page);
    await page.close();
  });

  it('keeps one response of a learner who agrees in both of two surveys that are the same', async () => {
    const own = await openBrowser();
    const { page } = await visit(own.context, pages.url, 'same-twice.html');
    const before = await responses();
    await takePart(page.locator('program-survey').first());
    await takePart(page.locator('program-survey').last());
    await own.close();
    expect(await responses()).toHaveLength(before.length + 1);
  });

  it('comes to rest in a frame whose border and scrollbar take room', async () => {
    const desk = await openBrowser({ scrollbars: true });
    const { page, frame } = await visit(desk.context, pages.url, 'frame-bordered.html');
    await answerFirst(frame);
    await expect.poll(() => scrollOf(frame)).toEqual(asTallAsItsContent);
    const messages = await page.evaluate(
      () =>
        new Promise<number>((rest) => {
          let [messages, frames] = [0, 0];
          addEventListener('message', () => messages++);
          const later = () => (++frames < 60 ? requestAnimationFrame(later) : rest(messages));
          later();
        }),
    );
    expect(messages).toBe(0);
    await desk.close();
  });

  it.each(galleryPages().filter((file) => visits[file]))('%s', async (file) => {
    const opened = await visit(browser.context, pages.url, file);
    await visits[file]!(opened);
    await expectToFit(opened.page);
    expect(opened.complaints).toEqual([]);
    await opened.page.close();
  });
});
