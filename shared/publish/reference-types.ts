import type { Choice, Instrument, Item, Part } from '../instrument.js';
import { currencyCodes } from '../code-lists.js';
import { ProgramType } from '../study.js';
import { own } from '../expression.js';
import { isStandIn } from './stand-ins.js';
import {
  anything, code, money, month, number, set, text, yesOrNo, type ValueType,
} from './value-types.js'; // prettier-ignore

/** What an expression may know of the program, the study and the session. A missing fact is unknown, never zero. */
export const factTypes: Readonly<
  Record<'program' | 'study' | 'session', Readonly<Record<string, ValueType>>>
> = {
  program: {
    /** In the default language of the study. */
    title: text,
    type: code(ProgramType.options),
    /** 1: the credential counts towards a master's degree. */
    master: yesOrNo,
    fee_model: code(['per-course', 'subscription', 'free', 'mixed']),
    price: number,
    currency: code(currencyCodes),
    guideline_hours: number,
    guideline_weeks: number,
    courses: number,
  },
  study: {
    /** Who asks: the sponsor, else the provider of the program. */
    sponsor: text,
    race: code(['off', 'us-only', 'all']),
    race_form: code(['combined', 'two-question']),
    income: yesOrNo,
    care: yesOrNo,
    share: yesOrNo,
    /** Language tags, a space between. */
    languages: text,
  },
  session: {
    linked: yesOrNo,
    verified: yesOrNo,
    email_known: yesOrNo,
    /** Month of the latest earlier wave whose answers are shown. */
    previous_month: month,
    /** Where the learner stands by the platform's signals, in the codes of `x_status`. */
    progress: code([1, 2, 3, 4]),
  },
};

/** Waves whose answers an instrument of a wave may read. */
export const earlierWaves: Readonly<Record<Instrument['wave'], readonly string[]>> = {
  baseline: [],
  end: ['baseline'],
  'follow-up': ['baseline', 'end'],
  'exit-pulse': ['baseline'],
};

/** Words that lead an expression elsewhere than to an item, and so cannot be an item's name. */
export const reservedNames: readonly string[] = ['program', 'study', 'session', 'baseline', 'end'];

/** The list of choices or rows an item asks with, wherever it is written; empty where there is none. */
export const choicesOf = (item: Item, instrument: Instrument): readonly Choice[] => {
  if ('choices' in item && item.choices) return item.choices;
  if ('rows' in item && item.rows) return item.rows;
  const list = ('choicesFrom' in item && item.choicesFrom) || ('rowsFrom' in item && item.rowsFrom) || '';
  return own(instrument.choiceLists, list) ?? [];
};

const codesOf = (choices: readonly Choice[]) => choices.map(({ value }) => value);
const partsBy = (rows: readonly Choice[], type: ValueType): ValueType => ({
  kind: 'parted',
  rows: codesOf(rows),
  parts: Object.fromEntries(rows.map(({ value }) => [String(value), type])),
});

const typeOfPart = (part: Part): ValueType => {
  if (part.type === 'radiogroup') return code(codesOf(part.choices));
  if (part.type === 'checkbox') return set(codesOf(part.choices));
  if (part.type === 'boolean') return yesOrNo;
  if (part.type === 'number' || part.type === 'integer')
    return { kind: 'number', min: part.min, max: part.max };
  return part.type === 'money' ? money : month;
};

/** The type of an item's answer. */
export const typeOfItem = (item: Item, instrument: Instrument): ValueType => {
  if (isStandIn(item)) return anything;
  const choices = choicesOf(item, instrument);
  switch (item.type) {
    case 'radiogroup':
      return code(item.bandsBy ? Array.from({ length: 10 }, (_, index) => index + 1) : codesOf(choices));
    case 'checkbox':
      return set(codesOf(choices));
    case 'boolean':
    case 'consent':
      return yesOrNo;
    case 'rating':
    case 'slider':
    case 'number':
    case 'integer':
      return { kind: 'number', min: item.min, max: item.max };
    case 'country':
    case 'language':
    case 'currency':
      return instrument.codeLists?.[item.type] ? code(instrument.codeLists[item.type]!) : anything;
    case 'month':
      return month;
    case 'month-range':
      return { kind: 'parted', parts: { from: month, to: month } };
    case 'money':
      return money;
    case 'money-list':
      return partsBy(choices, money);
    case 'money-or-percent':
      return { kind: 'parted', parts: { amount: money, percent: number, month } };
    case 'shares':
      return partsBy(choices, number);
    case 'matrix':
      return partsBy(choices, code([...codesOf(item.columns), 'does-not-apply']));
    case 'compound':
      return {
        kind: 'parted',
        parts: Object.fromEntries(item.parts.map((part) => [part.name, typeOfPart(part)])),
      };
    case 'text':
    case 'email':
      return text;
  }
};

/** Parts that an amount has beside its number. */
const moneyParts: Readonly<Record<string, ValueType>> = {
  currency: code(currencyCodes),
  period: code([1, 2, 3, 4]),
};

/** The type of a named part (`{r_ben.10}`), or undefined where there is none. */
export const typeOfPartNamed = (type: ValueType, name: string | undefined): ValueType | undefined => {
  if (name === undefined) return type;
  if (type.kind === 'anything') return anything;
  if (type.kind === 'money') return own(moneyParts, name);
  return type.kind === 'parted' ? own(type.parts, name) : undefined;
};
