import { css, html, type TemplateResult } from 'lit';
import './copy-button.js';
import { consoleWords as words } from './words.js';

/** A command line to be typed on the server, with a button that copies it. */
export const command = (line: string): TemplateResult =>
  html`<div class="command">
    <code>${line}</code><copy-button what=${words.signIn.copy} .text=${line}></copy-button>
  </div>`;

/** Style of {@link command} and of other things to copy. */
export const commandStyles = css`
  .command {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    max-inline-size: 44rem;
    margin-block: 0 1em;
    padding-block: 0.5em;
    padding-inline: 1em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
`;
