import type { GivenNonAnswer } from '../../../shared/answers.js';
import type { Problem } from '../../../shared/mistakes.js';
import type { InformationSheet } from '../../../shared/study.js';

/**
 * Words with `{name}` where something is filled in. Where a count decides, a form for each plural category the language
 * has (CLDR: `Intl.PluralRules`); the number itself is written by `Intl`.
 */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Words for what is kept only in this page, and for what is kept on the device. */
type ByPlace = readonly [inPage: string, onDevice: string];

/** A screen with nothing to answer; `dated` is its text where there is a day to name (`{date}`). */
type Message = readonly [title: string, text: string, dated?: string];

/** Every word the element says in one language. Whole sentences only: no word is put together from pieces. */
export interface Words {
  /** The language's own tag: its plural rules, numbers and dates. */
  tag: string;
  loading: string;
  /** Name of the choice of language. */
  language: string;
  /** Mark of a question that is not translated; `{language}` is named in this one. */
  onlyIn: string;

  takes: Phrase;
  welcomeBack: string;
  /** What a browser that denies storage means for the respondent. */
  keepsNothing: string;

  notNow: string;
  tooEarly: string;
  /** After putting it off. `reasons` by the codes of `m_why`, the first for none. */
  putOff: {
    title: string;
    until: string;
    finished: string;
    forGood: string;
    why: string;
    reasons: readonly string[];
    open: string;
  };

  part: string;
  left: Phrase;
  leftLess: string;
  back: string;
  next: string;
  finish: string;

  saved: string;
  saving: string;
  notKeptYet: string;
  notSaved: Record<'waiting' | 'stopped', ByPlace>;
  lost: Phrase;

  toldUs: string;
  toldUsEarlier: string;
  stillRight: string;
  hasChanged: string;
  isStillRight: string;
  keepEarlier: string;

  takingPart: string;
  voluntary: string;
  whoAsks: string;
  questions: string;
  ethics: string;
  review: Record<'approval' | 'exemption', string>;
  fullInformation: string;
  sheetVersion: string;
  /** Headings of the information sheet. */
  slots: Record<keyof InformationSheet['texts'][string], string>;
  agree: string;
  decline: string;

  sending: string;
  thanks: string;
  thanksText: string;
  thanksNoServer: string;
  receipt: string;
  receiptText: string;
  credited: string;
  changeAnswers: string;
  deleteAnswers: string;
  deleteAsk: string;
  deleteYes: string;
  deleteNo: string;

  messages: Record<'declined' | 'under-age' | 'erased' | 'closed' | 'not-open' | 'draft', Message>;

  failedTitle: string;
  tryAgain: string;
  failures: Record<'network' | 'session' | 'busy' | 'setup', string>;

  yes: string;
  no: string;
  nonAnswers: Record<Exclude<GivenNonAnswer, 'blank'>, string>;
  clearAnswer: string;
  /** Opens an item that is kept short. */
  answerThis: string;
  suggested: string;
  suggestedChoice: string;
  specify: string;
  /** Lets an answer stand against a check; `keepReason` asks why. */
  keepAnswer: string;
  keepReason: string;
  notSet: string;
  currency: string;
  total: string;
  /** By period: 1 year, 2 month, 3 week, 4 hour; the first for none. Stands after an amount. */
  periods: readonly string[];
  bandUpTo: string;
  band: string;
  bandOver: string;
  leftToShare: string;
  tooMuch: string;
  shareRest: string;
  month: string;
  year: string;
  /** Parts of a value that have no title of their own; `month` is when the amount began. */
  parts: Record<'from' | 'to' | 'amount' | 'percent' | 'month', string>;
  search: string;
  found: Phrase;
  foundNone: string;
  noNames: string;
  charactersLeft: Phrase;
  addressKept: string;
  /** What is wrong with an answer, and what to do. */
  problems: Record<Problem['kind'] | 'missing' | 'number' | 'currency' | 'whole', string>;
}
