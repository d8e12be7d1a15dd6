import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import { nameOf } from '../describe-value.js';
import type { Survey } from '../survey.js';
import { say } from '../say.js';
import { consent } from './consent.js';
import { done, sending } from './done.js';
import { dayInWords, failure, head, quiet } from './layout.js';
import { putOff } from './put-off.js';
import { questions } from './questions.js';

/** The survey cannot be shown: why, in words; what to do; and what to tell those who can help. */
const failed = (survey: Survey, retry: () => void): TemplateResult => {
  const { words, error } = survey;
  return html`${head(words.failedTitle)}${failure(survey)}
    <p>${button(words.tryAgain, retry)}</p>
    ${quiet([error!.code, error!.requestId].filter(Boolean).join(', '))}`;
};

/** What stands in the element, by where the respondent is. */
export const draw = (survey: Survey | undefined, retry: () => void): unknown => {
  if (!survey || survey.phase === 'loading')
    return html`<p class="quiet" role="status">${survey?.words.loading}</p>`;
  const { phase, words } = survey;
  switch (phase) {
    case 'failed':
      return failed(survey, retry);
    case 'answering':
      return survey.way.screen.isConsent ? consent(survey) : questions(survey);
    case 'put-off':
      return putOff(survey);
    case 'sending':
      return sending(survey);
    case 'submitted':
      return done(survey);
    default: {
      const [title, text, dated = text] = words.messages[phase];
      const date = dayInWords(survey);
      return html`${head(title)}
        <p>${say(words, date ? dated : text, { date })}</p>`;
    }
  }
};

/** Choice of language, where the questionnaire has several; each called by its own name. */
export const languageChoice = (survey: Survey | undefined, choose: (language: string) => void): unknown => {
  const languages = survey?.host.languages ?? [];
  return survey && languages[1]
    ? html`<label class="languages">
        <span class="unseen">${survey.words.language}</span>
        <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
          ${languages.map(
            (language) =>
              html`<option value=${language} lang=${language} ?selected=${language === survey.host.language}>
                ${nameOf('language', language, language)}
              </option>`,
          )}
        </select>
      </label>`
    : nothing;
};
