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
  [/^[A-Za-z_]/, "Items stand in braces, {w_status}, and texts in single quotes, 'US'."],
  [/^$/, 'Something is missing at its end.'],
];

/** What is probably meant where an expression cannot be understood any more. */
export const syntaxHint = (source: string, at: number): string => {
  const isDoubled = source[at] === '=' && /=\s*$/.test(source.slice(0, at));
  if (isDoubled) return 'Equal is a single "=".';
  const found = hints.find(([pattern]) => pattern.test(source.slice(at)));
  return found ? found[1] : 'Correct the expression.';
};
