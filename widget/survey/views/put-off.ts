import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import { notFinished, putOffReasons } from '../../../shared/put-off.js';
import { say } from '../say.js';
import type { Survey } from '../survey.js';
import { dayInWords, head } from './layout.js';

/** The ways to put the survey off before agreeing; that it comes too early is asked at the end of a program alone. */
export const putOffButtons = (survey: Survey): TemplateResult => {
  const { words, session } = survey;
  return html`${session.wave === 'end' ? button(words.tooEarly, () => survey.putOff(notFinished), 'link') : nothing}
  ${button(words.notNow, () => survey.putOff(), 'link')}`;
};

/** The survey put off, small: until when, the way back, and right after the press why, if one likes to say. */
export const putOff = (survey: Survey): TemplateResult => {
  const { words, why } = survey;
  const { title, until, finished, forGood, reasons, open, ...ask } = words.putOff;
  const date = dayInWords(survey);
  const said = why === notFinished ? finished : date ? until : forGood;
  return html`${head(title)}
    <p role="status">${say(words, said, { date })}</p>
    <p>${button(open, () => survey.takeUp())}</p>
    ${
      why === undefined
        ? nothing
        : html`<fieldset>
            <legend class="title">${ask.why}</legend>
            <div class="actions">
              ${putOffReasons
                .filter(Boolean)
                .map((code) => button(reasons[code], () => survey.putOff(code), '', code === why))}
            </div>
          </fieldset>`
    }`;
};
