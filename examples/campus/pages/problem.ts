import type { Reply } from '../http.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import { barePage } from './layout.js';

/** Says what went wrong and what to do, on a page or inside the tool's frame. */
export function problemPage(
  campus: CampusState,
  status: number,
  title: string,
  paragraphs: readonly string[],
): Reply {
  return barePage(
    campus,
    status,
    title,
    html`
      <h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      <p><a href="/" target="_top">To the start of the campus</a></p>
    `,
  );
}
