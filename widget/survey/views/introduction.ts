import { html, type TemplateResult } from 'lit';
import { minutesInWords } from './progress.js';
import type { View } from './view.js';

/** One line above the first question: who asks, why, how long it takes. */
export const introduction = (view: View): TemplateResult => {
  const { visit, session, words, text } = view;
  const who = session.study.sponsor?.name ?? session.program.provider;
  const why = words.introduction[session.wave](who || words.someone, text(session.program.title));
  return html`<header class="head">
    <h2 tabindex="-1" part="heading">${text(session.instrument.title)}</h2>
    <p>${why} ${words.takes(minutesInWords(visit.secondsAhead, view))}</p>
  </header>`;
};
