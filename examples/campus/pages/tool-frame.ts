import type { Person } from '../people.js';
import type { PlacedSurvey } from '../programs/catalog.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** Permissions as edX's LTI component passes them on. */
const ALLOW = 'microphone *; camera *; midi *; geolocation *; encrypted-media *';

/**
 * The tool's frame, of fixed height and without sandbox. The hint is made with
 * the page, so a page left open for more than ten minutes cannot launch again.
 */
export function toolFrame(campus: CampusState, person: Person, placed: PlacedSurvey): Html {
  const { program, course, survey } = placed;
  const { flavour } = program;
  const hint = campus.hints.remember({ flavour, person, placed });
  const source = `/${flavour}/launch/${person.id}/${course.id}?hint=${hint}`;
  return html`<section class="tool" aria-labelledby="tool-title">
    <h2 id="tool-title">${survey.label}</h2>
    <iframe
      class="tool-frame"
      title="${survey.label}"
      name="tool-${survey.lineItemId}"
      src="${source}"
      allow="${ALLOW}"
      allowfullscreen
    ></iframe>
  </section>`;
}
