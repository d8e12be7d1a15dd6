/** Letters to change, add, take out or swap to make one word of another; upper and lower case count as alike. */
const distance = (one: string, other: string): number => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = Number(a[row - 1] !== b[column - 1]);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]![column] = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + changed,
        isSwap ? rows[row - 2]![column - 2]! + 1 : Infinity,
      );
    }
  }
  return rows[a.length]![b.length]!;
};

/** The candidate a mistyped word most likely means: a third of its letters may be wrong. Undefined where none is near. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  const near = [...candidates]
    .map((candidate) => ({ candidate, letters: distance(word, candidate) }))
    .filter(({ candidate, letters }) => letters <= Math.max(1, Math.min(word.length, candidate.length) / 3))
    .sort((a, b) => a.letters - b.letters);
  return near[0]?.candidate;
};

/** ` Did you mean "w_status"?`, or nothing. */
export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
};
