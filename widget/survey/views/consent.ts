import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import type { ItemOf, Text } from '../../../shared/instrument.js';
import { directionOf } from '../language.js';
import { say } from '../say.js';
import type { Survey } from '../survey.js';
import { tongueOf } from '../tongue.js';
import { elements } from './elements.js';
import { ask, failure, head, pair, quiet, spoken, worded } from './layout.js';
import { putOffButtons } from './put-off.js';

/** The research team's information sheet. */
const fullSheet = (survey: Survey): unknown => {
  const { sheet, instrument } = survey.session;
  const { language } = survey.host;
  const tongue = tongueOf(sheet?.texts[language] ? language : instrument.defaultLanguage, instrument);
  const { words } = tongue;
  const texts = sheet?.texts[tongue.language];
  if (!texts) return nothing;
  const slots = Object.keys(words.slots) as (keyof typeof texts)[];
  const paragraphs = (text: string) => text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`);
  return html`<details
    class="sheet"
    part="information"
    lang=${tongue.language}
    dir=${directionOf(tongue.language)}
  >
    <summary>${words.fullInformation}</summary>
    <div tabindex="0" role="region" aria-label=${words.fullInformation}>
      ${slots.map(
        (slot) =>
          html`<h3>${words.slots[slot]}</h3>
            ${paragraphs(texts[slot])}`,
      )}
      ${quiet(say(words, words.sheetVersion, { version: sheet.version }))}
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
      ${contact && row(words.questions, html`${contact.name}, <a href=${`mailto:${contact.email}`}>${contact.email}</a>`)}
      ${ethics && row(words.ethics, say(words, words.review[ethics.kind], { reference: `${ethics.reference}, ${ethics.board}` }))}
    </dl>`;
};

/**
 * What a learner is told before agreeing, short and in full, and the two answers to it, neither more prominent.
 * Other items of the page (may answers be linked?) stand between: they are part of what is agreed to.
 */
export const consent = (survey: Survey): TemplateResult => {
  const { way, session, words } = survey;
  const { page, items, elements: all } = way.screen;
  const item = items.find((one): one is ItemOf<'consent'> => one.type === 'consent');
  const tongue = survey.speak(item);
  const said = (text?: Text, own = '') => spoken(survey, tongue, tongue.text(text) || own);
  return html`${head(worded(survey, page.title) ?? words.takingPart)}
  ${session.study.contact || session.sheet ? summary(survey) : nothing} ${fullSheet(survey)}
  ${elements(
    survey,
    all.filter((element) => element !== item),
  )}
  ${ask(
    said(item?.title),
    pair(
      button(said(item?.trueText, words.agree), () => survey.agree()),
      button(said(item?.falseText, words.decline), () => survey.decline()),
    ),
    item?.description && quiet(said(item.description)),
    item?.name,
  )}
  ${way.index ? button(words.back, () => survey.back(), 'back link') : nothing} ${putOffButtons(survey)}
  ${failure(survey)}`;
};
