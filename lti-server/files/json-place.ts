import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** A place in a text; both count from 1, columns in characters. */
export interface Place {
  line: number;
  column: number;
}

/** The line and column of an offset. */
export const placeOfOffset = (text: string, offset: number): Place => {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
};

/** The steps of a path as findings write it: `pages[3].elements[1].visibleIf`. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );

/** Where a path is written: its field, else the innermost part of it that is there. */
export const placeOfPath = (text: string, tree: Node | undefined, path: string): Place => {
  const steps = stepsOf(path);
  for (let length = steps.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return placeOfOffset(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return placeOfOffset(text, tree?.offset ?? 0);
};
