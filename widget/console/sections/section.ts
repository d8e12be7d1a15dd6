import { html, nothing, type TemplateResult } from 'lit';
import { consoleWords as words } from '../words.js';

/** Sections of the console, in the order they stand. */
export const sectionIds = ['studies', 'platforms', 'sites', 'launches', 'scores'] as const;
export type SectionId = (typeof sectionIds)[number];

/** Which long tables are shown whole, and the way to change that. */
export interface Expansion {
  isWhole: (id: SectionId) => boolean;
  toggle: (id: SectionId) => void;
}

/** Rows of a long table shown before somebody asks for all. */
const firstRows = 10;

/** A section under its heading. */
export const section = (id: SectionId, content: unknown): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${words[id]}</h2>
    ${content}
  </section>`;

/** The first rows, and a button for the others. */
export const shortened = <Row>(
  id: SectionId,
  rows: Row[],
  { isWhole, toggle }: Expansion,
  table: (rows: Row[]) => TemplateResult,
): TemplateResult => {
  const whole = isWhole(id);
  return html`${table(whole ? rows : rows.slice(0, firstRows))}
  ${
    rows.length > firstRows
      ? html`<p class="more">
          <button
            type="button"
            class="small"
            aria-expanded=${whole ? 'true' : 'false'}
            @click=${() => toggle(id)}
          >
            ${whole ? words.showFewer : words.showAll(rows.length)}
            <span class="unseen">: ${words[id]}</span>
          </button>
        </p>`
      : nothing
  }`;
};

/** What stands in a cell with nothing to say; a screen reader hears why. */
export const empty = (why: string = words.notApplicable): TemplateResult =>
  html`<span class="none" aria-hidden="true">${words.none}</span><span class="unseen">${why}</span>`;
