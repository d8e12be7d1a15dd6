import type { Item, Note, Page } from '../../shared/instrument.js';
import { allItems, isItem, visiblePages, type VisiblePage } from '../../shared/route.js';
import type { Situation } from '../../shared/scope.js';

/** What stands on the screen at once: a page of the instrument or, in a narrow element, an item of it. */
export interface Screen {
  page: Page;
  elements: (Item | Note)[];
  items: Item[];
  /** Holds the item that asks for agreement to take part. */
  isConsent: boolean;
}

const screenOf = (page: Page, elements: (Item | Note)[]): Screen => {
  const items = elements.filter(isItem);
  return { page, elements, items, isConsent: items.some(({ type }) => type === 'consent') };
};

/**
 * Splits the pages of the route into screens: a page each in a wide element, an item each in a narrow one. There a note
 * stays with the item after it (at the end of a page, with the one before). The page that asks for consent is never
 * split: what one agrees to stands together.
 */
export const screensOf = (pages: VisiblePage[], isWide: boolean): Screen[] =>
  pages.flatMap(({ page, elements }) => {
    const whole = screenOf(page, elements);
    if (isWide || whole.isConsent) return whole;
    const ends = whole.items.map((item) => elements.indexOf(item) + 1);
    return ends.map((end, at) =>
      screenOf(page, elements.slice(ends[at - 1] ?? 0, ends[at + 1] ? end : undefined)),
    );
  });

/** Index of the screen an item is on, or where it is not on the route (any more), of the last one before it; else 0. */
export const screenIndexOf = (screens: Screen[], item: string | undefined, order: string[]): number => {
  const place = order.indexOf(item!);
  const isReached = ({ items }: Screen) => items.some(({ name }) => order.indexOf(name) <= place);
  return Math.max(0, screens.filter(isReached).length - 1);
};

/** The way through an instrument and where a respondent is on it. */
export interface Way {
  screens: Screen[];
  index: number;
  screen: Screen;
}

/**
 * The way as it follows from the answers so far. It starts with what is asked before agreeing, or after that once
 * agreed. `anchor` is the item that must be on the screen, whatever becomes of its size and of the screens before it.
 */
export const wayOf = (
  situation: Situation,
  anchor: string | undefined,
  isWide: boolean,
  isAgreed: boolean,
): Way => {
  const { instrument } = situation;
  const pages = visiblePages(situation);
  let screens = screensOf(pages, isWide);
  const asking = screens.findIndex(({ isConsent }) => isConsent);
  if (isAgreed) screens = screens.slice(asking + 1);
  // An instrument that does not ask for agreement itself is still not begun without it.
  else if (asking < 0)
    screens.unshift({ ...screenOf({ name: '', section: '', elements: [] }, []), isConsent: true });
  const order = allItems(instrument).map(({ name }) => name);
  const index = screenIndexOf(screens, anchor, order);
  return { screens, index, screen: screens[index]! };
};
