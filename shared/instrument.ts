import { z } from 'zod';
import { Code, NonAnswer } from './answers.js';

/**
 * The definition format: what an instrument is, as authored and as published. It reads like SurveyJS (types, names,
 * choices, pages, `visibleIf`), and adds what research needs: waves, reasons for non-answers, sensitivity,
 * immutable versions. The JSON Schema at `/schema/survey-1.json` is made from this file.
 */

/** Words by language tag. Every text has the instrument's default language; others may be missing and fall back whole. */
export const Text = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1));
export type Text = z.infer<typeof Text>;

/** An expression of `visibleIf` and checks; grammar in `expression.ts`. */
export const ExpressionSource = z.string().min(1).max(1000);

/** A variable name that SPSS, Stata and R all accept; unique in an instrument, the same over waves. */
export const ItemName = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/);

export const Wave = z.enum(['baseline', 'end', 'follow-up', 'exit-pulse']);
/** One occasion of asking. */
export type Wave = z.infer<typeof Wave>;

/** How much an answer could give away; governs what may be echoed, exported and published. */
export const Sensitivity = z.enum(['none', 'quasi', 'identifying', 'special']);

export const Choice = z.strictObject({
  value: Code,
  text: Text,
  /** A short explanation under the choice. */
  hint: Text.optional(),
  /** Choosing it clears the others ("none of these"). `true`: of all; a list: of those codes. */
  exclusive: z.union([z.literal(true), z.array(Code)]).optional(),
  /** Choosing it opens a text field for up to this many characters. */
  specify: z.number().int().min(1).max(200).optional(),
  visibleIf: ExpressionSource.optional(),
  /** Keeps its place at the end when the order is randomised. */
  fixed: z.literal(true).optional(),
  /** Choosing it leads back to that item ("I typed it wrong"). */
  reopens: ItemName.optional(),
  /** Choosing it says that the survey comes too early: it is put off, and goes on from this item. */
  putsOff: z.literal(true).optional(),
});
export type Choice = z.infer<typeof Choice>;

export const Check = z.strictObject({
  id: z.string().regex(/^[a-z0-9_.-]{1,64}$/),
  /** Must hold. Where a value it reads is missing the check is silent. */
  require: ExpressionSource,
  /** `hard` stops; `soft` asks once and lets pass. */
  level: z.enum(['hard', 'soft']),
  /** May name values as `{item}`; they are written in the reader's language. */
  text: Text,
  /** Quick fixes offered by a soft check: take this value instead. */
  offers: z.array(z.strictObject({ text: Text, value: ExpressionSource })).optional(),
  /** Ask in words why, when the value is kept; stored as `specified.reason`. */
  askReason: z.literal(true).optional(),
});
export type Check = z.infer<typeof Check>;

/** A way not to answer that stands beside the choices with equal weight. */
export const OfferedNonAnswer = z.strictObject({
  reason: NonAnswer.extract(['prefer-not', 'dont-know', 'does-not-apply']),
  /** Default: the element's own words for the reason. */
  text: Text.optional(),
});

const base = {
  name: ItemName,
  title: Text,
  description: Text.optional(),
  isRequired: z.literal(true).optional(),
  visibleIf: ExpressionSource.optional(),
  nonAnswers: z.array(OfferedNonAnswer).optional(),
  checks: z.array(Check).optional(),
  /** Asked as "still so?" when an earlier answer may be shown (dependent interviewing). */
  confirm: z.literal(true).optional(),
  /** A value offered to be confirmed or changed: prefill from facts, sums, earlier items. */
  suggest: ExpressionSource.optional(),
  sensitivity: Sensitivity.default('none'),
  /** Planning value for one screen, seconds; the minute estimate is their sum over the route. */
  seconds: z.number().positive(),
  /** Report ids that read the item. */
  reports: z.array(z.string()).default([]),
  /** Kept short behind one press; for long optional items. */
  collapsed: z.union([z.literal(true), ExpressionSource]).optional(),
};

const choices = {
  choices: z.array(Choice).min(1).optional(),
  /** Name of a list in `choiceLists`. */
  choicesFrom: z.string().optional(),
  /** Offer only the codes this expression yields ("the main one of those"). */
  choicesIn: ExpressionSource.optional(),
};
const range = { min: z.number(), max: z.number(), step: z.number().positive().default(1) };
const ends = { lowText: Text.optional(), highText: Text.optional() };

/** Stored: the code. Words of `specify` choices in `specified`. */
const Radiogroup = z.strictObject({
  ...base,
  type: z.literal('radiogroup'),
  ...choices,
  /** `search`: a field to type in, for long lists. */
  display: z.enum(['list', 'search']).default('list'),
  /** Ten income bands in the currency of that item, from the instrument's reference table. */
  bandsBy: ItemName.optional(),
  /** Order drawn per respondent from a stored seed. */
  randomise: z.literal(true).optional(),
});
/** Stored: the list of ticked codes, in the order of the code list. */
const Checkbox = z.strictObject({
  ...base,
  type: z.literal('checkbox'),
  ...choices,
  /** Order drawn per respondent from a stored seed. */
  randomise: z.literal(true).optional(),
});
/** Stored: 1 yes, 0 no. */
const Boolean_ = z.strictObject({
  ...base,
  type: z.literal('boolean'),
  trueText: Text.optional(),
  falseText: Text.optional(),
});
/** Stored: 1 agreed, 0 declined. The information sheet of the study is shown above it. */
const Consent = z.strictObject({ ...base, type: z.literal('consent'), trueText: Text, falseText: Text });
/** Stored: the number chosen, `min` to `max`. */
const Rating = z.strictObject({ ...base, type: z.literal('rating'), ...range, ...ends });
/** Stored: the number set, `min` to `max`. No value until the respondent moves it. */
const Slider = z.strictObject({
  ...base,
  type: z.literal('slider'),
  ...range,
  ...ends,
  unit: Text.optional(),
});
/** Stored: a number, a multiple of `step`. */
const Number_ = z.strictObject({ ...base, type: z.literal('number'), ...range, unit: Text.optional() });
/** Stored: a whole number. */
const Integer = z.strictObject({ ...base, type: z.literal('integer'), ...range, unit: Text.optional() });
/** Stored: ISO 3166-1 alpha-2, or XK. */
const Country = z.strictObject({ ...base, type: z.literal('country') });
/** Stored: BCP 47 primary subtag. */
const Language = z.strictObject({
  ...base,
  type: z.literal('language'),
  /** `study`: only the study's languages. */
  offer: z.enum(['all', 'study']).default('all'),
});
/** Stored: ISO 4217 alpha-3. */
const Currency = z.strictObject({ ...base, type: z.literal('currency') });
const months = { min: ExpressionSource.optional(), max: ExpressionSource.optional() };
/** Stored: `YYYY-MM`, between the months `min` and `max` yield. */
const MonthItem = z.strictObject({ ...base, type: z.literal('month'), ...months });
/** Stored: `{from, to}`, both `YYYY-MM`, from <= to. */
const MonthRange = z.strictObject({ ...base, type: z.literal('month-range'), ...months });
const money = {
  /** Yields the currency to start from; the respondent can change it where `currencyFixed` is absent. */
  currency: ExpressionSource.optional(),
  currencyFixed: z.literal(true).optional(),
  /** Yields the period the amount is for (1 year, 2 month, 3 week, 4 hour). */
  period: ExpressionSource.optional(),
  allowNegative: z.literal(true).optional(),
};
/** Stored: `{minor, currency, period?}`. */
const MoneyItem = z.strictObject({ ...base, type: z.literal('money'), ...money });
/** Stored: `{row: {minor, currency}}` for the rows filled in. */
const MoneyList = z.strictObject({
  ...base,
  type: z.literal('money-list'),
  ...money,
  rows: z.array(Choice).min(1),
});
/** Stored: `{amount}` or `{percent}`, and `{month}` where given. */
const MoneyOrPercent = z.strictObject({ ...base, type: z.literal('money-or-percent'), ...money, ...months });
/** Stored: `{row: percent}`, whole numbers that add to 100. */
const Shares = z.strictObject({
  ...base,
  type: z.literal('shares'),
  rows: z.array(Choice).min(2),
  /** Yields the row codes to offer first, in equal shares. */
  rowsIn: ExpressionSource.optional(),
});
/** Stored: `{row: code}`; a row answered "does not apply" holds the word `does-not-apply`. */
const Matrix = z.strictObject({
  ...base,
  type: z.literal('matrix'),
  rows: z.array(Choice).min(1).optional(),
  rowsFrom: z.string().optional(),
  /** Yields the row codes to ask; unknown: all rows. */
  rowsIn: ExpressionSource.optional(),
  /** Asks whether any other row applies; a ticked one joins the rows. */
  moreRows: Text.optional(),
  columns: z.array(Choice).min(2),
});
const Part = z.discriminatedUnion('type', [
  z.strictObject({
    name: ItemName,
    title: Text,
    type: z.literal('radiogroup'),
    choices: z.array(Choice).min(2),
  }),
  z.strictObject({
    name: ItemName,
    title: Text,
    type: z.literal('checkbox'),
    choices: z.array(Choice).min(2),
  }),
  z.strictObject({ name: ItemName, title: Text, type: z.literal('boolean') }),
  z.strictObject({ name: ItemName, title: Text, type: z.literal('month'), ...months }),
  z.strictObject({ name: ItemName, title: Text, type: z.literal('number'), ...range, unit: Text.optional() }),
  z.strictObject({
    name: ItemName,
    title: Text,
    type: z.literal('integer'),
    ...range,
    unit: Text.optional(),
  }),
  z.strictObject({ name: ItemName, title: Text, type: z.literal('money'), ...money }),
]);
export type Part = z.infer<typeof Part>;
/** Stored: `{part: value}` with each part's own shape. Words of `specify` choices in `specified`, by `part.code`. */
const Compound = z.strictObject({ ...base, type: z.literal('compound'), parts: z.array(Part).min(2) });
/** Stored: the text. */
const TextItem = z.strictObject({
  ...base,
  type: z.literal('text'),
  maxLength: z.number().int().min(1).max(5000),
  /** Lines of the field; 1 is a single line. */
  lines: z.number().int().min(1).max(12).default(1),
});
/** Stored apart from the answers, encrypted; the answer itself says only `given`. */
const Email = z.strictObject({ ...base, type: z.literal('email') });

export const Item = z.discriminatedUnion('type', [
  Radiogroup, Checkbox, Boolean_, Consent, Rating, Slider, Number_, Integer, Country, Language, Currency,
  MonthItem, MonthRange, MoneyItem, MoneyList, MoneyOrPercent, Shares, Matrix, Compound, TextItem, Email,
]); // prettier-ignore
/** One question, whichever of the 21 types. */
export type Item = z.infer<typeof Item>;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

/** Words between items; holds no answer. */
export const Note = z.strictObject({
  type: z.literal('note'),
  name: ItemName,
  text: Text,
  visibleIf: ExpressionSource.optional(),
});
export type Note = z.infer<typeof Note>;

export const Page = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Id of the section it belongs to; sections are the parts that progress names. */
  section: z.string(),
  title: Text.optional(),
  visibleIf: ExpressionSource.optional(),
  elements: z
    .array(z.union([Item, Note]))
    .min(1)
    .max(6),
});
export type Page = z.infer<typeof Page>;

/**
 * Dated reference figures that soft checks and income bands read; never used in a report.
 * `medianIncome`: typical yearly earnings per country in its own currency, whole units.
 * `perUsd`: units of the currency for one US dollar. `bands`: nine upper limits of yearly income per currency.
 */
export const Reference = z.strictObject({
  asOf: z.iso.date(),
  source: z.string(),
  currencyOf: z.record(z.string(), z.string()),
  medianIncome: z.record(z.string(), z.number().positive()),
  perUsd: z.record(z.string(), z.number().positive()),
  bands: z.record(z.string(), z.array(z.number().positive()).length(9)),
});
export type Reference = z.infer<typeof Reference>;

const codeList = (code: RegExp) => z.array(z.string().regex(code)).min(1).optional();
/** The published codes that countries, currencies and languages are chosen from. Names come from the reader's browser. */
export const CodeLists = z.strictObject({
  country: codeList(/^[A-Z]{2}$/),
  currency: codeList(/^[A-Z]{3}$/),
  language: codeList(/^[a-z]{2,3}$/),
});
export type CodeLists = z.infer<typeof CodeLists>;

/** A whole questionnaire for one wave, self-contained: what is published, hashed and never changed again. */
export const Instrument = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  wave: Wave,
  title: Text,
  /** Who asks, and why: the sentence over the first question. */
  introduction: Text.optional(),
  /** What happens next: said with the thanks. */
  afterwards: Text.optional(),
  defaultLanguage: z.string(),
  languages: z.array(z.string()).min(1),
  sections: z.array(z.strictObject({ id: z.string(), title: Text })).min(1),
  choiceLists: z.record(z.string(), z.array(Choice).min(1)).default({}),
  /** Those its items choose from; amounts of money need `currency`. */
  codeLists: CodeLists.optional(),
  pages: z.array(Page).min(1),
  /** Items that make a response count as partial when all are answered, though it was not submitted (method 1.8). */
  firstStep: z.array(ItemName).optional(),
  reference: Reference.optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** `id@version`. */
export const InstrumentRef = z.string().regex(/^[a-z][a-z0-9-]{0,63}@\d+\.\d+\.\d+$/);
