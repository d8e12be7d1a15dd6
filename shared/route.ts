import type { Answers, NonAnswer, Standing } from './answers.js';
import { evaluateSource } from './evaluate.js';
import { own, type Operand, type Scope } from './expression.js';
import type { Check, Instrument, Item, Note, Page } from './instrument.js';
import { scopeOf, type Situation } from './scope.js';

/**
 * The pure rules of the way through an instrument: what is shown next, and what a missing answer means.
 * Server and element run this same code.
 */

/** A page with the elements its route shows. */
export interface VisiblePage {
  page: Page;
  elements: (Item | Note)[];
}

/** Evaluates an expression; where the scope comes from is decided once per question asked of it. */
export type Reader = (source: string) => Operand;

/** Whether the condition of an element, choice or row is known to hold. */
export const isShown = ({ visibleIf }: { visibleIf?: string }, read: Reader): boolean =>
  !visibleIf || read(visibleIf) === true;

export const isItem = (element: Item | Note): element is Item => element.type !== 'note';

/**
 * Walks the route from its start. An answer whose item has left the route no longer leads anywhere: it is kept by the
 * store, but what stands after it reads it as missing.
 */
const walk = ({ instrument, answers, facts }: Situation): { pages: VisiblePage[]; scope: Scope } => {
  const onRoute: Answers = {};
  const scope = scopeOf({ instrument, answers: onRoute, facts });
  const read: Reader = (source) => evaluateSource(source, scope);
  const show = (element: Item | Note): boolean => {
    const shown = isShown(element, read);
    const standing = own(answers, element.name);
    if (shown && standing) onRoute[element.name] = standing;
    return shown;
  };
  const pages: VisiblePage[] = [];
  for (const page of instrument.pages) {
    const elements = isShown(page, read) ? page.elements.filter(show) : [];
    if (elements.some(isItem)) pages.push({ page, elements });
  }
  return { pages, scope };
};

/** The pages and elements the answers so far lead to, in order; pages with nothing to show are left out. */
export const visiblePages = (situation: Situation): VisiblePage[] => walk(situation).pages;

/**
 * Reads on the route: answers that routing has left behind count as missing. The route is walked only when something is
 * read; most items hold no expression.
 */
export const readerOf = (situation: Situation): Reader => {
  let scope: Scope | undefined;
  return (source) => evaluateSource(source, (scope ??= walk(situation).scope));
};

/** Items on the route, in order. */
export const visibleItems = (situation: Situation): Item[] =>
  visiblePages(situation).flatMap(({ elements }) => elements.filter(isItem));

/** Every item of an instrument, on the route or not. */
export const allItems = (instrument: Instrument): Item[] =>
  instrument.pages.flatMap(({ elements }) => elements.filter(isItem));

/** Value offered to be confirmed or changed, or undefined. */
export const suggestionFor = ({ suggest }: Item, situation: Situation): Operand =>
  suggest ? readerOf(situation)(suggest) : undefined;

/** Checks of an item that do not hold for the answers. */
export const failedChecks = ({ checks = [] }: Item, situation: Situation): Check[] => {
  const read = readerOf(situation);
  return checks.filter(({ require }) => read(require) === false);
};

/**
 * What stands for every item of the instrument, the reasons derived from routing included: off the route
 * `not-applicable`, on the route without an answer `not-reached` (an item shown and left has its own `blank`).
 */
export const standings = (situation: Situation): Record<string, Standing> => {
  const route = new Set(visibleItems(situation).map((item) => item.name));
  const missing = (name: string): NonAnswer => (route.has(name) ? 'not-reached' : 'not-applicable');
  return Object.fromEntries(
    allItems(situation.instrument).map(({ name }) => [
      name,
      (route.has(name) && own(situation.answers, name)) || { nonAnswer: missing(name) },
    ]),
  );
};

/** How much of the route is answered: `prefer-not` and its kin count, `blank` does not. */
export const completeness = (situation: Situation): { answered: number; asked: number } => {
  const route = visibleItems(situation);
  const isAnswered = ({ name }: Item) => {
    const standing = situation.answers[name];
    return Boolean(standing) && standing!.nonAnswer !== 'blank';
  };
  return { answered: route.filter(isAnswered).length, asked: route.length };
};

/**
 * Planning seconds of the items still ahead. An item counts half while it is not known whether the route leads to it, so
 * that the first screen does not promise less than most will need.
 */
export const secondsAhead = (situation: Situation): number => {
  const read = readerOf(situation);
  const chance = ({ visibleIf }: { visibleIf?: string }) => {
    const shown = !visibleIf || read(visibleIf);
    return shown === undefined ? 0.5 : Number(shown);
  };
  let total = 0;
  for (const page of situation.instrument.pages)
    for (const element of page.elements)
      if (isItem(element) && !situation.answers[element.name])
        total += chance(page) * chance(element) * element.seconds;
  return total;
};
