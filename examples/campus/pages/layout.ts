import { MONTH_MS } from '../clock.js';
import type { Reply } from '../http.js';
import type { Person } from '../people.js';
import type { CampusState } from '../state.js';
import { day } from './dates.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { clockForm } from './clock-form.js';

export interface PageOptions {
  title: string;
  /** Path of this page, to come back to after the clock was moved. */
  path: string;
  /** Who is looking; nobody on the home page. */
  person?: Person;
  status?: number;
  main: Html;
}

/** A whole page with the campus's header and clock. */
export function page(campus: CampusState, options: PageOptions): Reply {
  const { title, path, person, main } = options;
  return document(
    campus,
    options.status ?? 200,
    title,
    html`
      <a class="skip" href="#main">Skip to content</a>
      <header class="bar">
        <a class="brand" href="/">Demonstration campus</a>
        <span class="today">${day(campus.clock.now())}</span>
        ${person && personLinks(person)}
      </header>
      <main id="main" tabindex="-1">${main}</main>
      <footer class="foot">${clockForm(campus, path)}</footer>
    `,
  );
}

/** A page for the inside of a frame: no header, no clock. */
export function barePage(campus: CampusState, status: number, title: string, main: Html): Reply {
  return document(campus, status, title, html`<main id="main" class="bare">${main}</main>`);
}

function document(campus: CampusState, status: number, title: string, body: Html): Reply {
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} | Demonstration campus</title>
        <link rel="icon" href="/static/campus.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/campus.css" />
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return { status, headers: headers(campus), body: text };
}

function headers({ toolUrl }: CampusState): Record<string, string> {
  const tool = new URL(toolUrl).origin;
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `frame-src 'self' ${tool}`,
    `form-action 'self' ${tool}`,
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function personLinks(person: Person): Html {
  return html`<nav class="who" aria-label="You">
    <a href="/as/${person.id}">${personName(person)}</a>
    <a class="quiet" href="/">Be someone else</a>
  </nav>`;
}

/** The name, and the way its owner writes it. */
export function personName({ name, ownName }: Person): Html {
  return html`<bdi>${name}</bdi
    >${ownName && html` <bdi class="own-name" lang="${ownName.lang}">${ownName.text}</bdi>`}`;
}

/** Months of the campus clock since the start of the demonstration. */
export function monthsSinceStart({ clock }: CampusState): number {
  return clock.offsetMs() / MONTH_MS;
}

/** When something happens that is dated in months after the start. */
export function dateAfterMonths({ clock }: CampusState, months: number): string {
  return day(clock.now() - clock.offsetMs() + months * MONTH_MS);
}
