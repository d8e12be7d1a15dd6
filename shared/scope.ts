import type { Answers, Code, Value } from './answers.js';
import { own, textOf, type Operand, type Scope } from './expression.js';
import type { Instrument } from './instrument.js';
import { isMoney, minorPerUnit, type MoneyLike } from './money.js';

/** What an expression may read beside the answers: `{program.x}`, `{study.x}`, `{session.x}` and earlier waves. */
export interface Facts {
  program: Record<string, number | string | undefined>;
  study: Record<string, number | string | undefined>;
  session: Record<string, number | string | undefined>;
  /** Earlier values by wave and item; only those this instrument's expressions and confirmations name. */
  earlier: Partial<Record<string, Record<string, Value>>>;
  /** This month, `YYYY-MM`, UTC, by the server's clock. */
  month: string;
  /** Respondent's seed for randomised orders; stored with the response. */
  orderSeed: number;
}

/** Where a respondent stands: the instrument, what was answered so far, and what is known beside it. */
export interface Situation {
  instrument: Instrument;
  answers: Answers;
  facts: Facts;
}

/** Annual factor of a period; hourly pay times 52 weeks of the usual hours, 40 where unknown. */
const perYear = (period: unknown, hours: unknown): number =>
  [0, 1, 12, 52, 52 * (typeof hours === 'number' ? hours : 40)][Number(period ?? 1)] ?? 1;

const units = (money: MoneyLike): number => money.minor / minorPerUnit(money.currency);

/** The scope in which this instrument's expressions are read. Money compares as whole currency units. */
export const scopeOf = ({ instrument, answers, facts }: Situation): Scope => {
  const { currencyOf = {}, perUsd = {}, medianIncome = {} } = instrument.reference ?? {};
  /** What stands under a path: an answer or an earlier one, or a part of it. */
  const find = ([first, ...rest]: string[]): unknown => {
    const isEarlier = /^(baseline|end|follow-up)$/.test(first!);
    const value: unknown = isEarlier
      ? own(facts.earlier[first!], rest.shift()!)
      : own(answers, first!)?.value;
    return rest[0] === undefined ? value : own(value as Record<string, unknown> | undefined, rest[0]);
  };
  /** Money is named by a text, not referred to, where a function needs its currency and period. */
  const money = (name: Operand): MoneyLike | undefined => {
    const found = find(textOf(name).split('.'));
    return isMoney(found) ? found : undefined;
  };
  /** The amount a year, in its own currency. */
  const yearly = (name: Operand, hours: Operand): number | undefined => {
    const found = money(name);
    return found && units(found) * perYear(found.period, hours);
  };
  return {
    lookup: (path) => {
      const [group, name] = path as ['program', string];
      if (/^(program|study|session)$/.test(group)) return own(facts[group], name);
      const found = find(path);
      return isMoney(found) ? units(found) : (found as Operand);
    },
    functions: {
      month: () => facts.month,
      currencyOf: (country) => currencyOf[textOf(country)],
      /** Units of a country's own currency for one US dollar. */
      perUsd: (country) => perUsd[currencyOf[textOf(country)] ?? ''],
      /** `yearly('i_total', {w_hours})`. */
      yearly,
      /** The same in US dollars. */
      yearlyUsd: (name, hours) => {
        const rate = perUsd[money(name)?.currency ?? ''];
        return rate ? yearly(name, hours)! / rate : undefined;
      },
      /** Typical yearly earnings of a country, US dollars; of all countries (`*`) where it has no row. */
      medianUsd: (country) => {
        const local = medianIncome[textOf(country)];
        const rate = perUsd[currencyOf[textOf(country)] ?? ''];
        return local && rate ? local / rate : medianIncome['*'];
      },
      currency: (name) => money(name)?.currency,
      /** Rows of a matrix that hold one of the codes. */
      rows: (matrix, codes) =>
        matrix && typeof matrix === 'object' && !Array.isArray(matrix) && Array.isArray(codes)
          ? Object.keys(matrix)
              .filter((row) => codes.includes(matrix[row] as Code))
              .map((row) => (Number.isNaN(Number(row)) ? row : Number(row)))
          : undefined,
    },
  };
};

/** Names of functions {@link scopeOf} adds, for the type check at publish. */
export const scopeFunctions = [
  'month',
  'currencyOf',
  'perUsd',
  'yearly',
  'yearlyUsd',
  'medianUsd',
  'currency',
  'rows',
] as const;
