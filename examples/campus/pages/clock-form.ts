import { MONTH_MS } from '../clock.js';
import { parseForm, redirect } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import type { CampusState } from '../state.js';
import { day } from './dates.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** Where the clock can be put, in months after the start. */
const STOPS = [
  { months: 0, label: 'Start (reset)' },
  { months: 1, label: '+1 month' },
  { months: 8, label: '+8 months' },
  { months: 20, label: '+20 months' },
];

/** The control at the foot of every page. */
export function clockForm({ clock }: CampusState, back: string): Html {
  const chosen = Math.round((clock.offsetMs() / MONTH_MS) * 10) / 10;
  const buttons = STOPS.map(
    ({ months, label }) =>
      html`<button name="months" value="${months}" ${months === chosen && html` aria-pressed="true"`}>
        ${label}
      </button>`,
  );
  return html`<form class="clock" method="post" action="/clock">
    <h2>Campus clock</h2>
    <p>
      It is <strong>${day(clock.now())}</strong>, ${distance(chosen)}. Move it, and everybody’s courses move
      along.
    </p>
    <input type="hidden" name="back" value="${back}" />
    <div class="buttons">${buttons}</div>
  </form>`;
}

function distance(months: number): string {
  if (months === 0) return 'the start of the demonstration';
  return `${months} ${months === 1 ? 'month' : 'months'} after the start`;
}

/** Moves the clock and returns to the page the button stood on. */
export function moveClock({ clock }: CampusState, request: CampusRequest): Reply {
  const { months, back } = parseForm(request.body);
  const stop = STOPS.find((candidate) => String(candidate.months) === months);
  if (stop) clock.setOffset(stop.months * MONTH_MS);
  return redirect(localPath(back), 303);
}

/** Only a path of this campus is followed: `//host` would lead away. */
export function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}
