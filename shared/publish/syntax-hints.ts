const hints: readonly [RegExp, string][] = [
  [/^(&|AND\b|And\b)/, 'Write "and", in small letters.'],
  [/^(\||OR\b|Or\b)/, 'Write "or", in small letters.'],
  [/^(NOT|Not)\b/, 'Write "not", in small letters.'],
  [/^!/, 'Unequal is "<>"; a condition is turned around with "not".'],
  [/^"/, "Texts stand in single quotes: 'US'."],
  [/^'/, 'A closing single quote is missing.'],
  [/^\{/, 'Names in braces begin with a small letter and hold letters, digits, _ and dots: {w_status}.'],
  [/^(true|false)\b/i, 'Yes is 1 and no is 0.'],
  [
    /^(notcontains|noneof|allof)\b/i,
    'Write "contains" or "anyof", with "not" before it where it is turned around.',
  ],
  [/^(is|equals|eq)\b/i, 'Equal is a single "=".'],
  [/^in\b/i, 'Write "anyof" and a list: {w_status} anyof [1, 2].'],
  [/^[A-Za-z_]/, "Items stand in braces, {w_status}, and texts in single quotes, 'US'."],
  [/^$/, 'Something is missing at its end.'],
];

const hintAt = (source: string, at: number): string | undefined => {
  const isDoubled = source[at] === '=' && /=\s*$/.test(source.slice(0, at));
  if (isDoubled) return 'Equal is a single "=".';
  return hints.find(([pattern]) => pattern.test(source.slice(at)))?.[1];
};

/** Texts and names, which are passed over, and slips that are certain wherever they stand outside them. */
const slips = /'[^']*'|\{[^}]*\}|&&?|\|\|?|!|(?<==)=|"|\b(?:AND|OR|NOT)\b/g;
const slipsAfter = (source: string, at: number): number[] =>
  [...source.matchAll(slips)]
    .filter(({ 0: found, index }) => index > at && !/^['{]/.test(found))
    .map(({ index }) => index);

/** What is probably meant where an expression cannot be understood any more, and what else is certain to stop it after that. */
export const syntaxHint = (source: string, at: number): string => {
  const told = [at, ...slipsAfter(source, at)].map((place) => hintAt(source, place));
  return [...new Set(told.filter(Boolean))].join(' ') || 'Correct the expression.';
};
