/** Numbers drawn from a seed: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of the values; throws a RangeError where there is none. */
  pick<T>(values: readonly T[]): T;
  /** A number around 1, log-normal with this spread: most near 1, a few far above. */
  around(spread: number): number;
  /** An id of the form of a UUID version 4. */
  uuid(): string;
}

/** splitmix32: turns one seed into the four words of the generator's state. */
const wordsOf = (seed: number): number[] => {
  let state = seed >>> 0;
  return Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  });
};

const rotated = (word: number, by: number) => ((word << by) | (word >>> (32 - by))) >>> 0;

/** xoshiro128** of Blackman and Vigna: 32 bits a step. */
const xoshiro = (seed: number): (() => number) => {
  let [a, b, c, d] = wordsOf(seed) as [number, number, number, number];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
};

/** A generator of its own for every seed. */
export const randomFrom = (seed: number): Random => {
  const word = xoshiro(seed);
  const next = () => word() / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const hex = (bytes: number) =>
    Array.from({ length: bytes }, () => (word() >>> 24).toString(16).padStart(2, '0')).join('');
  return {
    next,
    chance: (probability) => next() < probability,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: <T>(values: readonly T[]): T => {
      if (!values.length) throw new RangeError('nothing to pick from');
      return values[Math.floor(next() * values.length)]!;
    },
    around: (spread) => Math.exp(normal() * spread),
    uuid: () => {
      const variant = '89ab'[word() >>> 30]!;
      return `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-${variant}${hex(2).slice(1)}-${hex(6)}`;
    },
  };
};
