import { expect } from 'vitest';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright';

/** Where a survey is looked for: a page, a frame of it, or a part. */
export type Place = Page | Frame | FrameLocator | Locator;

/** A page opened by somebody on a phone, with all that the browser complained of. */
export interface Visit {
  page: Page;
  /** The frame of the page. */
  frame: FrameLocator;
  learner: string;
  complaints: string[];
}

const phone = { width: 360, height: 800 };

/** Opens a page for a learner of its own; errors, warnings and what a policy blocked are noted. */
export const visit = async (context: BrowserContext, site: string, file: string): Promise<Visit> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`blocked by ${violatedDirective}: ${blockedURI}`),
    ),
  );
  await page.setViewportSize(phone);
  const learner = file.replace(/\W/g, '-');
  await page.goto(`${site}/${file}?user=${learner}`, { waitUntil: 'commit' });
  return { page, frame: page.frameLocator('iframe').first(), learner, complaints };
};

export const country = (place: Place) => place.getByRole('combobox', { name: 'Where do you live now?' });
export const next = (place: Place) => place.getByRole('button', { name: 'Next' });
const agreement = (place: Place) => place.getByRole('button', { name: /^I agree/ });

/** Chooses a country on the first screen. */
export const chooseCountry = async (place: Place): Promise<void> => {
  await country(place).fill('brazil');
  await place.getByRole('option', { name: 'Brazil' }).click();
};

/** Answers what is asked before consent, up to the question whether to take part. */
export const answerFirst = async (place: Place): Promise<void> => {
  await chooseCountry(place);
  await next(place).click();
  await place.getByLabel('How old are you?').fill('34');
  await next(place).click();
  await agreement(place).waitFor();
};

/** Agrees, and waits until the server has what was answered. */
export const agree = async (place: Place): Promise<void> => {
  await agreement(place).click();
  await place.getByText(/^\s*Saved\s*$/).waitFor();
};

export const takePart = async (place: Place): Promise<void> => {
  await answerFirst(place);
  await agree(place);
};

/** The page needs no scrolling sideways, on a phone and on a desk. */
export const expectToFit = async (page: Page): Promise<void> => {
  for (const width of [phone.width, 1280]) {
    await page.setViewportSize({ ...phone, width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(phone);
};

/** The frame is as tall as what is in it. */
export const asTallAsItsContent = { top: 0, hidden: 0, beside: 0, blank: 0 };

/** Where something stands in the window, whatever frames it is in. */
export const topOf = async (what: Locator): Promise<number> => (await what.boundingBox())!.y;

/** How far a frame's content has been scrolled, how much of it is out of sight, and how much room is left below it. */
export const scrollOf = (frame: FrameLocator) =>
  frame.locator('body').evaluate(() => ({
    top: scrollY,
    hidden: document.documentElement.scrollHeight - innerHeight,
    beside: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    blank: innerHeight - Math.ceil(document.body.getBoundingClientRect().height),
  }));
