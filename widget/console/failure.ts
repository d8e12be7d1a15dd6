import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../survey/api-error.js';
import { common } from './words.js';

/** What a person can do about a failure: start the page anew, nothing, or try again. */
const kindOf = ({ code, passes }: ApiError): 'session' | 'role' | 'network' | 'busy' | 'other' => {
  switch (code) {
    case 'session_missing':
    case 'session_expired':
    case 'session_invalid':
      return 'session';
    case 'not_allowed':
      return 'role';
    case 'network':
      return 'network';
    default:
      return passes ? 'busy' : 'other';
  }
};

/** A failure in words. Where we have none of our own, the server's sentence. */
export const failureWords = (error: ApiError): string => {
  const kind = kindOf(error);
  return kind === 'other' ? error.message : common.failures[kind];
};

/** A failure with its code for support and, where it helps, a way to try again. */
export const failure = (error: ApiError, retry: () => unknown): TemplateResult => {
  const kind = kindOf(error);
  const isFinal = kind === 'session' || kind === 'role';
  return html`<div role="alert">
      <p>${failureWords(error)}</p>
      <p class="quiet">${common.code(error.code, error.requestId)}</p>
    </div>
    ${isFinal ? nothing : html`<p><button type="button" @click=${retry}>${common.tryAgain}</button></p>`}`;
};
