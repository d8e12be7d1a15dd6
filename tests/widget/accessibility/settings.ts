import { commands } from 'vitest/browser';
import type { Media } from '../../support/emulate-media.js';

/** How a reader meets the element: the system's colours, the direction, the width it has, the size of text. */
export interface Setting {
  colours: 'light' | 'dark' | 'forced';
  direction: 'ltr' | 'rtl';
  widthPx: number;
  /** Of the size a browser starts with. */
  textPercent: number;
}

const wide = { widthPx: 720, textPercent: 100 };
const large = { widthPx: 320, textPercent: 200 };

/** The settings every item type is opened in, by name. */
export const settings = {
  'on a light page, left to right': { colours: 'light', direction: 'ltr', ...wide },
  'on a dark page, right to left': { colours: 'dark', direction: 'rtl', ...wide },
  'in forced colours': { colours: 'forced', direction: 'ltr', ...wide },
  'at 200 % text on 320 pixels, left to right': { colours: 'light', direction: 'ltr', ...large },
  'at 200 % text on 320 pixels, right to left': { colours: 'light', direction: 'rtl', ...large },
} satisfies Record<string, Setting>;

const media: Record<Setting['colours'], Media> = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  forced: { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'no-preference' },
};

/** Puts the page into a setting; the width is the element's own matter. */
export const enter = async ({ colours, direction, textPercent }: Setting): Promise<void> => {
  await commands.emulateMedia(media[colours]);
  const { documentElement: page } = document;
  page.dir = direction;
  page.style.cssText = `color-scheme: light dark; font-size: ${textPercent}%; background: canvas`;
};

/** Leaves the page as it was found. */
export const leave = async (): Promise<void> => {
  await commands.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  const { documentElement: page } = document;
  page.removeAttribute('dir');
  page.removeAttribute('style');
};

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** Spaces text as WCAG 1.4.12 wants to be possible, as a reader's own style sheet would. */
export const spaceOut = (root: ShadowRoot): void => {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
};
