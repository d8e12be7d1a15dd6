import { errorMessages, type ErrorCode } from '../../shared/errors.js';

/** Something that went wrong and has a stable code. `details` holds what is needed to act; it is shown to the caller. */
export abstract class SurveyError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
    options?: ErrorOptions,
  ) {
    super(errorMessages[code], options);
    this.name = new.target.name;
  }
}

/** The platform's, or the browser's path from it. */
export class LaunchRefused extends SurveyError {}
/** The host page's: the token it signed does not open a session. */
export class HostTokenRefused extends SurveyError {}
/** The session does not hold here (any more), or may not do that. */
export class SessionRefused extends SurveyError {}
/** Program, wave or instrument is not there or not open. */
export class SurveyUnavailable extends SurveyError {}
/** The respondent's answers, or their consent, do not fit. */
export class AnswersRefused extends SurveyError {}
/** The request itself. */
export class RequestRefused extends SurveyError {}
