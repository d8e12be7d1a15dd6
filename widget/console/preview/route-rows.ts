import type { Standing } from '../../../shared/answers.js';
import type { Item, Page } from '../../../shared/instrument.js';
import { isItem, readerOf, secondsAhead, visiblePages, type Reader } from '../../../shared/route.js';
import type { Situation } from '../../../shared/scope.js';

/**
 * Where an item stands: answered (a reason chosen counts), left blank, the first without an answer, still to come; or
 * kept out by a condition that does not hold (`off`) or of which that is not known yet (`open`).
 */
export type ItemState = 'answered' | 'blank' | 'now' | 'ahead' | 'off' | 'open';

export interface ItemRow {
  item: Item;
  state: ItemState;
  /** The condition that keeps it out. */
  condition?: string;
}

export interface PageRows {
  page: Page;
  rows: ItemRow[];
}

/** The whole route of a questionnaire as it stands. */
export interface Route {
  pages: PageRows[];
  answered: number;
  /** Items on the route without an answer. */
  ahead: number;
  /** Planning minutes of those, rounded as the element does; 0 under 45 seconds. */
  minutes: number;
}

const stateOf = (standing: Standing | undefined): 'answered' | 'blank' | 'ahead' => {
  if (!standing) return 'ahead';
  return standing.nonAnswer === 'blank' ? 'blank' : 'answered';
};

/** The first condition that keeps an item out: its page's, else its own. */
const keptOut = (page: Page, item: Item, read: Reader): Omit<ItemRow, 'item'> => {
  const conditions = [page.visibleIf, item.visibleIf].filter((source) => source !== undefined);
  const condition = conditions.find((source) => read(source) !== true);
  return { condition, state: condition && read(condition) === undefined ? 'open' : 'off' };
};

/** Every item of a questionnaire by page, each with where it stands. `isOver`: nothing more is asked. */
export const routeOf = (situation: Situation, isOver: boolean): Route => {
  const { instrument, answers } = situation;
  const onRoute = new Set(
    visiblePages(situation).flatMap(({ elements }) => elements.map((element) => element.name)),
  );
  const read = readerOf(situation);
  const pages = instrument.pages.map((page) => ({
    page,
    rows: page.elements
      .filter(isItem)
      .map((item): ItemRow =>
        onRoute.has(item.name)
          ? { item, state: stateOf(answers[item.name]) }
          : { item, ...keptOut(page, item, read) },
      ),
  }));
  const all = pages.flatMap(({ rows }) => rows);
  const count = (...states: ItemState[]) => all.filter(({ state }) => states.includes(state)).length;
  const answered = count('answered', 'blank');
  const ahead = count('ahead');
  const first = all.find(({ state }) => state === 'ahead');
  if (first && !isOver) first.state = 'now';
  const seconds = secondsAhead(situation);
  return { pages, answered, ahead, minutes: seconds < 45 ? 0 : Math.round(seconds / 60) };
};
