import { html, nothing, type TemplateResult } from 'lit';
import { elements } from './elements.js';
import { introduction } from './introduction.js';
import { progress } from './progress.js';
import { saved } from './saved.js';
import type { View } from './view.js';

/** A screen of questions: where one is, the questions, the way back and on, and where the answers are. */
export const questions = (view: View): TemplateResult => {
  const { answering, visit, words } = view;
  const { screen, isFirst, isLast } = visit.route;
  const next = (event: Event) => {
    event.preventDefault();
    void answering.next();
  };
  const isOpening = isFirst && !visit.consented;
  return html`${isOpening ? introduction(view) : progress(view)}
    ${visit.isResumed && !isOpening ? html`<p class="note">${words.welcomeBack}</p>` : nothing}
    <form novalidate @submit=${next}>
      <div class="items">${elements(view, screen.elements)}</div>
      <footer>
        ${saved(view)}
        ${isFirst ? nothing : html`<button type="button" part="back" @click=${() => answering.back()}>${words.back}</button>`}
        <button class="primary" part="next">${isLast ? words.finish : words.next}</button>
      </footer>
    </form>`;
};
