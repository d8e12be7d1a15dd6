import type { Item, ItemType } from '../instrument.js';

/** Seconds for an item and for each of its choices, rows or parts: the means of the built-in item bank. */
const planned: Readonly<Record<ItemType, [whole: number, each: number]>> = {
  radiogroup: [4, 0.3], checkbox: [4, 0.8], boolean: [8, 0], consent: [30, 0], rating: [5, 0], slider: [7, 0],
  number: [8, 0], integer: [6, 0], country: [8, 0], language: [5, 0], currency: [4, 0], month: [8, 0],
  'month-range': [8, 0], money: [8, 0], 'money-list': [0, 3], 'money-or-percent': [12, 0], shares: [0, 2.5],
  matrix: [3, 3], compound: [0, 5], text: [15, 0], email: [12, 0],
}; // prettier-ignore

/** Planning seconds of an item of a type with so many choices, rows or parts. */
export const plannedSeconds = (type: ItemType, count = 0): number =>
  Math.max(2, Math.round(planned[type][0] + planned[type][1] * count));

/** How many choices, rows or parts an item has that are written in it. */
export const countOf = (item: Item): number => {
  const { choices, rows, parts } = item as { choices?: unknown[]; rows?: unknown[]; parts?: unknown[] };
  return (choices ?? rows ?? parts ?? []).length;
};
