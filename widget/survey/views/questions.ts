import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import { secondsAhead } from '../../../shared/route.js';
import type { Survey } from '../survey.js';
import { elements } from './elements.js';
import { head, quiet } from './layout.js';

/** "about 4 minutes". */
const minutesLeft = ({ words, sheet, host }: Survey): string => {
  const seconds = secondsAhead(sheet.situation);
  const minutes = Math.round(seconds / 60);
  return words.minutes(seconds < 45 ? 0 : minutes, minutes.toLocaleString(host.language));
};

/** One line above the first question: who asks, why, how long it takes. */
const opening = (survey: Survey): TemplateResult => {
  const { session, words, text } = survey;
  const { title, introduction } = session.instrument;
  return head(text(title), html`<p>${text(introduction)} ${words.takes(minutesLeft(survey))}</p>`);
};

/** Heading of a screen: "Part 2 of 5: Your work", and what is left. No bar: parts differ in length. */
const progress = (survey: Survey): TemplateResult => {
  const { way, session, words, text, host } = survey;
  const { page } = way.screen;
  const { sections } = session.instrument;
  // Of all parts: how many of them a route leads through is not known before its end.
  const place = sections.findIndex(({ id }) => id === page.section);
  const number = (count: number) => count.toLocaleString(host.language);
  const section = text(sections[place]?.title);
  const here = words.part(number(place + 1), number(sections.length), section);
  const title = text(page.title);
  const left = quiet(words.left(minutesLeft(survey)));
  return title && title !== section ? head(title, left, quiet(here)) : head(here, left);
};

/** Where the answers are, in words; empty while there is nothing to say. */
export const savedInWords = ({ outbox, lost, api, device, sheet, words }: Survey): string => {
  if (!outbox) return api ? words.notKeptYet : '';
  const { state } = outbox;
  if (state === 'saving') return words.saving;
  if (state !== 'saved') return words.notSaved[state](device.durable);
  return lost ? words.lost(lost) : Object.keys(sheet.answers)[0] ? words.saved : '';
};

/** A screen of questions: where one is, the questions, the way back and on, and where the answers are. */
export const questions = (survey: Survey): TemplateResult => {
  const { words, way, session, outbox, lost } = survey;
  const { screens, index, screen } = way;
  const isOpening = !index && !session.response;
  const isLast = session.response && !screens[index + 1];
  const isWarning = lost || /waiting|stopped/.test(outbox?.state ?? '');
  const next = (event: Event) => {
    event.preventDefault();
    void survey.next();
  };
  return html`${isOpening ? opening(survey) : progress(survey)}
    ${survey.isResumed ? html`<p class="note">${words.welcomeBack}</p>` : nothing}
    <form novalidate @submit=${next}>
      ${elements(survey, screen.elements)}
      <footer>
        <p class="saved ${isWarning ? 'warn' : 'quiet'}" role="status" part="status">
          ${savedInWords(survey)}
        </p>
        ${index ? button(words.back, () => survey.back(), 'back') : nothing}
        <button class="primary" part="next">${isLast ? words.finish : words.next}</button>
      </footer>
    </form>`;
};
