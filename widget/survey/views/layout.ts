import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ErrorCode } from '../../../shared/errors.js';
import type { Text } from '../../../shared/instrument.js';
import type { Words } from '../strings/words.js';
import { describeMonth } from '../describe-value.js';
import { directionOf } from '../language.js';
import type { Survey } from '../survey.js';
import type { Tongue } from '../tongue.js';

/** Top of a screen: its heading, which takes the focus, with a line over it and what stands below. */
export const head = (title: unknown, below: unknown = nothing, above: unknown = nothing): TemplateResult =>
  html`<header>
    ${above}
    <h2 tabindex="-1" part="heading">${title}</h2>
    ${below}
  </header>`;

/** Words of the definition, marked where they are in another language than the reader's. */
export const spoken = ({ host }: Survey, { language }: Tongue, words: unknown): unknown =>
  language === host.language
    ? words
    : html`<span lang=${language} dir=${directionOf(language)}>${words}</span>`;

/** A text of the definition, in the reader's language or marked. */
export const worded = (survey: Survey, text: Text | undefined): unknown => {
  const tongue = survey.speak(text);
  return text && spoken(survey, tongue, tongue.text(text));
};

/** The day a session names: "2 December 2026"; undefined where it names none. */
export const dayInWords = ({ session: { date }, words }: Survey): string | undefined =>
  date && describeMonth(date, words.tag, 'numeric');

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
const kindOf = (code: ErrorCode): keyof Words['failures'] => {
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
