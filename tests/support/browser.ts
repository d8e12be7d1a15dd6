import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright';
import { chromiumPath } from '../../scripts/find-chromium.js';

const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of somebody's own, which blocks third-party cookies. */
export interface OwnBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

/** Starts a browser with an empty profile and "block third-party cookies" switched on. */
export const openBrowser = async (viewport = { width: 1280, height: 1400 }): Promise<OwnBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'program-survey-browser-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    viewport,
    locale: 'en-GB',
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

/** The tool's frame in a course page, once the launch has come through. */
export const toolFrame = async (page: Page, tool: { url: string }): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe.tool-frame');
  const frame = (await handle.contentFrame())!;
  await frame.waitForURL(`${tool.url}/lti/launch`);
  return frame;
};
