import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** A screen with nothing to answer. */
export const message = (title: string, words: string): TemplateResult =>
  html`<header class="head"><h2 tabindex="-1" part="heading">${title}</h2></header>
    <p>${words}</p>`;

/** The survey stands here, but not for answering now. */
export const notNow = ({ answering, session, words, language }: View): TemplateResult => {
  const day = session.date
    ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(session.date))
    : '';
  if (answering.phase === 'closed') return message(words.closedTitle, words.closed(day));
  if (answering.phase === 'not-open') return message(words.notOpenTitle, words.notOpen(day));
  return message(words.draftTitle, words.draft);
};
