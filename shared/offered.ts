import type { Value } from './answers.js';
import type { Choice, Instrument, ItemOf } from './instrument.js';
import { isShown, readerOf } from './route.js';
import type { Situation } from './scope.js';

/** A choice as offered: from the code list, or an income band in a currency. */
export interface OfferedChoice extends Choice {
  /** Yearly income, whole units: over `over`, up to `upTo`. */
  band?: { currency: string; over?: number; upTo?: number };
}

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
  return item.randomise ? shuffled(offered, facts.orderSeed, item.name) : offered;
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
