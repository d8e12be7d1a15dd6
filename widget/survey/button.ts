import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A button; `look` is its class and its part. */
export const button = (
  words: unknown,
  press: (event: Event) => unknown,
  look = '',
  pressed?: boolean,
): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    part=${look || nothing}
    aria-pressed=${pressed ?? nothing}
    @click=${press}
  >
    ${words}
  </button>`;
