import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.js';

const number = (count: number, language: string) => new Intl.NumberFormat(language).format(count);

/** "about 4 minutes": never less than it is likely to take. */
export const minutesInWords = (
  seconds: number,
  { words, language }: Pick<View, 'words' | 'language'>,
): string => {
  if (seconds < 45) return words.lessThanAMinute;
  const minutes = Math.ceil(seconds / 60 - 0.25);
  return words.minutes(number(minutes, language), minutes === 1);
};

/** Heading of a screen, which takes the focus: "Part 2 of 5: Your work", and what is left. No bar: parts differ in length. */
export const progress = (view: View): TemplateResult => {
  const { visit, session, words, language, text } = view;
  const { screen, part } = visit.route;
  const section = session.instrument.sections.find(({ id }) => id === screen.page.section);
  const here = words.part(number(part.number, language), number(part.of, language), text(section?.title));
  const title = text(screen.page.title);
  const isOwn = title && title !== text(section?.title);
  return html`<header class="head">
    ${isOwn ? html`<p class="quiet">${here}</p>` : nothing}
    <h2 tabindex="-1" part="heading">${isOwn ? title : here}</h2>
    <p class="quiet">${words.left(minutesInWords(visit.secondsAhead, view))}</p>
  </header>`;
};
