import { z } from 'zod';
import { Answer, type Answers, type Code } from './answers.js';
import { countNames } from './counts.js';
import { ClientEvent } from './events.js';
import type { Facts } from './scope.js';
import { InstrumentRef, Wave, type Instrument, type Text } from './instrument.js';
import { putOffReasons } from './put-off.js';
import { ProgramId, type InformationSheet, type Study } from './study.js';

/** Request and response bodies of `/api/v1`, one pair per route. Every error answer is an `ErrorBody` (`errors.ts`). */

/**
 * `POST /sessions`: an embed outside an LMS asks for a session; with a token its host signed as bearer token, where it
 * has one. Answer: {@link SessionView}.
 */
export const OpenSession = z.strictObject({
  program: ProgramId,
  stage: Wave,
  survey: z.union([InstrumentRef, z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)]).optional(),
  placement: z.string().max(200).optional(),
  /** The host's own id of the learner; its word, marked unverified. Of no effect beside a token. */
  learner: z.string().max(200).optional(),
  /** Given at consent and kept on the device: shows this device the answers it gave before. */
  resumeKey: z.string().max(100).optional(),
});
export type OpenSession = z.infer<typeof OpenSession>;

export type Role = 'learner' | 'instructor' | 'test';

/** What stands of a response, as shown to the one who gives it. */
export interface ResponseView {
  id: string;
  answers: Answers;
  submittedAt?: string;
  /** Code that proves to the learner that the answers arrived; it leads nobody to them. */
  receipt?: string;
}

/** `put-off`: not now, or not at all, by the learner's own word. */
export type SessionState = 'open' | 'put-off' | 'declined' | 'submitted' | 'closed' | 'not-open' | 'draft';

/**
 * What may be told of how a survey is answered. `full`: events of this learner (`POST /events`), who agreed and did not
 * refuse linking. `aggregate`: only counts per placement and day (`POST /counts`). `off`: nothing.
 */
export type Recording = 'full' | 'aggregate' | 'off';

/** `GET /session` and `POST /sessions`: everything the element needs to draw the first question. */
export interface SessionView {
  /** Bearer token for the routes below; held in page memory only. */
  token: string;
  /** ISO 8601, UTC. Renew before. */
  expiresAt: string;
  role: Role;
  /** Whether an LTI launch or a signed token vouches for the learner. */
  verified: boolean;
  state: SessionState;
  /** For `closed` and `not-open`: the date, `YYYY-MM-DD`. For `put-off`: until when, ISO 8601; absent: for good. */
  date?: string;
  /**
   * Names this learner and wave on the device, and nobody anywhere else: under it waits what the server could not be told.
   * Absent where nobody vouches for the learner.
   */
  keep?: string;
  /** Id of the placement, under which counts are kept. */
  placement: string;
  recording: Recording;
  wave: Wave;
  study: Pick<
    Study,
    'id' | 'version' | 'title' | 'sponsor' | 'contact' | 'ethics' | 'minimumAge' | 'languages'
  >;
  sheet?: InformationSheet;
  program: { id: string; title: Record<string, string>; type: string; provider: string };
  instrument: Instrument;
  facts: Facts;
  /** Month of the earlier wave whose answers are shown, by wave: `{ baseline: '2026-03' }`. */
  earlierAt: Partial<Record<string, string>>;
  response?: ResponseView;
}

/** `POST /session/renewal`. */
export interface RenewedSession {
  token: string;
  expiresAt: string;
}

/** `PUT /consent`: agree (with the answers held in memory until then) or decline. Repeating it changes nothing. */
export const GiveConsent = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('agreed'),
    sheetVersion: z.string().max(20),
    /** Id for the response, made by the client; of no effect where the learner has one. */
    response: z.uuid(),
    /** Of the session in which the questions were shown. */
    orderSeed: z
      .number()
      .min(0)
      .max(2 ** 32),
    /** As in {@link OpenSession}: of a response the device was given since the session opened. */
    resumeKey: z.string().max(100).optional(),
    language: z.string().max(20),
    answers: z.array(Answer).max(200),
  }),
  z.strictObject({ decision: z.literal('declined'), sheetVersion: z.string().max(20) }),
]);
export type GiveConsent = z.infer<typeof GiveConsent>;
export interface ConsentGiven extends RenewedSession {
  response?: ResponseView;
  /** Present for unverified learners only. */
  resumeKey?: string;
  /** As in the session, with the response's order seed. */
  facts: Facts;
  earlierAt: Partial<Record<string, string>>;
  recording: Recording;
}

/**
 * `PUT /put-off`: the learner does not want to answer now, or at all; `why` as in `m_why`. `instead`: the reason given a
 * moment before, which this one replaces. Before consent only the decision is kept, under the case where there is one.
 */
export const PutItOff = z.strictObject({
  why: z.union(putOffReasons.map((code) => z.literal(code))),
  instead: z.union(putOffReasons.map((code) => z.literal(code))).optional(),
});
export type PutItOff = z.infer<typeof PutItOff>;
export interface PutOff {
  /** ISO 8601, UTC: until then the survey stays small; absent: for good. */
  until?: string;
  /** Nobody's case keeps it: the device may. */
  keepHere?: true;
}

/** `POST /screening`: below the age floor; only a counter is kept. Answer: 204. */
export const ScreenedOut = z.strictObject({ outcome: z.literal('under-age') });

/** `POST /answers`: in the order given; each is stored once, whatever else in the batch is refused. */
export const SendAnswers = z.strictObject({ response: z.uuid(), answers: z.array(Answer).min(1).max(200) });
export type SendAnswers = z.infer<typeof SendAnswers>;
export interface AnswersStored {
  stored: string[];
  refused: { id: string; code: 'item_unknown' | 'answer_unacceptable' | 'answer_id_reused' }[];
}

/** `POST /submission`: finish. Repeating it answers the same. */
export const Submit = z.strictObject({ response: z.uuid() });
export interface Submitted {
  submittedAt: string;
  receipt: string;
  /** Whether the course platform will be told "done". */
  credit: boolean;
}

/** `POST /events`. Answer: 204. A page that goes away sends it as plain text, with the session's token in the body. */
export const SendEvents = z.strictObject({
  token: z.string().max(10_000).optional(),
  events: z.array(ClientEvent).min(1).max(200),
});

/** `POST /counts`: what happened at a placement, with nothing that says to whom; without a token. Answer: 204. */
export const SendCounts = z.strictObject({
  placement: z.uuid(),
  names: z.array(z.enum(countNames)).min(1).max(countNames.length),
});

/** A count that rests on 1 to 9 people, or whose step from the count before does, is hidden: `null`. */
export type SafeCount = number | null;

/** `GET /placement`: what an instructor sees of one course. */
export interface PlacementView {
  program: { id: string; title: Record<string, string> };
  course: { title?: string };
  wave: Wave;
  instrument: string;
  minutes: number;
  draft: string[];
  /** Times the page with the survey was opened, the same learner again included. */
  visits: SafeCount;
  study: Pick<Study, 'sponsor' | 'contact'>;
  state: SessionState;
  /** For `closed` and `not-open`: the date, `YYYY-MM-DD`. */
  date?: string;
  /** Learners of this course by how far they came. */
  counts: { reached: SafeCount; started: SafeCount; finished: SafeCount };
  /** Day of the last answer, `YYYY-MM-DD`, UTC; absent without answers. */
  lastAnswerOn?: string;
  /** Of the counts above, whether simulated learners are among them. */
  simulated: boolean;
  instrumentDefinition: Instrument;
  facts: Facts;
  sheet?: InformationSheet;
}

/** Counts of one program, exact: for console accounts only. */
export interface ProgramOverview {
  id: string;
  title: Record<string, string>;
  type: string;
  waves: {
    wave: string;
    started: number;
    finished: number;
    /** How many of `started` are simulated learners. */
    simulated: number;
    /** How many of `started` have a baseline answer of the same case to be joined with. */
    joined?: number;
  }[];
}

/** A key a site signs sessions with, without its halves. */
export interface SiteKeyOverview {
  kid: string;
  createdAt: string;
  /** Address of the account that made it; absent for the command line. */
  createdBy?: string;
  /** `YYYY-MM-DD`, UTC; absent while it has opened no session. */
  lastUsedOn?: string;
  /** Absent while its tokens are taken. */
  revokedAt?: string;
}

/** A site of a study and its keys, newest first. */
export interface SiteOverview {
  /** The study's id. */
  study: string;
  id: string;
  /** Empty where the study's file lists the site no more. */
  origins: string[];
  keys: SiteKeyOverview[];
}

/** `POST /console/site-keys`, by administrators: make a key for a site. Answer: {@link NewSiteKey}. */
export const MakeSiteKey = z.strictObject({ study: z.string().max(64), site: z.string().max(64) });

/** A key just made: the one time its private half is seen. */
export interface NewSiteKey {
  kid: string;
  study: string;
  site: string;
  /** What its tokens name as `iss`. */
  issuer: string;
  /** PKCS #8, PEM. */
  privateKey: string;
}

/** `POST /console/site-keys/:kid/revocation`, by administrators. Repeating it changes nothing. */
export interface SiteKeyRevoked {
  kid: string;
}

/** `GET /console/overview`. */
export interface ConsoleOverview {
  account: { email: string; role: string };
  studies: {
    id: string;
    version: number;
    title: Record<string, string>;
    /** Parts that keep the study a draft. */
    missing: string[];
    /** Its questionnaires by wave, `id@version`. */
    instruments: Partial<Record<Wave, string>>;
    programs: ProgramOverview[];
  }[];
  platforms: {
    id: string;
    name: string;
    issuer: string;
    clientId: string;
    state: string;
    deployments: string[];
    lastLaunchAt?: string;
  }[];
  sites: SiteOverview[];
  launches: { at: string; outcome: string; role?: string; platform?: string; detail?: string }[];
  /** Of all scores ever queued. */
  scoreTotals: { sent: number; waiting: number; failed: number };
  /** The newest. */
  scores: {
    state: string;
    attempts: number;
    program: string;
    wave: string;
    course?: string;
    lastError?: string;
    sentOn?: string;
    nextAttemptAt?: string;
  }[];
}

/** A published questionnaire, as a list names it. */
export interface InstrumentSummary {
  /** `id@version`. */
  reference: string;
  wave: Wave;
  title: Text;
  languages: string[];
}

/** What a preview shows around a questionnaire, and routes by, for one program of a study. */
export interface ProgramSetting {
  id: string;
  title: Text;
  /** `id@version` by wave, as the study uses them. */
  instruments: Partial<Record<Wave, string>>;
  facts: Pick<Facts, 'program' | 'study'>;
  about: Pick<SessionView, 'program' | 'study' | 'sheet'>;
}

/** `GET /console/instruments`: what there is to preview, and with which programs. */
export interface PreviewOffers {
  account: ConsoleOverview['account'];
  instruments: InstrumentSummary[];
  programs: ProgramSetting[];
}

/** Something beside the answers that a definition reads. */
export interface FieldRead {
  /** `program.type`, `baseline.w_status`. */
  path: string;
  /** What the item asked, for answers of an earlier wave. */
  title?: Text;
  /** `parts`: an amount, or an answer in parts, as it is stored. */
  kind: 'code' | 'codes' | 'number' | 'month' | 'text' | 'parts';
  codes?: { value: Code; text?: Text }[];
}

/** Something to mend or to look at in a definition, as `study check` says it. */
export interface DefinitionFinding {
  /** `pages[3].elements[1].visibleIf`; empty for what concerns the whole text. */
  path: string;
  /** Name of the item it is in. */
  item?: string;
  rule: string;
  message: string;
  /** From 1; absent for published definitions. */
  line?: number;
  column?: number;
}

/** `POST /console/check` and `GET /console/instruments/ID@VERSION`: a definition, and what keeps it from being published. */
export interface CheckedDefinition {
  /** Absent where the text is no JSON or does not follow the schema. */
  instrument?: Instrument;
  /** By their place where it is known; those of the text itself are `json_syntax`, `key_duplicate`, `kind_unknown`, `surveyjs`. */
  findings: DefinitionFinding[];
  /** What can be published and should be looked at. */
  warnings: (DefinitionFinding & { places: string[] })[];
  /** Facts first, then earlier answers; each once. */
  reads: FieldRead[];
}
