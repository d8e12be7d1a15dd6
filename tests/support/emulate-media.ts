import type { BrowserCommand } from 'vitest/node';

/** What a reader's system asks of pages; what is left out is as it was. */
export interface Media {
  colorScheme?: 'light' | 'dark' | null;
  forcedColors?: 'active' | 'none' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
}

/** Lets the browser behave as on such a system. A command: it runs beside the browser, and tests call it by its name. */
export const emulateMedia: BrowserCommand<[Media]> = ({ page }, media) => page.emulateMedia(media);

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (media: Media) => Promise<void>;
  }
}
