import { html, type TemplateResult } from 'lit';

/** Some controls of an item under a name of their own. */
export const namedPart = (name: string, controls: TemplateResult): TemplateResult =>
  html`<fieldset>
    <legend class="ps-label">${name}</legend>
    ${controls}
  </fieldset>`;
