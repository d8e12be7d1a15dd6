import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode } from '../../../shared/errors.js';
import type { ApiError } from '../api-error.js';
import type { Strings } from '../strings/en.js';

type Failure = keyof Strings['failures'];

/** Errors by what the respondent can do about them. */
const failureOf = (code: ErrorCode): Failure => {
  switch (code) {
    case 'network':
      return 'network';
    case 'session_missing':
    case 'session_expired':
    case 'session_invalid':
    case 'response_unknown':
    case 'response_of_another':
      return 'session';
    case 'internal':
    case 'store_unavailable':
    case 'too_many_requests':
      return 'busy';
    default:
      return 'setup';
  }
};

export const failureText = ({ code }: ApiError, words: Strings): string => words.failures[failureOf(code)];

/** The survey cannot be shown: why, in words; what to do; and what to tell those who can help. */
export const failed = (error: ApiError, words: Strings, retry: () => void): TemplateResult => {
  const isSetup = failureOf(error.code) === 'setup';
  return html`<header class="head"><h2 tabindex="-1" part="heading">${words.failedTitle}</h2></header>
    <p>${failureText(error, words)}</p>
    ${isSetup && error.message !== error.code ? html`<p>${error.message}</p>` : nothing}
    <div class="pair"><button type="button" @click=${retry}>${words.tryAgain}</button></div>
    <p class="quiet">${words.errorCode(error.code, error.requestId ?? '')}</p>`;
};
