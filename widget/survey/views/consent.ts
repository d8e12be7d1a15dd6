import { html, nothing, type TemplateResult } from 'lit';
import type { InformationSheet } from '../../../shared/study.js';
import { elements } from './elements.js';
import { failureText } from './failed.js';
import type { View } from './view.js';

const paragraphs = (words: string) => words.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`);

const fullSheet = ({ words, language, session }: View, sheet: InformationSheet) => {
  const slots =
    sheet.texts[language] ?? sheet.texts[session.instrument.defaultLanguage] ?? Object.values(sheet.texts)[0];
  if (!slots) return nothing;
  return html`<details class="sheet" part="information">
    <summary>${words.fullInformation}</summary>
    <div tabindex="0" role="region" aria-label=${words.fullInformation}>
      ${(Object.keys(words.slots) as (keyof typeof slots)[]).map(
        (slot) =>
          html`<h3>${words.slots[slot]}</h3>
            ${paragraphs(slots[slot])}`,
      )}
      <p class="quiet">${words.sheetVersion(sheet.version)}</p>
    </div>
  </details>`;
};

const summary = ({ session, words }: View) => {
  const { sponsor, contact, ethics } = session.study;
  const review = ethics?.kind === 'approval' ? words.ethicsApproval : words.ethicsExemption;
  const rows = [
    sponsor &&
      html`<dt>${words.whoAsks}</dt>
        <dd>${sponsor.name}${sponsor.address ? `, ${sponsor.address}` : nothing}</dd>`,
    contact &&
      html`<dt>${words.questions}</dt>
        <dd>${contact.name}, <a href="mailto:${contact.email}">${contact.email}</a></dd>`,
    ethics &&
      html`<dt>${words.ethics}</dt>
        <dd>${review(ethics.reference, ethics.board)}</dd>`,
  ].filter(Boolean);
  return html`<p>${words.voluntary}</p>
    ${rows.length ? html`<dl>${rows}</dl>` : nothing}`;
};

/**
 * What a learner is told before agreeing, short and in full, and the two answers to it, neither more prominent.
 * Other items of the page (may answers be linked?) stand between: they are part of what is agreed to.
 */
export const consent = (view: View): TemplateResult => {
  const { answering, visit, session, words, text } = view;
  const { screen } = visit.route;
  const item = screen.items.find(({ type }) => type === 'consent');
  const choice = item?.type === 'consent' ? item : undefined;
  return html`<header class="head">
      <h2 tabindex="-1" part="heading">${text(screen.page.title) || words.takingPart}</h2>
    </header>
    ${session.study.contact || session.sheet ? summary(view) : nothing}
    ${session.sheet ? fullSheet(view, session.sheet) : nothing}
    ${elements(
      view,
      screen.elements.filter((element) => element !== item),
    )}
    <div class="item" role="group" aria-labelledby="consent-question" data-item=${item?.name ?? nothing}>
      <p id="consent-question" class="question">${text(choice?.title)}</p>
      ${choice?.description ? html`<p class="quiet">${text(choice.description)}</p>` : nothing}
      <div class="pair">
        <button type="button" ?disabled=${answering.isBusy} @click=${() => answering.agree()}>
          ${text(choice?.trueText) || words.agree}
        </button>
        <button type="button" ?disabled=${answering.isBusy} @click=${() => answering.decline()}>
          ${text(choice?.falseText) || words.decline}
        </button>
      </div>
    </div>
    ${
      visit.route.isFirst
        ? nothing
        : html`<button type="button" class="link" part="back" @click=${() => answering.back()}>
            ${words.back}
          </button>`
    }
    <p role="alert" class="error">${answering.error ? failureText(answering.error, words) : nothing}</p>`;
};
