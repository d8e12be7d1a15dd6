import type { Choice, Item, Note, Page } from '../../shared/instrument.js';
import type { VisiblePage } from '../../shared/progress.js';

export const isItem = (element: Item | Note): element is Item => element.type !== 'note';

/** What stands on the screen at once: a page of the instrument, or as much of it as fits. */
export interface Screen {
  page: Page;
  elements: (Item | Note)[];
  items: Item[];
  /** Holds the item that asks for agreement to take part. */
  isConsent: boolean;
}

/** Room for questions, pixels: with header and buttons the element stays within a frame of 800. */
const roomPx = 520;
/** Most items on one screen. */
const mostItems = 5;

/** Height of one choice, field or row with the gap after it, pixels. */
const linePx = 52;

const isShort = ({ text, hint, specify }: Choice) =>
  Object.values(text).every((words) => words.length <= 34) && !hint && !specify;

/** Lines a list of choices takes; many short ones stand in two columns. */
const choiceLines = (choices: Choice[]): number =>
  choices.length > 5 && choices.every(isShort) ? Math.ceil(choices.length / 2) : choices.length;

type Lists = Record<string, Choice[]>;
const listed = (lists: Lists, name = '') => lists[name] ?? [];

/** Lines of an item's controls where there is room for two columns, ways not to answer included; a planning value. */
const linesOf = (item: Item, lists: Lists): number => {
  const instead = item.nonAnswers?.length ? 1 : 0;
  switch (item.type) {
    case 'radiogroup':
      if (item.display === 'search') return 1 + instead;
      if (item.bandsBy) return 10 + instead;
      return choiceLines(item.choices ?? listed(lists, item.choicesFrom)) + instead;
    case 'checkbox':
      return choiceLines(item.choices ?? listed(lists, item.choicesFrom)) + instead;
    case 'boolean':
    case 'consent':
      return 1;
    case 'matrix':
      return (item.rows ?? listed(lists, item.rowsFrom)).length + 1 + instead;
    case 'shares':
    case 'money-list':
      return item.rows.length + 1 + instead;
    case 'compound':
      return 2 * item.parts.length + instead;
    case 'text':
      return Math.max(1, item.lines / 2) + instead;
    default:
      return 1 + instead;
  }
};

const estimatedPx = (element: Item | Note, lists: Lists): number =>
  isItem(element) ? 80 + (element.description ? 30 : 0) + linePx * linesOf(element, lists) : linePx;

const screen = (page: Page, elements: (Item | Note)[]): Screen => {
  const items = elements.filter(isItem);
  return { page, elements, items, isConsent: items.some(({ type }) => type === 'consent') };
};

/**
 * Splits the pages of the route into screens: one item each in a narrow element, as many of a page as fit in a wide
 * one. A note stays with the item after it (at the end of a page, with the one before). The page that asks for consent
 * is never split: what one agrees to stands together.
 */
export const screensOf = (pages: VisiblePage[], wide: boolean, lists: Lists = {}): Screen[] =>
  pages.flatMap(({ page, elements }) => {
    if (screen(page, elements).isConsent) return [screen(page, elements)];
    const screens: (Item | Note)[][] = [];
    let notes: Note[] = [];
    let room = 0;
    let count = 0;
    for (const element of elements) {
      if (!isItem(element)) {
        notes.push(element);
        continue;
      }
      const height = [...notes, element].reduce((sum, one) => sum + estimatedPx(one, lists), 0);
      const fits = wide && count < mostItems && height <= room;
      if (!fits) {
        screens.push([]);
        room = roomPx;
        count = 0;
      }
      screens.at(-1)!.push(...notes, element);
      room -= height;
      count++;
      notes = [];
    }
    screens.at(-1)?.push(...notes);
    return screens.map((elements) => screen(page, elements));
  });

/** Where an item stands among screens; 0 where it is not on the route (any more) and nothing before it is. */
export const screenIndexOf = (screens: Screen[], item: string | undefined, order: string[]): number => {
  const indexOf = (name: string | undefined) =>
    screens.findIndex(({ items }) => items.some((one) => one.name === name));
  for (let at = order.indexOf(item ?? ''); at >= 0; at--) {
    const index = indexOf(order[at]);
    if (index >= 0) return index;
  }
  return 0;
};
