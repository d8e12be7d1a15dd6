import type { Answers, Code, NonAnswer, Standing, Value } from './answers.js';
import { evaluateSource, own, type Operand, type Scope } from './expression.js';
import type { Check, Choice, Instrument, Item, ItemOf, Note, Page } from './instrument.js';

/**
 * The pure rules of answering: what is shown next, which choices and rows are offered, what a missing answer means.
 * Server and element run this same code.
 */

/** What an expression may read beside the answers: `{program.x}`, `{study.x}`, `{session.x}` and earlier waves. */
export interface Facts {
  program: Record<string, number | string | undefined>;
  study: Record<string, number | string | undefined>;
  session: Record<string, number | string | undefined>;
  /** Earlier values by wave and item; only those this instrument's expressions and confirmations name. */
  earlier: Partial<Record<string, Record<string, Value>>>;
  /** This month, `YYYY-MM`, UTC, by the server's clock. */
  month: string;
  /** Respondent's seed for randomised orders; stored with the response. */
  orderSeed: number;
}

/** Where a respondent stands: the instrument, what was answered so far, and what is known beside it. */
export interface Situation {
  instrument: Instrument;
  answers: Answers;
  facts: Facts;
}

/** A choice as offered: from the code list, or an income band in a currency. */
export interface OfferedChoice extends Choice {
  /** Yearly income, whole units: over `over`, up to `upTo`. */
  band?: { currency: string; over?: number; upTo?: number };
}

/** A page with the elements its route shows. */
export interface VisiblePage {
  page: Page;
  elements: (Item | Note)[];
}

/** Annual factor of a period; hourly pay times 52 weeks of the usual hours, 40 where unknown. */
const perYear = (period: unknown, hours: unknown): number =>
  [0, 1, 12, 52, 52 * (typeof hours === 'number' ? hours : 40)][Number(period ?? 1)] ?? 1;

const minorUnits: Record<string, number> = {};
/** Minor units in one unit of a currency: 100, 1 or 1000. Asked of `Intl` once per currency: it is slow. */
export const minorPerUnit = (currency: string): number =>
  (minorUnits[currency] ??=
    10 **
    (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2));

interface MoneyLike {
  minor: number;
  currency: string;
  period?: number;
}
/** Whether a value is an amount of money, or is like one. */
export const isMoney = (value: unknown): value is MoneyLike =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
const textOf = (operand: Operand): string => (typeof operand === 'string' ? operand : '');
const units = (money: MoneyLike): number => money.minor / minorPerUnit(money.currency);

/** The scope in which this instrument's expressions are read. Money compares as whole currency units. */
export const scopeOf = ({ instrument, answers, facts }: Situation): Scope => {
  const { currencyOf = {}, perUsd = {}, medianIncome = {} } = instrument.reference ?? {};
  /** What stands under a path: an answer or an earlier one, or a part of it. */
  const find = ([first, ...rest]: string[]): unknown => {
    const isEarlier = /^(baseline|end|follow-up)$/.test(first!);
    const value: unknown = isEarlier
      ? own(facts.earlier[first!], rest.shift()!)
      : own(answers, first!)?.value;
    return rest[0] === undefined ? value : own(value as Record<string, unknown> | undefined, rest[0]);
  };
  /** Money is named by a text, not referred to, where a function needs its currency and period. */
  const money = (name: Operand): MoneyLike | undefined => {
    const found = find(textOf(name).split('.'));
    return isMoney(found) ? found : undefined;
  };
  /** The amount a year, in its own currency. */
  const yearly = (name: Operand, hours: Operand): number | undefined => {
    const found = money(name);
    return found && units(found) * perYear(found.period, hours);
  };
  return {
    lookup: (path) => {
      const [group, name] = path as ['program', string];
      if (/^(program|study|session)$/.test(group)) return own(facts[group], name);
      const found = find(path);
      return isMoney(found) ? units(found) : (found as Operand);
    },
    functions: {
      month: () => facts.month,
      currencyOf: (country) => currencyOf[textOf(country)],
      /** `yearly('i_total', {w_hours})`. */
      yearly,
      /** The same in US dollars. */
      yearlyUsd: (name, hours) => {
        const rate = perUsd[money(name)?.currency ?? ''];
        return rate ? yearly(name, hours)! / rate : undefined;
      },
      /** Typical yearly earnings of a country, US dollars; of all countries (`*`) where it has no row. */
      medianUsd: (country) => {
        const local = medianIncome[textOf(country)];
        const rate = perUsd[currencyOf[textOf(country)] ?? ''];
        return local && rate ? local / rate : medianIncome['*'];
      },
      currency: (name) => money(name)?.currency,
      /** Rows of a matrix that hold one of the codes. */
      rows: (matrix, codes) =>
        matrix && typeof matrix === 'object' && !Array.isArray(matrix) && Array.isArray(codes)
          ? Object.keys(matrix)
              .filter((row) => codes.includes(matrix[row] as Code))
              .map((row) => (Number.isNaN(Number(row)) ? row : Number(row)))
          : undefined,
    },
  };
};

/** Names of functions {@link scopeOf} adds, for the type check at publish. */
export const scopeFunctions = [
  'month',
  'currencyOf',
  'yearly',
  'yearlyUsd',
  'medianUsd',
  'currency',
  'rows',
] as const;

/** Evaluates an expression; where the scope comes from is decided once per question asked of it. */
type Reader = (source: string) => Operand;

const isShown = ({ visibleIf }: { visibleIf?: string }, read: Reader): boolean =>
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

type ChoiceItem = ItemOf<'radiogroup' | 'checkbox'>;

/** The choices of an item, offered or not: its own, or those of a list. */
export const choicesOf = (
  { choices, choicesFrom = '' }: ChoiceItem,
  { choiceLists = {} }: Partial<Pick<Instrument, 'choiceLists'>>,
): Choice[] => choices ?? choiceLists[choicesFrom] ?? [];

/** The choices an item offers now, in the order shown. */
export const offeredChoices = (item: ChoiceItem, situation: Situation): OfferedChoice[] => {
  const { instrument, answers, facts } = situation;
  if (item.type === 'radiogroup' && item.bandsBy)
    return incomeBands(instrument, answers[item.bandsBy]?.value);
  const read = readerOf(situation);
  const only = item.choicesIn && read(item.choicesIn);
  const offered = choicesOf(item, instrument).filter(
    (choice) => isShown(choice, read) && (!Array.isArray(only) || only.includes(choice.value)),
  );
  return item.type === 'checkbox' && item.randomise ? shuffled(offered, facts.orderSeed, item.name) : offered;
};

const incomeBands = ({ reference }: Instrument, answer: Value | undefined): OfferedChoice[] => {
  const { bands = {} } = reference ?? {};
  const currency = typeof answer === 'string' && bands[answer] ? answer : 'USD';
  const limits = bands[currency] ?? [];
  return [...limits, undefined].map((upTo, index) => ({
    value: index + 1,
    text: {},
    band: { currency, over: limits[index - 1], upTo },
  }));
};

/**
 * Rows of a matrix or shares item that are asked, in list order, and those only offered to be added. Where it is not
 * known which to ask, all are asked; of an item that offers others to be ticked, none.
 */
export const offeredRows = (
  item: ItemOf<'matrix' | 'shares'>,
  situation: Situation,
): { asked: Choice[]; others: Choice[] } => {
  const read = readerOf(situation);
  const { rows, rowsFrom = '', rowsIn, moreRows } = item as Partial<ItemOf<'matrix'>>;
  const all = (rows ?? situation.instrument.choiceLists[rowsFrom] ?? []).filter((row) => isShown(row, read));
  const named = rowsIn && read(rowsIn);
  const isAsked = ({ value }: Choice) =>
    Array.isArray(named) ? named.includes(value) : !(rowsIn && moreRows);
  return { asked: all.filter(isAsked), others: all.filter((row) => !isAsked(row)) };
};

/** Value offered to be confirmed or changed, or undefined. */
export const suggestionFor = ({ suggest }: Item, situation: Situation): Operand =>
  suggest ? readerOf(situation)(suggest) : undefined;

/** Checks of an item that do not hold for the answers. */
export const failedChecks = ({ checks = [] }: Item, situation: Situation): Check[] => {
  const read = readerOf(situation);
  return checks.filter(({ require }) => read(require) === false);
};

/** Choices that keep their place at the end. */
const fixedLast = (choice: Choice) => choice.fixed || choice.exclusive === true;

/** Order drawn from (seed, item); fixed and exclusive choices keep their place at the end. */
export const shuffled = <T extends Choice>(choices: T[], seed: number, name: string): T[] => {
  const movable = choices.filter((choice) => !fixedLast(choice));
  let state = seed >>> 0;
  for (const character of name) state = (Math.imul(state ^ character.charCodeAt(0), 16777619) + 1) >>> 0;
  for (let last = movable.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [movable[last], movable[other]] = [movable[other]!, movable[last]!];
  }
  return [...movable, ...choices.filter(fixedLast)];
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

/** Planning seconds of the items still ahead on the route; the first screen states their sum in minutes. */
export const secondsAhead = (situation: Situation): number =>
  visibleItems(situation)
    .filter(({ name }) => !situation.answers[name])
    .reduce((total, { seconds }) => total + seconds, 0);
