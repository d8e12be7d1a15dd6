import { html, nothing, type TemplateResult } from 'lit';
import type { PlacementView, SafeCount } from '../../../shared/api.js';
import type { ApiError } from '../../survey/api-error.js';
import { dayInWords, isToday } from '../dates.js';
import { failureWords } from '../failure.js';
import { numberInWords } from '../numbers.js';
import { common, courseWords as words } from '../words.js';

/** What the numbers stand beside: how fresh they are, and what can be done. */
export interface CountsContext {
  status: string;
  /** Why the numbers could not be brought up to date. */
  error?: ApiError;
  refresh: () => void;
  announce: () => void;
}

const steps = ['reached', 'started', 'finished'] as const;

/** One mark for all hidden cells, so that none of them tells more than another. */
const hidden = html`<span class="hidden-count">${words.hidden}</span>
  <span class="quiet">${words.hiddenWhy}</span>`;

const cell = (count: SafeCount) => (count === null ? hidden : numberInWords(count));

const step = (name: (typeof steps)[number], count: SafeCount): TemplateResult =>
  html`<div class="step">
    <dt>${words.steps[name].title} <span class="quiet">${words.steps[name].text}</span></dt>
    <dd>${count === null ? hidden : html`<span class="count">${numberInWords(count)}</span>`}</dd>
  </div>`;

const lastAnswer = (day: string | undefined): string => {
  if (!day) return words.none;
  return isToday(day) ? words.today : words.on(dayInWords(day));
};

const noAnswers = ({ draft }: PlacementView, announce: () => void): TemplateResult =>
  html`<div class="notice">
    <div class="bar">
      <p><strong>${words.noAnswersTitle}</strong> ${draft.length ? words.noAnswersDraft : words.noAnswers}</p>
      ${draft.length ? nothing : html`<button type="button" class="small" @click=${announce}>${words.writeAnnouncement}</button>`}
    </div>
  </div>`;

const stale = (error: ApiError): TemplateResult =>
  html`<div class="notice failed" role="alert"><p>${common.refreshFailed} ${failureWords(error)}</p></div>`;

/** The course's numbers, when the last answer came, and what the numbers mean. */
export const counts = (
  view: PlacementView,
  { status, error, refresh, announce }: CountsContext,
): TemplateResult =>
  html`<div class="bar">
      <h2>${words.countsTitle}</h2>
      <span class="quiet" role="status">${status}</span>
      <button type="button" class="small" @click=${refresh}>${common.refresh}</button>
    </div>
    ${error ? stale(error) : nothing} ${view.lastAnswerOn ? nothing : noAnswers(view, announce)}
    <dl class="steps">${steps.map((name) => step(name, view.counts[name]))}</dl>
    <dl class="facts">
      <div>
        <dt>${words.visits}</dt>
        <dd>${cell(view.visits)}</dd>
      </div>
      <div>
        <dt>${words.lastAnswer}</dt>
        <dd>${lastAnswer(view.lastAnswerOn)}</dd>
      </div>
    </dl>
    ${view.simulated ? html`<div class="notice draft"><p>${words.simulated}</p></div>` : nothing}
    <h3>${words.meaningTitle}</h3>
    <div class="meaning">
      <p class="quiet">${words.meaning}</p>
      <p class="quiet">${words.never}</p>
    </div>`;
