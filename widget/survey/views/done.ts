import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from './failed.js';
import { savedInWords } from './saved.js';
import type { View } from './view.js';

const deletion = ({ answering, words }: View) =>
  html`<div role="group" aria-labelledby="delete-question">
    <p id="delete-question">${words.deleteAsk}</p>
    <div class="pair">
      <button type="button" ?disabled=${answering.isBusy} @click=${() => answering.askErase(false)}>
        ${words.deleteNo}
      </button>
      <button type="button" ?disabled=${answering.isBusy} @click=${() => answering.erase()}>
        ${words.deleteYes}
      </button>
    </div>
  </div>`;

/** Thanks, proof, what comes next, and the ways to change or delete what was answered. */
export const done = (view: View): TemplateResult => {
  const { answering, visit, session, words } = view;
  const { receipt, credit } = answering.submitted ?? {};
  return html`<header class="head"><h2 tabindex="-1" part="heading">${words.thanks}</h2></header>
    <p>
      ${visit.isKept ? words.thanksText : words.thanksNoServer}
      ${visit.isKept ? words.afterwards[session.wave] : nothing}
    </p>
    ${
      receipt
        ? html`<dl class="receipt">
              <dt>${words.receipt}</dt>
              <dd><code part="receipt">${receipt}</code></dd>
            </dl>
            <p class="quiet">${words.receiptText}</p>`
        : nothing
    }
    ${credit ? html`<p>${words.credited}</p>` : nothing}
    ${
      answering.isErasing
        ? deletion(view)
        : html`<div class="actions">
            <button type="button" @click=${() => answering.reopen()}>${words.changeAnswers}</button>
            ${
              visit.isKept
                ? html`<button type="button" class="link" @click=${() => answering.askErase(true)}>
                    ${words.deleteAnswers}
                  </button>`
                : nothing
            }
          </div>`
    }
    <p role="alert" class="error">${answering.error ? failureText(answering.error, words) : nothing}</p>`;
};

/** The last answers are on their way. */
export const sending = (view: View): TemplateResult => {
  const { answering, visit, words } = view;
  const { state } = visit.outbox!;
  const isStuck = answering.error || state === 'waiting';
  const what = state === 'stopped' ? savedInWords(view) : isStuck ? words.sendingLater : nothing;
  return html`<header class="head"><h2 tabindex="-1" part="heading">${words.sending}</h2></header>
    <p role="status">${what}</p>`;
};
