import { z } from 'zod';

export { nonAnswerCodes } from './non-answer-codes.js';

/**
 * Why an item has no value. A reason is stored beside the value, never as a number in the value's range;
 * the numbers in `nonAnswerCodes` exist in exports only.
 */
export const NonAnswer = z.enum([
  'not-applicable',
  'blank',
  'prefer-not',
  'dont-know',
  'does-not-apply',
  'erased',
  'not-reached',
]);
export type NonAnswer = z.infer<typeof NonAnswer>;

/** The reasons a respondent gives; the other three follow from routing, erasure and break-off. */
export const GivenNonAnswer = NonAnswer.extract(['blank', 'prefer-not', 'dont-know', 'does-not-apply']);
export type GivenNonAnswer = z.infer<typeof GivenNonAnswer>;

export const Code = z.union([z.number().int(), z.string().min(1).max(40)]);
/** A choice's value: a small integer, or letters where a published code list has them (countries, ISIC sections). */
export type Code = z.infer<typeof Code>;

/** A calendar month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** 1 year, 2 month, 3 week, 4 hour (item `i_period`). */
export const Period = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Period = z.infer<typeof Period>;

/** An amount in whole minor units (cents) of an ISO 4217 currency; `period` where the amount is a rate. */
export const Money = z.strictObject({
  minor: z.number().int().min(-9e15).max(9e15),
  currency: z.string().regex(/^[A-Z]{3}$/),
  period: Period.optional(),
});
export type Money = z.infer<typeof Money>;

/**
 * A stored value; its shape follows from the item's type (see `docs/data-dictionary.md`):
 * a code, a number, a list of codes, a text, money, or an object of parts.
 */
export const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.number(),
    z.string().max(5000),
    z.array(Code).max(300),
    Money,
    z.record(z.string().max(40), z.union([z.number(), z.string().max(200), z.array(Code).max(100), Money])),
  ]),
);
export type Value = number | string | Code[] | Money | PartedValue;
/** Matrix rows, shares, money lists, compound parts: the part's name or row code leads to its value. */
export interface PartedValue {
  [part: string]: number | string | Code[] | Money;
}

/** How an answer came about: typed or chosen; an earlier answer confirmed; a suggested value left standing. */
export const AnswerMode = z.enum(['typed', 'confirmed', 'suggested']);
export type AnswerMode = z.infer<typeof AnswerMode>;

/** What a respondent did with an earlier answer that was shown ("still so?"). */
export const EarlierAction = z.enum(['confirm', 'change', 'skip']);

const answerFields = {
  /** Made by the client; sending an answer twice stores it once. */
  id: z.uuid(),
  item: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
  /** The words typed beside a choice, by the choice's code ("other: ..."), in a compound by part and code (`types.97`); `reason` for a total that differs from its parts. */
  specified: z.record(z.string().max(40), z.string().max(200)).optional(),
  mode: AnswerMode.default('typed'),
  /** Present when an earlier answer was shown with the item. */
  earlier: EarlierAction.optional(),
  /** Milliseconds from the item's first showing to this answer, by the browser's monotonic clock; hidden time left out. */
  elapsedMs: z.number().int().min(0).max(86_400_000).optional(),
};

/** One answer as a client sends it: a value, or the reason there is none. */
export const Answer = z.union([
  z.strictObject({ ...answerFields, value: Value }),
  z.strictObject({ ...answerFields, nonAnswer: GivenNonAnswer }),
]);
export type Answer = z.infer<typeof Answer>;

/** What stands for an item: the last answer received. */
export interface Standing {
  value?: Value;
  nonAnswer?: NonAnswer;
  specified?: Record<string, string>;
}
/** Standing answers by item name. */
export type Answers = Record<string, Standing>;
