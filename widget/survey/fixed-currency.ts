import type { Value } from '../../shared/answers.js';
import type { Item, Part } from '../../shared/instrument.js';
import { isMoney, minorPerUnit } from '../../shared/money.js';

type Asked = Pick<Item | Part, 'type'> & { currency?: string; currencyFixed?: true; parts?: Part[] };

/** A value with the same figures in the currency its item, or the part's, is fixed to now; `read` evaluates. */
export const inFixedCurrency = (
  asked: Asked,
  value: Value | undefined,
  read: (source: string) => unknown,
): Value | undefined => {
  if (isMoney(value)) {
    const currency = asked.currencyFixed && (read(asked.currency!) as string | undefined);
    if (!currency || currency === value.currency) return value;
    const minor = Math.round((value.minor / minorPerUnit(value.currency)) * minorPerUnit(currency));
    return { ...value, minor, currency };
  }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  const moved = Object.entries(value).map(([name, part]) => [
    name,
    inFixedCurrency(asked.parts?.find((one) => one.name === name) ?? asked, part, read),
  ]);
  return Object.fromEntries(moved) as Value;
};
