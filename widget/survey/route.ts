import type { Answers, Code } from '../../shared/answers.js';
import type { Instrument, Item } from '../../shared/instrument.js';
import { allItems, visiblePages, type Facts } from '../../shared/progress.js';
import { screenIndexOf, screensOf, type Screen } from './screens.js';

/** What the way through an instrument depends on, as it stands at the moment of asking. */
export interface RouteState {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly wide: boolean;
  /** Once agreed, the way starts after the page that asked for it. */
  readonly consented: boolean;
}

/** An instrument that does not ask for agreement itself is still not begun without it. */
const consentAlone = ({ sections }: Instrument): Screen => ({
  page: { name: 'consent', section: sections[0]!.id, elements: [] },
  elements: [],
  items: [],
  isConsent: true,
});

/** Where a respondent is on the way through an instrument. The way itself follows from the answers so far. */
export class Route {
  /** The item that must stay on the screen, whatever becomes of its size and of the screens before it. */
  anchor?: string;
  readonly #now: () => RouteState;

  constructor(now: () => RouteState) {
    this.#now = now;
  }

  get screens(): Screen[] {
    const { instrument, wide, consented } = this.#now();
    const screens = screensOf(this.#pages, wide, instrument.choiceLists);
    const asks = screens.some(({ isConsent }) => isConsent);
    if (!consented && !asks) return [consentAlone(instrument), ...screens];
    return consented ? screens.slice(screens.findIndex(({ isConsent }) => isConsent) + 1) : screens;
  }

  get index(): number {
    const order = allItems(this.#now().instrument).map(({ name }) => name);
    return screenIndexOf(this.screens, this.anchor, order);
  }

  get screen(): Screen {
    return this.screens[this.index]!;
  }

  get isFirst(): boolean {
    return this.index === 0;
  }

  get isLast(): boolean {
    return this.#now().consented && this.index === this.screens.length - 1;
  }

  /** Parts of the way (sections in order) and which one is on the screen, from 1. */
  get part(): { number: number; of: number } {
    const sections = [...new Set(this.#pages.map(({ page }) => page.section))];
    return { number: sections.indexOf(this.screen.page.section) + 1, of: sections.length };
  }

  /** Where an earlier visit stopped: the first item without an answer, or the last of all. */
  get firstUnanswered(): string | undefined {
    if (!this.#now().consented) return undefined;
    const items = this.#items;
    return (items.find(({ name }) => !this.#now().answers[name]) ?? items.at(-1))?.name;
  }

  /** The first item that comes after the screen's first and is not on it. */
  following(screen = this.screen): string | undefined {
    const items = this.#items;
    const shown = screen.items.map(({ name }) => name);
    const start = items.findIndex(({ name }) => shown.includes(name));
    return items.slice(start + 1).find(({ name }) => !shown.includes(name))?.name;
  }

  get preceding(): string | undefined {
    return this.screens[this.index - 1]?.items[0]?.name;
  }

  /** Where a choice made on this screen leads back to ("I typed it wrong"), and the item that asked. */
  get reopened(): { asked: Item; item: string } | undefined {
    const { instrument, answers } = this.#now();
    for (const asked of this.screen.items) {
      if (asked.type !== 'radiogroup') continue;
      const choices = asked.choices ?? instrument.choiceLists[asked.choicesFrom ?? ''];
      const code = answers[asked.name]?.value as Code;
      const item = choices?.find(({ value }) => value === code)?.reopens;
      if (item) return { asked, item };
    }
    return undefined;
  }

  get #pages() {
    const { instrument, answers, facts } = this.#now();
    return visiblePages(instrument, answers, facts);
  }

  get #items(): Item[] {
    return this.screens.flatMap(({ items }) => items);
  }
}
