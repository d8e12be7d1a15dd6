import type { Code, Money, PartedValue, Period, Value } from '../../shared/answers.js';
import type { Operand } from '../../shared/expression.js';
import type { Choice, CodeLists, Item, ItemOf, Part } from '../../shared/instrument.js';
import { minorPerUnit } from '../../shared/money.js';
import { choicesOf, offeredChoices, offeredRows } from '../../shared/offered.js';
import { readerOf } from '../../shared/route.js';
import type { Situation } from '../../shared/scope.js';
import type { Random } from './random.js';

/** Where a value is drawn: what the respondent said so far, and the dice. */
export interface Drawing extends Situation {
  random: Random;
}

const yielded = (source: string | undefined, situation: Drawing): Operand =>
  source === undefined ? undefined : readerOf(situation)(source);

const codesOf = ({ instrument }: Drawing, list: keyof CodeLists): string[] =>
  instrument.codeLists?.[list] ?? [];

const commonCountries = ['US', 'IN', 'BR', 'NG', 'CA', 'GB', 'DE', 'CN', 'MX', 'ES'];
const remarks = [
  'I liked the exercises.',
  'More examples would help.',
  'Thank you.',
  'It took longer than planned.',
];

type Ranged = { min: number; max: number; step: number };
const inSteps = ({ min, max, step }: Ranged, share: number): number => {
  const steps = Math.round((share * (max - min)) / step);
  return Number(Math.min(max, min + steps * step).toFixed(6));
};
/** Any value alike, for scales. */
const even = (range: Ranged, { random }: Drawing) => inSteps(range, random.next());
/** More small values than large ones, for counts and hours. */
const low = (range: Ranged, { random }: Drawing) => inSteps(range, random.next() ** 2);

const monthOrdinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (ordinal: number) =>
  `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
type Months = { min?: string; max?: string };
const monthLimits = ({ min, max }: Months, situation: Drawing): [number, number] => {
  const [least, most] = [yielded(min, situation), yielded(max, situation)];
  const last = monthOrdinal(typeof most === 'string' ? most : situation.facts.month);
  const first = typeof least === 'string' ? monthOrdinal(least) : last - 30;
  return [first, Math.max(first, last)];
};
const drawMonth = (months: Months, situation: Drawing): string =>
  monthAt(situation.random.whole(...monthLimits(months, situation)));

const perYear: Record<Period, number> = { 1: 1, 2: 12, 3: 52, 4: 2080 };
type Amount = { currency?: string; period?: string; allowNegative?: true };
const currencyFor = ({ currency }: Amount, situation: Drawing): string => {
  const wanted = [yielded(currency, situation), situation.facts.program.currency];
  return wanted.map(String).find((one) => codesOf(situation, 'currency').includes(one)) ?? 'USD';
};
const periodFor = ({ period }: Amount, situation: Drawing): Period | undefined => {
  const found = yielded(period, situation);
  return found === 1 || found === 2 || found === 3 || found === 4 ? found : undefined;
};

/** An amount of money of an item: whole units of its currency, its period where it has one. */
export const moneyOf = (units: number, item: Amount, situation: Drawing): Money => {
  const currency = currencyFor(item, situation);
  const period = periodFor(item, situation);
  return { minor: Math.round(units * minorPerUnit(currency)), currency, ...(period && { period }) };
};
/** Pay around a usual one, other amounts around a course fee; now and then a slip of the decimal point. */
const drawMoney = (item: Amount, situation: Drawing): Money => {
  const { random, instrument } = situation;
  const period = periodFor(item, situation);
  const usual = period ? 30_000 / perYear[period] : 300;
  const slip = random.chance(0.06) ? random.pick([0.001, 100]) : 1;
  const sign = item.allowNegative && random.chance(0.1) ? -1 : 1;
  const rate = instrument.reference?.perUsd[currencyFor(item, situation)] ?? 1;
  return moneyOf(sign * Math.round(usual * random.around(0.6) * slip * rate), item, situation);
};

const excludes = ({ exclusive }: Choice, code: Code) =>
  exclusive === true || (exclusive?.includes(code) ?? false);
const drawSeveral = (choices: readonly Choice[], { random }: Drawing): Code[] | undefined => {
  const chosen: Choice[] = [];
  const wanted = Math.min(choices.length, 1 + Math.floor(random.next() ** 2 * 6));
  for (let tries = 0; tries < 20 && chosen.length < wanted; tries++) {
    const choice = random.pick(choices);
    const isFree = chosen.every(
      (one) => one !== choice && !excludes(one, choice.value) && !excludes(choice, one.value),
    );
    if (isFree) chosen.push(choice);
  }
  return chosen.length
    ? choices.filter((choice) => chosen.includes(choice)).map(({ value }) => value)
    : undefined;
};

const drawRows = (item: ItemOf<'matrix'>, situation: Drawing): PartedValue | undefined => {
  const { random } = situation;
  const { asked, others } = offeredRows(item, situation);
  const added = others.filter(() => !asked.length || random.chance(0.1));
  const mayNotApply = item.nonAnswers?.some(({ reason }) => reason === 'does-not-apply');
  const answer = () =>
    mayNotApply && random.chance(0.05) ? 'does-not-apply' : random.pick(item.columns).value;
  const rows = [...asked, ...added];
  return rows.length ? Object.fromEntries(rows.map(({ value }) => [String(value), answer()])) : undefined;
};

const drawShares = (item: ItemOf<'shares'>, situation: Drawing): PartedValue | undefined => {
  const { asked, others } = offeredRows(item, situation);
  const rows = asked.length ? asked : others;
  let left = 100;
  const shares = rows.map(({ value }, index): [string, number] => {
    const share = index === rows.length - 1 ? left : situation.random.whole(0, left);
    left -= share;
    return [String(value), share];
  });
  return shares.length ? Object.fromEntries(shares) : undefined;
};

const drawPart = (part: Part, situation: Drawing): PartedValue[string] | undefined => {
  switch (part.type) {
    case 'radiogroup':
      return situation.random.pick(part.choices).value;
    case 'checkbox':
      return drawSeveral(part.choices, situation);
    case 'boolean':
      return situation.random.whole(0, 1);
    case 'month':
      return drawMonth(part, situation);
    case 'money':
      return drawMoney(part, situation);
    default:
      return low(part, situation);
  }
};

const record = (entries: [string, PartedValue[string] | undefined][]): PartedValue | undefined => {
  const known = entries.filter((entry): entry is [string, PartedValue[string]] => entry[1] !== undefined);
  return known.length ? Object.fromEntries(known) : undefined;
};

const studyLanguages = (situation: Drawing): string[] => {
  const tags = String(situation.facts.study.languages ?? '').split(' ');
  const known = codesOf(situation, 'language');
  return tags.map((tag) => tag.split('-')[0]!).filter((tag) => known.includes(tag));
};
const drawLanguage = (item: ItemOf<'language'>, situation: Drawing): string => {
  const offered = item.offer === 'study' ? studyLanguages(situation) : [];
  return situation.random.pick(offered.length ? offered : codesOf(situation, 'language'));
};

/** A value the item accepts, as a respondent in this situation could give it; undefined where nothing is offered. */
export const drawValue = (item: Item, situation: Drawing): Value | undefined => {
  const { instrument, random } = situation;
  switch (item.type) {
    case 'radiogroup': {
      const choices = offeredChoices(item, situation);
      return choices.length ? random.pick(choices).value : undefined;
    }
    case 'checkbox': {
      const offered = new Set(offeredChoices(item, situation).map(({ value }) => value));
      const listed = choicesOf(item, instrument);
      return offered.size ? drawSeveral(listed.filter(({ value }) => offered.has(value)), situation) : undefined; // prettier-ignore
    }
    case 'boolean':
    case 'consent':
      return random.whole(0, 1);
    case 'rating':
    case 'slider':
      return even(item, situation);
    case 'number':
    case 'integer':
      return low(item, situation);
    case 'country':
      return random.pick(random.chance(0.5) ? commonCountries : codesOf(situation, 'country'));
    case 'language':
      return drawLanguage(item, situation);
    case 'currency':
      return random.pick(Object.keys(instrument.reference?.perUsd ?? { USD: 1 }));
    case 'month':
      return drawMonth(item, situation);
    case 'month-range': {
      const [first, last] = monthLimits(item, situation);
      const from = random.whole(first, last);
      return { from: monthAt(from), to: monthAt(random.whole(from, last)) };
    }
    case 'money':
      return drawMoney(item, situation);
    case 'money-list':
      return record(item.rows.map((row, index) => [String(row.value), index && random.chance(0.5) ? undefined : drawMoney(item, situation)])); // prettier-ignore
    case 'money-or-percent': {
      const month = random.chance(0.8) ? drawMonth(item, situation) : undefined;
      if (random.chance(0.5)) return record([['amount', drawMoney(item, situation)], ['month', month]]); // prettier-ignore
      return record([['percent', random.whole(0, 60)], ['month', month]]); // prettier-ignore
    }
    case 'shares':
      return drawShares(item, situation);
    case 'matrix':
      return drawRows(item, situation);
    case 'compound':
      return record(item.parts.map((part) => [part.name, drawPart(part, situation)]));
    case 'text':
      return random.pick(remarks).slice(0, item.maxLength).trim();
    case 'email':
      return `learner-${random.uuid().slice(0, 8)}@example.org`;
  }
};
