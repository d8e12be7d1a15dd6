import { css } from './css.js';
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
    --ps-tint: color-mix(in srgb, var(--ps-accent) 10%, var(--ps-surface));
    container-type: inline-size;
    display: block;
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
    margin: 0;
  }
  section {
    position: relative;
    max-inline-size: 46rem;
    padding: clamp(1rem, 4cqi, 1.75rem);
    border: 1px solid var(--ps-line);
    border-radius: calc(var(--ps-radius) * 1.5);
    background: var(--ps-surface);
    overflow-wrap: anywhere;
  }
  header {
    margin-block-end: 1.5em;
  }
  h2,
  h3 {
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
  }
  h2 {
    margin-block: 0.25em;
    font-size: 1.25em;
    outline: 0;
    scroll-margin-block-start: 5rem;
  }
  p,
  dl {
    margin-block-end: 1em;
  }
  header p {
    margin: 0;
  }
  a,
  summary {
    color: var(--ps-accent);
  }
  .quiet,
  .saved,
  .languages,
  .clear,
  em {
    font-size: 0.875em;
  }
  .quiet,
  dt,
  small,
  .help,
  ::placeholder {
    color: var(--ps-muted);
  }
  .note {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--ps-accent);
  }
  .error {
    color: var(--ps-error);
  }
  .warn {
    color: var(--ps-warn);
  }
  .languages {
    float: inline-end;
    margin-inline-start: 1em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    block-size: 1px;
    white-space: nowrap;
  }
  dd {
    margin-block-end: 0.5em;
  }
  code {
    font-size: 1.25em;
    user-select: all;
  }
  .sheet {
    margin-block-end: 1.5em;
  }
  .sheet > div {
    max-block-size: 9em;
    padding: 1em;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    overflow-y: auto;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    cursor: pointer;
  }
`;

const actions = css`
  button,
  .languages select {
    min-block-size: 44px;
    padding: 0.5em 1.1em;
    font: inherit;
    line-height: 1.3;
    color: inherit;
    border: 1px solid color-mix(in srgb, var(--ps-text) 45%, var(--ps-surface));
    border-radius: var(--ps-radius);
    background: var(--ps-surface);
  }
  button {
    font-weight: 500;
    cursor: pointer;
  }
  [aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--ps-accent);
  }
  button.primary {
    min-inline-size: 7em;
    border-color: var(--ps-accent);
    color: var(--ps-accent-text);
    background: var(--ps-accent);
  }
  .link {
    padding-inline: 0;
    border: 0;
    font-weight: 400;
    color: var(--ps-accent);
    text-decoration: underline;
    background: none;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.75em;
    max-inline-size: 34em;
    margin-block: 0.75em 1em;
  }
  .actions,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  footer {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--ps-line);
  }
  .saved {
    flex: 1 1 10em;
    margin: 0;
  }
  @container (inline-size < 28rem) {
    .saved {
      flex-basis: 100%;
    }
    footer .primary {
      flex: 0 1 60%;
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .primary,
    [aria-pressed='true'] {
      border-width: 2px;
    }
    .active {
      outline: 3px solid;
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

export const styles = tokens + layout + itemStyles + actions;
