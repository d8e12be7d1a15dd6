import type { Code } from '../../../shared/answers.js';

/** An entry of a search list. */
export interface SearchOption {
  value: Code;
  text: string;
  /** Other words that find it: its code, everyday or former names. */
  also?: string[] | undefined;
}

/** Letters and digits only, without case and accents: "Côte d’Ivoire" and "cote d ivoire" are the same. */
const folded = (text: Code): string =>
  `${text}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well an option fits: 0 is it, 1 begins so, 2 a word begins so, 3 inside a word, -1 not at all. */
const fit = ({ value, text, also = [] }: SearchOption, query: string): number => {
  const [name, ...others] = [text, ...also].map(folded) as [string, ...string[]];
  return [
    [name, folded(value), ...others].includes(query),
    name.startsWith(query),
    ` ${name} ${others.join(' ')}`.includes(` ${query}`),
    name.includes(query),
  ].indexOf(true);
};

/** The options a query finds, best first, otherwise in their order. `worst`: how loosely they may fit. */
export const matching = (options: SearchOption[], typed: string, worst = 3): SearchOption[] => {
  const query = folded(typed);
  const fits = options.map((option) => [fit(option, query), option] as const);
  return fits
    .filter(([how]) => how >= 0 && how <= worst)
    .sort(([a], [b]) => a - b)
    .map(([, option]) => option);
};
