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

const factGroups = ['program', 'study', 'session'] as const;

/** Annual factor of a period; hourly pay times 52 weeks of the usual hours, 40 where unknown. */
const perYear = (period: unknown, hours: unknown): number =>
  [0, 1, 12, 52, 52 * (typeof hours === 'number' ? hours : 40)][Number(period ?? 1)] ?? 1;

const minorUnits = new Map<string, number>();
const minorUnitsOf = (currency: string): number => {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return 10 ** (maximumFractionDigits ?? 2);
};
/** Minor units in one unit of a currency: 100, 1 or 1000. Asked of `Intl` once per currency: it is slow. */
export const minorPerUnit = (currency: string): number => {
  const known = minorUnits.get(currency) ?? minorUnitsOf(currency);
  minorUnits.set(currency, known);
  return known;
};

interface MoneyLike {
  minor: number;
  currency: string;
  period?: number;
}
const isMoney = (value: unknown): value is MoneyLike =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
const textOf = (operand: Operand): string => (typeof operand === 'string' ? operand : '');
const units = (money: MoneyLike): number => money.minor / minorPerUnit(money.currency);

/** The scope in which this instrument's expressions are read. Money compares as whole currency units. */
export const scopeOf = (instrument: Instrument, answers: Answers, facts: Facts): Scope => {
  const { reference } = instrument;
  const lookup = (path: string[]): Operand => {
    const [first, second] = path as [string, string?];
    for (const group of factGroups) if (first === group) return own(facts[group], second!);
    const value: unknown = isWave(first) ? own(facts.earlier[first], second!) : own(answers, first)?.value;
    const part = isWave(first) ? path[2] : second;
    const found: unknown =
      part === undefined ? value : own(value as Record<string, unknown> | undefined, part);
    return isMoney(found) ? units(found) : (found as Operand);
  };
  /** The money behind a `{reference}` operand is looked up by name, for functions that need currency and period. */
  const money = (name: Operand): MoneyLike | undefined => {
    const path = textOf(name).split('.');
    const found = isWave(path[0]!) ? own(facts.earlier[path[0]!], path[1]!) : own(answers, path[0]!)?.value;
    return isMoney(found) ? found : undefined;
  };
  return {
    lookup,
    functions: {
      month: () => facts.month,
      currencyOf: (country) => reference?.currencyOf[textOf(country)],
      /** `yearly('i_total', {w_hours})`: the amount a year, in its own currency. */
      yearly: (name, hours) => {
        const found = money(name);
        return found && units(found) * perYear(found.period, hours);
      },
      /** The same in US dollars. */
      yearlyUsd: (name, hours) => {
        const found = money(name);
        const rate = found && reference?.perUsd[found.currency];
        return rate ? (units(found) * perYear(found.period, hours)) / rate : undefined;
      },
      /** Typical yearly earnings of a country, US dollars; of all countries (`*`) where it has no row. */
      medianUsd: (country) => {
        const local = reference?.medianIncome[textOf(country)];
        const rate = reference?.perUsd[reference.currencyOf[textOf(country)] ?? ''];
        return local && rate ? local / rate : reference?.medianIncome['*'];
      },
      currency: (name) => money(name)?.currency,
      /** Rows of a matrix that hold one of the codes. */
      rows: (matrix, codes) =>
        matrix && typeof matrix === 'object' && !Array.isArray(matrix) && Array.isArray(codes)
          ? Object.entries(matrix).flatMap(([row, code]) =>
              codes.includes(code as Code) ? [Number.isNaN(Number(row)) ? row : Number(row)] : [],
            )
          : undefined,
    },
  };
};

const isWave = (name: string): boolean => name === 'baseline' || name === 'end' || name === 'follow-up';

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

const isShown = (element: { visibleIf?: string }, scope: Scope): boolean =>
  !element.visibleIf || evaluateSource(element.visibleIf, scope) === true;

/**
 * Walks the route from its start. An answer whose item has left the route no longer leads anywhere: it is kept by the
 * store, but what stands after it reads it as missing.
 */
const walk = (
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
): { pages: VisiblePage[]; onRoute: Answers } => {
  const onRoute: Answers = {};
  const scope = scopeOf(instrument, onRoute, facts);
  const show = (element: Item | Note): boolean => {
    const shown = isShown(element, scope);
    const standing = shown ? own(answers, element.name) : undefined;
    if (standing) onRoute[element.name] = standing;
    return shown;
  };
  const pages: VisiblePage[] = [];
  for (const page of instrument.pages) {
    const elements = isShown(page, scope) ? page.elements.filter(show) : [];
    if (elements.some((element) => element.type !== 'note')) pages.push({ page, elements });
  }
  return { pages, onRoute };
};

/** The pages and elements the answers so far lead to, in order; pages with nothing to show are left out. */
export const visiblePages = (instrument: Instrument, answers: Answers, facts: Facts): VisiblePage[] =>
  walk(instrument, answers, facts).pages;

/**
 * The scope of what stands on the route: answers that routing has left behind read as missing. The route is walked only
 * when something is read; most items hold no expression.
 */
const routeScope = (instrument: Instrument, answers: Answers, facts: Facts): Scope => {
  let walked: Scope | undefined;
  const opened = () => (walked ??= scopeOf(instrument, walk(instrument, answers, facts).onRoute, facts));
  return {
    lookup: (path) => opened().lookup(path),
    get functions() {
      return opened().functions;
    },
  };
};

/** Items on the route, in order. */
export const visibleItems = (instrument: Instrument, answers: Answers, facts: Facts): Item[] =>
  visiblePages(instrument, answers, facts).flatMap(({ elements }) =>
    elements.filter((element): element is Item => element.type !== 'note'),
  );

/** Every item of an instrument, on the route or not. */
export const allItems = (instrument: Instrument): Item[] =>
  instrument.pages.flatMap((page) =>
    page.elements.filter((element): element is Item => element.type !== 'note'),
  );

type ChoiceItem = ItemOf<'radiogroup' | 'checkbox'>;

/** The choices an item offers now, in the order shown. */
export const offeredChoices = (
  item: ChoiceItem,
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
): OfferedChoice[] => {
  const scope = routeScope(instrument, answers, facts);
  if (item.type === 'radiogroup' && item.bandsBy)
    return incomeBands(instrument, answers[item.bandsBy]?.value);
  const all = item.choices ?? instrument.choiceLists[item.choicesFrom ?? ''] ?? [];
  const only = item.choicesIn ? evaluateSource(item.choicesIn, scope) : undefined;
  const offered = all.filter(
    (choice) => isShown(choice, scope) && (!Array.isArray(only) || only.includes(choice.value)),
  );
  return item.type === 'checkbox' && item.randomise ? shuffled(offered, facts.orderSeed, item.name) : offered;
};

const incomeBands = (instrument: Instrument, answer: Value | undefined): OfferedChoice[] => {
  const wanted = typeof answer === 'string' ? answer : 'USD';
  const currency = instrument.reference?.bands[wanted] ? wanted : 'USD';
  const limits = instrument.reference?.bands[currency] ?? [];
  return Array.from({ length: limits.length + 1 }, (_, index) => ({
    value: index + 1,
    text: {},
    band: { currency, over: limits[index - 1], upTo: limits[index] },
  }));
};

/** Rows of a matrix or shares item that are asked, in list order, and those only offered to be added. */
export const offeredRows = (
  item: ItemOf<'matrix' | 'shares'>,
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
): { asked: Choice[]; others: Choice[] } => {
  const scope = routeScope(instrument, answers, facts);
  const listed =
    item.rows ?? (item.type === 'matrix' ? instrument.choiceLists[item.rowsFrom ?? ''] : undefined) ?? [];
  const all = listed.filter((row) => isShown(row, scope));
  const named = item.rowsIn ? evaluateSource(item.rowsIn, scope) : undefined;
  if (!Array.isArray(named)) return { asked: all, others: [] };
  return {
    asked: all.filter((row) => named.includes(row.value)),
    others: all.filter((row) => !named.includes(row.value)),
  };
};

/** Value offered to be confirmed or changed, or undefined. */
export const suggestionFor = (item: Item, instrument: Instrument, answers: Answers, facts: Facts): Operand =>
  item.suggest ? evaluateSource(item.suggest, routeScope(instrument, answers, facts)) : undefined;

/** Checks of an item that do not hold for the answers. */
export const failedChecks = (item: Item, instrument: Instrument, answers: Answers, facts: Facts): Check[] => {
  const scope = routeScope(instrument, answers, facts);
  return (item.checks ?? []).filter((check) => evaluateSource(check.require, scope) === false);
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
export const standings = (
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
): Record<string, Standing> => {
  const route = new Set(visibleItems(instrument, answers, facts).map((item) => item.name));
  const missing = (name: string): NonAnswer => (route.has(name) ? 'not-reached' : 'not-applicable');
  return Object.fromEntries(
    allItems(instrument).map(({ name }) => [
      name,
      (route.has(name) && own(answers, name)) || { nonAnswer: missing(name) },
    ]),
  );
};

/** How much of the route is answered: `prefer-not` and its kin count, `blank` does not. */
export const completeness = (
  instrument: Instrument,
  answers: Answers,
  facts: Facts,
): { answered: number; asked: number } => {
  const route = visibleItems(instrument, answers, facts);
  const isAnswered = ({ name }: Item) => {
    const standing = answers[name];
    return Boolean(standing) && standing!.nonAnswer !== 'blank';
  };
  return { answered: route.filter(isAnswered).length, asked: route.length };
};

/** Planning seconds of the items still ahead on the route; the first screen states their sum in minutes. */
export const secondsAhead = (instrument: Instrument, answers: Answers, facts: Facts): number =>
  visibleItems(instrument, answers, facts)
    .filter(({ name }) => !answers[name])
    .reduce((total, { seconds }) => total + seconds, 0);
