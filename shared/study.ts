import { z } from 'zod';
import { InstrumentRef, Text, Wave } from './instrument.js';

/** A program's id: unique per server, immutable; renaming changes the title. */
export const ProgramId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const ProgramType = z.enum([
  'MicroMasters', 'XSeries', 'Professional Certificate', 'Specialization', 'Nanodegree', 'other',
]); // prettier-ignore

export const Course = z.strictObject({
  id: z.string().min(1).max(200),
  title: Text,
  /** What the course is in the series, where it is more than a course. */
  role: z.enum(['capstone', 'exam']).optional(),
  /** The platforms' own ids of this course: edX course key or organisation+number, Coursera `ondemand~id`. */
  contexts: z.array(z.string()).default([]),
});

export const Program = z.strictObject({
  id: ProgramId,
  title: Text,
  type: ProgramType,
  platform: z.string().min(1),
  provider: z.strictObject({ name: z.string().min(1), kind: z.enum(['university', 'company', 'other']) }),
  level: z.enum(['introductory', 'intermediate', 'advanced', 'graduate']),
  /** In the order learners take them; the last is the final course. */
  courses: z.array(Course).min(1),
  fees: z.strictObject({
    model: z.enum(['per-course', 'subscription', 'free', 'mixed']),
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** Whole program at list price, whole currency units; for subscriptions the price of a month. */
    price: z.number().nonnegative(),
  }),
  guideline: z.strictObject({ hours: z.number().positive(), weeks: z.number().positive() }),
  /** The master's degree the credential counts towards. */
  associatedMaster: Text.optional(),
});
export type Program = z.infer<typeof Program>;

/** The nine things a learner must be told before agreeing (45 CFR 46.116), per language. */
export const InformationSheet = z.strictObject({
  version: z.string().regex(/^\d+(\.\d+)*$/),
  /** Plain text; a blank line parts paragraphs. */
  texts: z.record(
    z.string(),
    z.strictObject({
      research: z.string(), purpose: z.string(), duration: z.string(), procedures: z.string(), risks: z.string(),
      benefits: z.string(), confidentiality: z.string(), contacts: z.string(), voluntary: z.string(),
    }), // prettier-ignore
  ),
});
export type InformationSheet = z.infer<typeof InformationSheet>;

/** What one research team runs; `/schema/study-1.json` is made from it. A study missing a part in {@link missingForLive} stays a draft. */
export const Study = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  version: z.number().int().positive(),
  title: Text,
  sponsor: z.strictObject({ name: z.string().min(1), address: z.string().optional() }).optional(),
  contact: z.strictObject({ name: z.string().min(1), email: z.email() }).optional(),
  /** Reference of the ethics approval, or the recorded exemption. */
  ethics: z
    .strictObject({
      kind: z.enum(['approval', 'exemption']),
      reference: z.string().min(1),
      board: z.string().min(1),
    })
    .optional(),
  legalBasis: z.enum(['consent', 'public-task', 'legitimate-interest', 'not-gdpr']).optional(),
  minimumAge: z.number().int().min(13).max(120).default(18),
  informationSheet: InformationSheet.optional(),
  languages: z.array(z.string()).min(1),
  telemetry: z.enum(['full', 'aggregate', 'off']).default('full'),
  modules: z
    .strictObject({
      race: z.enum(['off', 'us-only', 'all']).default('off'),
      /** `combined`: one question (OMB 2024); `two-question`: the older form. */
      raceForm: z.enum(['combined', 'two-question']).default('combined'),
      income: z.boolean().default(true),
      care: z.boolean().default(true),
      /** Ask for agreement to share de-identified answers. */
      share: z.boolean().default(false),
    })
    .prefault({}),
  instruments: z.partialRecord(Wave, InstrumentRef),
  /** Opening and closing dates per wave (inclusive, UTC); absent: open. */
  dates: z
    .partialRecord(Wave, z.strictObject({ opens: z.iso.date().optional(), closes: z.iso.date().optional() }))
    .default({}),
  programs: z.array(Program).min(1),
  /** Web pages outside an LMS that may embed the survey: origins allowed per site. */
  sites: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
        origins: z.array(z.url()).min(1),
      }),
    )
    .default([]),
});
export type Study = z.infer<typeof Study>;

/** What keeps a study a draft, in the words of its file; empty: it may go live. */
export const missingForLive = (study: Study): string[] =>
  (['sponsor', 'contact', 'ethics', 'legalBasis', 'informationSheet'] as const).filter(
    (part) => !study[part],
  );
