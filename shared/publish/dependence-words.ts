import type { Instrument } from '../instrument.js';
import { placesOf } from './expressions.js';

/** What depends on an answer, in words: by the last field of the path its expression stands at. */
const dependences: readonly (readonly [RegExp, (item: string) => string])[] = [
  [/\.choices\[\d+\]\.visibleIf$/, (item) => `A choice of ${item} is shown depending on`],
  [/\.rows\[\d+\]\.visibleIf$/, (item) => `A row of ${item} is shown depending on`],
  [/\.columns\[\d+\]\.visibleIf$/, (item) => `A column of ${item} is shown depending on`],
  [/\.visibleIf$/, (item) => `${item} is shown depending on`],
  [/\.offers\[\d+\]\.value$/, (item) => `What a check of ${item} offers depends on`],
  [/\.require$/, (item) => `A check of ${item} depends on`],
  [/\.suggest$/, (item) => `The suggestion for ${item} depends on`],
  [/\.choicesIn$/, (item) => `Which choices ${item} has depends on`],
  [/\.rowsIn$/, (item) => `Which rows ${item} has depends on`],
  [/\.collapsed$/, (item) => `Whether ${item} is kept short depends on`],
  [/\.min$/, (item) => `The first month of ${item} depends on`],
  [/\.max$/, (item) => `The last month of ${item} depends on`],
  [/\.currency$/, (item) => `The currency of ${item} depends on`],
  [/\.period$/, (item) => `The period of ${item} depends on`],
];

/** Words for an expression that reads something too early. */
export interface DependenceWords {
  /** `"help" is shown depending on`. */
  depends: string;
  /** What the item read should come before: `"help"`. */
  before: string;
}

/** Who depends on an answer by the expression at a path, and how. */
export const dependenceIn = (
  path: string,
  item: string | undefined,
  instrument: Instrument,
): DependenceWords => {
  const list = /^choiceLists\.([^[]+)/.exec(path)?.[1];
  if (list !== undefined)
    return {
      depends: `A choice of the list "${list}" is shown depending on`,
      before: 'the first question that uses it',
    };
  const page = placesOf(instrument).pages.find((place) => path === `${place.path}.visibleIf`)?.value.name;
  const owner = item === undefined ? `page "${page ?? ''}"` : `"${item}"`;
  const words =
    dependences.find(([pattern]) => pattern.test(path))?.[1] ?? ((of: string) => `${of} depends on`);
  const depends = words(owner);
  return { depends: depends.charAt(0).toUpperCase() + depends.slice(1), before: owner };
};
