import type { Standing } from '../../shared/answers.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Wave } from '../../shared/instrument.js';

/** Everything the element tells its page. All bubble and cross shadow roots; none can be cancelled. */
abstract class SurveyEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The first screen stands. */
export class SurveyReadyEvent extends SurveyEvent {
  constructor(
    /** `id@version`. */
    readonly instrument: string,
    readonly wave: Wave,
  ) {
    super('survey-ready');
  }
}

/** Half of the element was in the viewport for a second. */
export class SurveySeenEvent extends SurveyEvent {
  constructor() {
    super('survey-seen');
  }
}

/** The respondent gave the first answer of this visit. */
export class SurveyStartedEvent extends SurveyEvent {
  constructor() {
    super('survey-started');
  }
}

/** An item was answered, changed, or left with a reason. */
export class SurveyItemAnsweredEvent extends SurveyEvent {
  constructor(
    readonly item: string,
    /** Only where no server keeps the answers: the page around a study is not told what learners answer. */
    readonly answer?: Standing,
  ) {
    super('survey-item-answered');
  }
}

/** Everything given so far is acknowledged by the server. */
export class SurveySavedEvent extends SurveyEvent {
  constructor() {
    super('survey-saved');
  }
}

/** The respondent finished, and the server has everything. */
export class SurveyCompletedEvent extends SurveyEvent {
  constructor(readonly receipt?: string) {
    super('survey-completed');
  }
}

/** The respondent does not want to take part. */
export class SurveyDeclinedEvent extends SurveyEvent {
  constructor() {
    super('survey-declined');
  }
}

/** Something failed; the respondent was told in words. */
export class SurveyErrorEvent extends SurveyEvent {
  constructor(
    readonly code: ErrorCode,
    readonly requestId?: string,
  ) {
    super('survey-error');
  }
}

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
