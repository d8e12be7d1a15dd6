import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** Where the answers are, in words; empty while there is nothing to say. */
export const savedInWords = ({ visit, words, isDurable }: View): string => {
  const { outbox, lost } = visit;
  if (!visit.isKept) return '';
  if (!outbox) return words.notKeptYet;
  switch (outbox.state) {
    case 'saved':
      return lost ? words.lost(String(lost), lost === 1) : visit.hasAnswers ? words.saved : '';
    case 'saving':
      return words.saving;
    case 'waiting':
      return isDurable ? words.waitingOnDevice : words.waitingInPage;
    case 'stopped':
      return isDurable ? words.stoppedOnDevice : words.stoppedInPage;
  }
};

/** Plain words for where the answers are. */
export const saved = (view: View): TemplateResult => {
  const state = view.visit.outbox?.state;
  const isWarning = state === 'waiting' || state === 'stopped' || view.visit.lost > 0;
  return html`<p class="saved ${isWarning ? 'warn' : 'quiet'}" role="status" part="status">
    ${savedInWords(view)}
  </p>`;
};
