import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ErrorCode } from '../../../shared/errors.js';
import type { Strings } from '../strings/en.js';
import type { Survey } from '../survey.js';

/** Top of a screen: its heading, which takes the focus, with a line over it and what stands below. */
export const head = (title: unknown, below: unknown = nothing, above: unknown = nothing): TemplateResult =>
  html`<header>
    ${above}
    <h2 tabindex="-1" part="heading">${title}</h2>
    ${below}
  </header>`;

/** Small print. */
export const quiet = (words: unknown): TemplateResult => html`<p class="quiet">${words}</p>`;

/** Two ways to answer, neither more prominent. */
export const pair = (one: TemplateResult, other: TemplateResult): TemplateResult =>
  html`<div class="pair">${one}${other}</div>`;

/** A question about taking part, and the two answers to it; `more` stands between, `name` is the item it stands for. */
export const ask = (question: unknown, answers: TemplateResult, more?: unknown, name?: string) =>
  html`<div role="group" aria-labelledby="question" data-item=${name ?? nothing}>
    <p id="question" class="title">${question}</p>
    ${more}${answers}
  </div>`;

/** Kinds of errors by what the respondent can do about them; the last are for those who set the survey up. */
const kindOf = (code: ErrorCode): keyof Strings['failures'] => {
  if (code === 'network') return code;
  if (/^(session|response)_/.test(code)) return 'session';
  return /^(internal|store_|too_many)/.test(code) ? 'busy' : 'setup';
};

/** What went wrong with the request the respondent waits for, in words. */
export const failure = ({ error, words }: Survey): TemplateResult => {
  const kind = error && kindOf(error.code);
  return html`<p role="alert" class="error">
    ${kind && words.failures[kind]}
    ${kind === 'setup' && error!.message !== error!.code ? error!.message : nothing}
  </p>`;
};
