import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import { putOffButtons } from './put-off.js';
import { secondsAhead } from '../../../shared/route.js';
import { say } from '../say.js';
import type { Survey } from '../survey.js';
import { elements } from './elements.js';
import { head, quiet, spoken, worded } from './layout.js';

/** One line above the first question: who asks, why, how long it takes. */
const opening = (survey: Survey): TemplateResult => {
  const { session, sheet, words } = survey;
  const { title, introduction } = session.instrument;
  const count = Math.max(1, Math.round(secondsAhead(sheet.situation) / 60));
  return head(
    worded(survey, title),
    html`<p>${worded(survey, introduction)} ${say(words, words.takes, { count })}</p>`,
  );
};

/** Heading of a screen: "Part 2 of 5: Your work", and what is left. No bar: parts differ in length. */
const progress = (survey: Survey): TemplateResult => {
  const { way, session, words, sheet } = survey;
  const { page } = way.screen;
  const { sections } = session.instrument;
  // Of all parts: how many of them a route leads through is not known before its end.
  const place = sections.findIndex(({ id }) => id === page.section);
  const part = sections[place]?.title;
  const tongue = survey.speak(part);
  const section = tongue.text(part);
  const filling = { number: place + 1, count: sections.length, title: section };
  const here = spoken(survey, tongue, say(tongue.words, tongue.words.part, filling));
  const title = survey.speak(page.title).text(page.title);
  const seconds = secondsAhead(sheet.situation);
  const count = Math.round(seconds / 60);
  const left = quiet(seconds < 45 ? words.leftLess : say(words, words.left, { count }));
  return title && title !== section ? head(worded(survey, page.title), left, quiet(here)) : head(here, left);
};

/** Where the answers are, in words; empty while there is nothing to say. */
export const savedInWords = ({ outbox, lost, api, device, sheet, words }: Survey): string => {
  if (!outbox) return api ? words.notKeptYet : '';
  const { state } = outbox;
  if (state === 'saving') return words.saving;
  if (state !== 'saved') return words.notSaved[state][+device.durable]!;
  return lost ? say(words, words.lost, { count: lost }) : Object.keys(sheet.answers)[0] ? words.saved : '';
};

/** A screen of questions: where one is, the questions, the way back and on, and where the answers are. */
export const questions = (survey: Survey): TemplateResult => {
  const { words, way, session, outbox, lost } = survey;
  const { screens, index, screen } = way;
  const isOpening = !index && !session.response;
  const isLast = session.response && !screens[index + 1];
  const isWarning = lost || (outbox && !/^sav/.test(outbox.state));
  const next = (event: Event) => {
    event.preventDefault();
    void survey.next();
  };
  return html`${isOpening ? opening(survey) : progress(survey)}
    ${survey.isResumed ? html`<p class="note">${words.welcomeBack}</p>` : nothing}
    ${outbox && !survey.device.durable ? html`<p class="note">${words.keepsNothing}</p>` : nothing}
    <form novalidate @submit=${next}>
      ${elements(survey, screen.elements)}
      <footer>
        <p class=${isWarning ? 'saved warn' : 'saved quiet'} role="status" part="status">
          ${savedInWords(survey)}
        </p>
        ${index ? button(words.back, () => survey.back(), 'back') : nothing}
        ${session.response ? nothing : putOffButtons(survey)}
        <button class="primary" part="next">${isLast ? words.finish : words.next}</button>
      </footer>
    </form>`;
};
