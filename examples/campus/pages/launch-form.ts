import type { Reply } from '../http.js';
import { toolAddresses } from '../platform.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import { barePage } from './layout.js';

/** The page that posts a launch to the tool by itself, or by a button where scripts are off. */
export function launchFormPage(campus: CampusState, fields: Record<string, string>): Reply {
  return barePage(
    campus,
    200,
    'Opening the activity',
    html`
      <form id="launch" method="post" action="${toolAddresses(campus.toolUrl).launch}">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <noscript><button class="primary">Open the activity</button></noscript>
      </form>
      <script src="/static/submit.js"></script>
    `,
  );
}
