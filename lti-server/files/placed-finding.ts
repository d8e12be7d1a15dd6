import type { JsonSource, TextFinding } from './json-source.js';
import { stepsOf } from './json-place.js';

/** A finding with its place in the file. */
export interface PlacedFinding {
  line: number;
  column: number;
  path: string;
  /** Name of the item it is in. */
  item?: string;
  rule: string;
  message: string;
  /** Of faults of the text itself: the line with a caret. */
  excerpt?: string[];
}

/** Sorts findings as a text is read. */
export const byPlace = (a: PlacedFinding, b: PlacedFinding): number => a.line - b.line || a.column - b.column;

/** A finding as rules tell it. */
interface Found {
  path: string;
  rule: string;
  message: string;
}

/** The name of the item a path leads into, where it has one: `cups` for `pages[0].elements[1].min`. */
const itemAt = (definition: unknown, path: string): string | undefined => {
  const steps = stepsOf(path).slice(0, 4);
  if (steps.length < 4 || steps[0] !== 'pages' || steps[2] !== 'elements') return undefined;
  const element = steps.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    definition,
  );
  const name = (element as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
};

/** Findings by path of a definition, with the items they are in. */
export const withItems = <T extends Found>(
  definition: unknown,
  findings: readonly T[],
): (T & { item?: string })[] =>
  findings.map((found) => {
    const item = itemAt(definition, found.path);
    return item === undefined ? found : { ...found, item };
  });

/** Findings by path, with their places in a text. */
export const placed = <T extends Found>(
  { value, placeOf }: JsonSource,
  findings: readonly T[],
): (T & PlacedFinding)[] => withItems(value, findings).map((found) => ({ ...found, ...placeOf(found.path) }));

/** Faults of a text itself as findings. */
export const textFindings = ({ findings }: { findings: TextFinding[] }): PlacedFinding[] =>
  findings.map((found) => ({ ...found, path: '' }));
