import { css } from 'lit';
import { itemStyles } from './items/styles.js';

/** Colours, corners and their dark counterparts. A page sets the public names; everything inside reads the short ones. */
const tokens = css`
  :host {
    --ps-accent: var(--program-survey-accent, light-dark(#1f5fbf, #8ab8ff));
    --ps-accent-text: var(--program-survey-accent-text, light-dark(#fff, #0b1a30));
    --ps-text: var(--program-survey-text, light-dark(#1b2430, #e8ecf2));
    --ps-muted: var(--program-survey-muted, light-dark(#566273, #a7b2c2));
    --ps-surface: var(--program-survey-surface, light-dark(#fff, #171c24));
    --ps-line: var(--program-survey-line, light-dark(#d5dbe3, #39424f));
    --ps-error: var(--program-survey-error, light-dark(#b3261e, #ff9d94));
    --ps-warn: var(--program-survey-warn, light-dark(#8a5a00, #f2bd5c));
    --ps-radius: var(--program-survey-radius, 8px);
    display: block;
    color-scheme: inherit;
    font: inherit;
    line-height: 1.5;
    color: var(--ps-text);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
`;

const layout = css`
  * {
    box-sizing: border-box;
  }
  section {
    position: relative;
    max-inline-size: 46rem;
    padding: clamp(1rem, 4cqi, 1.75rem);
    border: 1px solid var(--ps-line);
    border-radius: calc(var(--ps-radius) * 1.5);
    background: var(--ps-surface);
    overflow-wrap: break-word;
  }
  :host {
    container-type: inline-size;
  }
  .head {
    margin-block-end: 1.5em;
  }
  h2 {
    margin: 0;
    font: inherit;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
    scroll-margin-block-start: 5rem;
  }
  h2:focus {
    outline: none;
  }
  .head p {
    margin-block: 0.35em 0;
    text-wrap: pretty;
  }
  h3 {
    margin-block: 1.25em 0.25em;
    font: inherit;
    font-weight: 600;
  }
  p {
    margin-block: 0 1em;
  }
  .quiet {
    font-size: 0.875em;
    color: var(--ps-muted);
  }
  .note {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--ps-accent);
  }
  .error {
    font-weight: 500;
    color: var(--ps-error);
  }
  .error:empty {
    display: none;
  }
  a {
    color: var(--ps-accent);
  }
  .languages {
    float: inline-end;
    margin-inline-start: 1em;
  }
  .languages select {
    min-block-size: 44px;
    max-inline-size: 10em;
    padding: 0.25em 0.5em;
    font: inherit;
    font-size: 0.875em;
    color: inherit;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    background: var(--ps-surface);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 1em;
    margin-block: 0 1em;
  }
  dt {
    color: var(--ps-muted);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
  @container (inline-size < 28rem) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-block-end: 0.5em;
    }
  }
  .ps-item .told {
    margin-block-end: 0.75em;
  }
  .receipt code {
    font-size: 1.125em;
    font-weight: 600;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .sheet {
    margin-block-end: 1.5em;
  }
  .sheet > div {
    max-block-size: 12rem;
    padding-inline: 1em;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    overflow-y: auto;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.6em;
    cursor: pointer;
    color: var(--ps-accent);
  }
  .question {
    font-weight: 600;
    margin-block-end: 0.6em;
  }
`;

const actions = css`
  button {
    min-block-size: 44px;
    padding: 0.5em 1.1em;
    font: inherit;
    font-weight: 550;
    line-height: 1.3;
    color: var(--ps-text);
    border: 1px solid color-mix(in srgb, var(--ps-text) 45%, var(--ps-surface));
    border-radius: var(--ps-radius);
    background: var(--ps-surface);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ps-accent);
    background: color-mix(in srgb, var(--ps-accent) 8%, var(--ps-surface));
  }
  button:disabled {
    cursor: progress;
    color: var(--ps-muted);
  }
  .primary {
    min-inline-size: 7em;
    border-color: var(--ps-accent);
    color: var(--ps-accent-text);
    background: var(--ps-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--ps-accent) 85%, var(--ps-text));
  }
  .link {
    padding-inline: 0;
    border: 0;
    font-weight: 400;
    color: var(--ps-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
  }
  button[aria-pressed='true'] {
    border-color: var(--ps-accent);
    background: color-mix(in srgb, var(--ps-accent) 12%, var(--ps-surface));
    box-shadow: inset 0 0 0 1px var(--ps-accent);
  }
  :is(button, select, summary, a):focus-visible {
    outline: 3px solid var(--ps-accent);
    outline-offset: 2px;
  }
  .pair + p {
    margin-block-start: 1em;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.75em;
    max-inline-size: 34em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--ps-line);
  }
  .saved {
    flex: 1 1 10em;
    margin: 0;
    font-size: 0.875em;
  }
  @container (inline-size < 28rem) {
    footer {
      justify-content: space-between;
    }
    .saved {
      flex-basis: 100%;
    }
    footer .primary {
      flex: 0 1 60%;
      margin-inline-start: auto;
    }
  }
  .warn {
    color: var(--ps-warn);
    font-weight: 500;
  }
  @media (forced-colors: active) {
    .primary,
    button[aria-pressed='true'] {
      border-width: 2px;
    }
  }
  @media print {
    section {
      border: 0;
    }
    footer,
    .languages,
    .actions {
      display: none;
    }
  }
`;

/** Adopted as constructed style sheets, which no content security policy stops. */
export const styles = [tokens, layout, ...itemStyles, actions];
