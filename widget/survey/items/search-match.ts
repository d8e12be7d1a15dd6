import type { Code } from '../../../shared/answers.js';

/** An entry of a search list. */
export interface SearchOption {
  value: Code;
  text: string;
  /** Other words that find it: its code, everyday or former names. */
  also?: string | undefined;
}

/** Letters and digits only, without case and accents: "Côte d’Ivoire" and "cote d ivoire" are the same. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well an option fits: 0 is it, 1 begins so, 2 a word begins so, 3 inside a word, 4 not at all. */
const fit = ({ value, text, also }: SearchOption, query: string): number => {
  const name = folded(text);
  if ([name, folded(String(value))].includes(query)) return 0;
  if (name.startsWith(query)) return 1;
  if (` ${name} ${folded(also ?? '')}`.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : 4;
};

/** The options a query finds, best first, otherwise in their order. `worst`: how loosely they may fit. */
export const matching = (options: SearchOption[], typed: string, worst = 3): SearchOption[] => {
  const query = folded(typed);
  if (!query) return options;
  const ranks = new Map(options.map((option) => [option, fit(option, query)]));
  return options
    .filter((option) => ranks.get(option)! <= worst)
    .sort((a, b) => ranks.get(a)! - ranks.get(b)!);
};
