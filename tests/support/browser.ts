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

/** A browser of somebody's own. */
export interface OwnBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

export interface BrowserOptions {
  viewport?: { width: number; height: number };
  /**
   * `blocked`: "block third-party cookies" is switched on, which in Chromium takes a frame's local storage and IndexedDB
   * too and leaves it partitioned cookies alone; `partitioned`: a frame has storage of its own per embedding site.
   */
  frameStorage?: 'blocked' | 'partitioned';
  /** Scrollbars take room, as on a desk; otherwise they lie over the page, as on a phone. */
  scrollbars?: boolean;
}

/** Starts a browser with an empty profile. */
export const openBrowser = async ({
  viewport = { width: 1280, height: 1400 },
  frameStorage = 'partitioned',
  scrollbars = false,
}: BrowserOptions = {}): Promise<OwnBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'program-survey-browser-'));
  mkdirSync(join(profile, 'Default'));
  const blocks = frameStorage === 'blocked';
  const preferences = {
    profile: { block_third_party_cookies: blocks, cookie_controls_mode: blocks ? 1 : 0 },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    ...(scrollbars && { ignoreDefaultArgs: ['--hide-scrollbars'] }),
    viewport,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(15_000);
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
