import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import type { Survey } from '../survey.js';
import { ask, failure, head, pair, quiet, worded } from './layout.js';
import { savedInWords } from './questions.js';

/** Thanks, proof, what comes next, and the ways to change or delete what was answered. */
export const done = (survey: Survey): TemplateResult => {
  const { words, session, submitted, api } = survey;
  const { receipt, credit } = submitted;
  return html`${head(words.thanks)}
    <p>${api ? words.thanksText : words.thanksNoServer} ${worded(survey, session.instrument.afterwards)}</p>
    ${
      receipt
        ? html`<dl>
              <dt>${words.receipt}</dt>
              <dd><code part="receipt">${receipt}</code></dd>
            </dl>
            ${quiet(words.receiptText)}`
        : nothing
    }
    ${credit ? html`<p>${words.credited}</p>` : nothing}
    ${
      survey.isErasing
        ? ask(
            words.deleteAsk,
            pair(
              button(words.deleteNo, () => survey.askErase(false)),
              button(words.deleteYes, () => survey.erase()),
            ),
          )
        : html`<div class="actions">
            ${button(words.changeAnswers, () => survey.reopen())}
            ${api ? button(words.deleteAnswers, () => survey.askErase(true), 'link') : nothing}
          </div>`
    }
    ${failure(survey)}`;
};

/** The last answers are on their way; what has become of them. */
export const sending = (survey: Survey): TemplateResult =>
  html`${head(survey.words.sending)}
    <p role="status">${savedInWords(survey)}</p>`;
