import type { Choice, Instrument, Item, Note, Page } from '../../shared/instrument.js';
import { allItems, isItem, visiblePages, type Situation, type VisiblePage } from '../../shared/progress.js';

/** What stands on the screen at once: a page of the instrument, or as much of it as fits. */
export interface Screen {
  page: Page;
  elements: (Item | Note)[];
  items: Item[];
  /** Holds the item that asks for agreement to take part. */
  isConsent: boolean;
}

type Lists = Partial<Pick<Instrument, 'choiceLists'>>;

/** Room for questions, pixels: with header and buttons the element stays within a frame of 800. */
const roomPx = 520;
/** Most items on one screen. */
const mostItems = 5;
/** Height of one choice, field or row with the gap after it, pixels. */
const linePx = 52;

/** Lines a list of choices takes; many stand in two columns, where their words are not long (`items/choice-list.ts`). */
const linesOfChoices = (choices: Choice[]): number => {
  const isLong = ({ text, hint }: Choice) => hint || Object.values(text).some((words) => words.length > 60);
  return choices.length > 6 && !choices.some(isLong) ? choices.length / 2 : choices.length;
};

/** The fields of an item that make it long, whatever its type. */
interface Long {
  rows?: unknown[];
  rowsFrom?: string;
  parts?: unknown[];
  bandsBy?: string;
  display?: string;
  choices?: Choice[];
  choicesFrom?: string;
  lines?: number;
}

/** Lines of an item's controls where there is room for two columns; a planning value. */
const linesOf = (item: Long, { choiceLists = {} }: Lists): number => {
  const rows = item.rows ?? choiceLists[item.rowsFrom!];
  const choices = item.choices ?? choiceLists[item.choicesFrom!];
  if (rows) return rows.length + 1;
  if (item.parts) return 2 * item.parts.length;
  if (item.bandsBy) return 10;
  if (choices && item.display !== 'search') return linesOfChoices(choices);
  return Math.max(1, (item.lines ?? 1) / 2);
};

/** Height of an item with title, help and ways not to answer, or of a note. */
const heightOf = (element: Item | Note, lists: Lists): number =>
  isItem(element)
    ? 80 +
      (element.description ? 30 : 0) +
      linePx * (linesOf(element as Long, lists) + (element.nonAnswers?.[0] ? 1 : 0))
    : linePx;

const screenOf = (page: Page, elements: (Item | Note)[]): Screen => {
  const items = elements.filter(isItem);
  return { page, elements, items, isConsent: items.some(({ type }) => type === 'consent') };
};

/**
 * Splits the pages of the route into screens: one item each in a narrow element, as many of a page as fit in a wide
 * one. A note stays with the item after it (at the end of a page, with the one before). The page that asks for consent
 * is never split: what one agrees to stands together.
 */
export const screensOf = (pages: VisiblePage[], isWide: boolean, lists: Lists = {}): Screen[] =>
  pages.flatMap(({ page, elements }) => {
    const whole = screenOf(page, elements);
    if (whole.isConsent) return whole;
    const screens: (Item | Note)[][] = [];
    let waiting: (Item | Note)[] = [];
    let room = 0;
    let count = 0;
    for (const element of elements) {
      waiting.push(element);
      if (!isItem(element)) continue;
      const height = waiting.reduce((sum, one) => sum + heightOf(one, lists), 0);
      if (!isWide || ++count > mostItems || height > room) {
        screens.push([]);
        room = roomPx;
        count = 1;
      }
      screens.at(-1)!.push(...waiting);
      room -= height;
      waiting = [];
    }
    screens.at(-1)?.push(...waiting);
    return screens.map((some) => screenOf(page, some));
  });

/** Where an item stands among screens; 0 where it is not on the route (any more) and nothing before it is. */
export const screenIndexOf = (screens: Screen[], item: string | undefined, order: string[]): number => {
  for (let at = order.indexOf(item!); at >= 0; at--) {
    const index = screens.findIndex(({ items }) => items.some(({ name }) => name === order[at]));
    if (index >= 0) return index;
  }
  return 0;
};

/** The way through an instrument and where a respondent is on it. */
export interface Way {
  screens: Screen[];
  index: number;
  screen: Screen;
  /** Sections on the way, in order. */
  sections: string[];
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
  const sections = [...new Set(pages.map(({ page }) => page.section))];
  let screens = screensOf(pages, isWide, instrument);
  const asking = screens.findIndex(({ isConsent }) => isConsent);
  if (isAgreed) screens = screens.slice(asking + 1);
  // An instrument that does not ask for agreement itself is still not begun without it.
  else if (asking < 0)
    screens.unshift({ ...screenOf({ name: '', section: sections[0]!, elements: [] }, []), isConsent: true });
  const order = allItems(instrument).map(({ name }) => name);
  const index = screenIndexOf(screens, anchor, order);
  return { screens, index, screen: screens[index]!, sections };
};
