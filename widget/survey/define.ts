// Prose, then styles, then code: side by side with their like they pack best.
import './strings/en.js';
import './styles.js';
import './views/draw.js';
import { ProgramSurvey } from './program-survey.js';

declare global {
  interface HTMLElementTagNameMap {
    'program-survey': ProgramSurvey;
  }
}

// A page may load the script twice.
if (!customElements.get('program-survey')) customElements.define('program-survey', ProgramSurvey);

export { ProgramSurvey };
export * from './events.js';
