import type { Standing } from '../../shared/answers.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Wave } from '../../shared/instrument.js';

/** What each event tells beside its type. */
export interface SurveyEventFields {
  /** The first screen stands; `instrument` is `id@version`. */
  'survey-ready': { instrument: string; wave: Wave };
  /** Half of the element was in the viewport for a second. */
  'survey-seen': object;
  /** The respondent gave the first answer of this visit. */
  'survey-started': object;
  /**
   * An item was answered, changed, or left with a reason; `answer` only where no server keeps the answers: the page
   * around a study is not told what learners answer.
   */
  'survey-item-answered': { item: string; answer?: Standing };
  /** Everything given so far is acknowledged by the server. */
  'survey-saved': object;
  /** The respondent finished, and the server has everything. */
  'survey-completed': { receipt?: string };
  /** The respondent does not want to take part. */
  'survey-declined': object;
  /** Something failed; the respondent was told in words. */
  'survey-error': { code: ErrorCode; requestId?: string };
}

/** Everything the element tells its page. All bubble and cross shadow roots; none can be cancelled. */
export class SurveyEvent<T extends keyof SurveyEventFields> extends Event {
  constructor(type: T, fields?: SurveyEventFields[T]) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, fields);
  }
}

type Told<T extends keyof SurveyEventFields> = SurveyEvent<T> & Readonly<SurveyEventFields[T]>;

export type SurveyReadyEvent = Told<'survey-ready'>;
export type SurveySeenEvent = Told<'survey-seen'>;
export type SurveyStartedEvent = Told<'survey-started'>;
export type SurveyItemAnsweredEvent = Told<'survey-item-answered'>;
export type SurveySavedEvent = Told<'survey-saved'>;
export type SurveyCompletedEvent = Told<'survey-completed'>;
export type SurveyDeclinedEvent = Told<'survey-declined'>;
export type SurveyErrorEvent = Told<'survey-error'>;

declare global {
  interface HTMLElementEventMap {
    'survey-ready': SurveyReadyEvent;
    'survey-seen': SurveySeenEvent;
    'survey-started': SurveyStartedEvent;
    'survey-item-answered': SurveyItemAnsweredEvent;
    'survey-saved': SurveySavedEvent;
    'survey-completed': SurveyCompletedEvent;
    'survey-declined': SurveyDeclinedEvent;
    'survey-error': SurveyErrorEvent;
  }
}
