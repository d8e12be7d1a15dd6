import { html } from 'lit';
import type { Answering } from '../answering.js';
import type { Strings } from '../strings/en.js';
import { consent } from './consent.js';
import { done, sending } from './done.js';
import { failed } from './failed.js';
import { message, notNow } from './message.js';
import { questions } from './questions.js';
import type { View } from './view.js';

/** What stands in the element, by where the respondent is. */
export const draw = (
  answering: Answering,
  words: Strings,
  view: View | undefined,
  retry: () => void,
): unknown => {
  switch (answering.phase) {
    case 'loading':
      return html`<p class="quiet" role="status">${words.loading}</p>`;
    case 'failed':
      return failed(answering.error!, words, retry);
    case 'answering':
      return answering.visit!.route.screen.isConsent ? consent(view!) : questions(view!);
    case 'sending':
      return sending(view!);
    case 'done':
      return done(view!);
    case 'declined':
      return message(words.declinedTitle, words.declined);
    case 'under-age':
      return message(words.underAgeTitle, words.underAge);
    case 'erased':
      return message(words.erasedTitle, words.erased);
    case 'closed':
    case 'not-open':
    case 'draft':
      return notNow(view!);
  }
};
