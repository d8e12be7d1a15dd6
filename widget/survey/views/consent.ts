import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import type { ItemOf } from '../../../shared/instrument.js';
import type { Survey } from '../survey.js';
import { elements } from './elements.js';
import { ask, failure, head, pair, quiet } from './layout.js';

/** The research team's information sheet. */
const fullSheet = ({ words, session, host }: Survey): unknown => {
  const { sheet, instrument } = session;
  const texts = sheet?.texts[host.language] ?? sheet?.texts[instrument.defaultLanguage];
  if (!texts) return nothing;
  const slots = Object.keys(words.slots) as (keyof typeof texts)[];
  const paragraphs = (text: string) => text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`);
  return html`<details class="sheet" part="information">
    <summary>${words.fullInformation}</summary>
    <div tabindex="0" role="region" aria-label=${words.fullInformation}>
      ${slots.map(
        (slot) =>
          html`<h3>${words.slots[slot]}</h3>
            ${paragraphs(texts[slot])}`,
      )}
      ${quiet(words.sheetVersion + sheet!.version)}
    </div>
  </details>`;
};

/** Who asks, in three lines. */
const summary = ({ session, words }: Survey): TemplateResult => {
  const { sponsor, contact, ethics } = session.study;
  const row = (name: string, facts: unknown) =>
    html`<dt>${name}</dt>
      <dd>${facts}</dd>`;
  return html`<p>${words.voluntary}</p>
    <dl>
      ${sponsor && row(words.whoAsks, [sponsor.name, sponsor.address].filter(Boolean).join(', '))}
      ${contact && row(words.questions, html`${contact.name}, <a href="mailto:${contact.email}">${contact.email}</a>`)}
      ${ethics && row(words.ethics, words.review[ethics.kind] + [ethics.reference, ethics.board].join(', '))}
    </dl>`;
};

/**
 * What a learner is told before agreeing, short and in full, and the two answers to it, neither more prominent.
 * Other items of the page (may answers be linked?) stand between: they are part of what is agreed to.
 */
export const consent = (survey: Survey): TemplateResult => {
  const { way, session, words, text } = survey;
  const { page, items, elements: all } = way.screen;
  const item = items.find((one): one is ItemOf<'consent'> => one.type === 'consent');
  return html`${head(text(page.title) || words.takingPart)}
  ${session.study.contact || session.sheet ? summary(survey) : nothing} ${fullSheet(survey)}
  ${elements(
    survey,
    all.filter((element) => element !== item),
  )}
  ${ask(
    text(item?.title),
    pair(
      button(text(item?.trueText) || words.agree, () => survey.agree()),
      button(text(item?.falseText) || words.decline, () => survey.decline()),
    ),
    item?.description && quiet(text(item.description)),
    item?.name,
  )}
  ${way.index ? button(words.back, () => survey.back(), 'back link') : nothing} ${failure(survey)}`;
};
