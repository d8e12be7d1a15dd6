import { css } from 'lit';

/** The page's colours and their dark counterparts; everything inside reads the short names. */
const tokens = css`
  :host {
    --text: var(--page-text, light-dark(#1c2430, #e8ecf2));
    --muted: var(--page-muted, light-dark(#566072, #a5b0c0));
    --surface: var(--page-surface, light-dark(#fff, #14181f));
    --raised: light-dark(#f5f7fa, #1c222c);
    --line: var(--page-line, light-dark(#d5dbe4, #384252));
    --control-line: light-dark(#7c8798, #8792a4);
    --accent: var(--page-accent, light-dark(#1f5fbf, #8ab6ff));
    --accent-text: var(--page-accent-text, light-dark(#fff, #0d1420));
    --good: light-dark(#1b6b3a, #7fd6a0);
    --warn: light-dark(#8a5a00, #f2bd5c);
    --bad: light-dark(#b3261e, #ff9d94);
    --radius: 8px;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    line-height: 1.5;
    color: var(--text);
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
`;

const text = css`
  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.375em;
  }
  h1 + [role='alert'] {
    margin-block-start: 0.75em;
  }
  h2 {
    font-size: 1.125em;
  }
  h3 {
    font-size: 1em;
  }
  :is(h1, h2, h3):focus {
    outline: none;
  }
  p {
    margin-block: 0 0.75em;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  .quiet {
    font-size: 0.875em;
    color: var(--muted);
  }
  code,
  pre {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .notice {
    margin-block: 0 1.25em;
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--raised);
  }
  .notice p {
    max-inline-size: none;
    margin: 0;
  }
  .notice p + p {
    margin-block-start: 0.5em;
  }
  .notice.draft {
    border-inline-start-color: var(--warn);
  }
  .notice.failed {
    border-inline-start-color: var(--bad);
  }
  .badge {
    display: inline-block;
    padding: 0.1em 0.6em;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
    border: 1px solid currentColor;
    border-radius: 1em;
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .bad {
    color: var(--bad);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  :is(select, input:not([type='radio'], [type='checkbox'])) {
    box-sizing: border-box;
    min-block-size: 36px;
    padding: 0.25em 0.6em;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
  }
  button {
    min-block-size: 44px;
    padding: 0.5em 1.1em;
    font-weight: 550;
    line-height: 1.3;
    cursor: pointer;
  }
  button.small {
    min-block-size: 36px;
    padding: 0.25em 0.8em;
    font-size: 0.875em;
  }
  button:hover {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 8%, var(--surface));
  }
  button[aria-disabled='true'] {
    cursor: progress;
    color: var(--muted);
  }
  .primary {
    border-color: var(--accent);
    color: var(--accent-text);
    background: var(--accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent) 85%, var(--text));
  }
  .primary[aria-disabled='true'] {
    color: var(--accent-text);
  }
  :is(button, a, textarea, select, summary, input, [tabindex]):focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-end: 1em;
  }
  .bar > p {
    flex: 1 1 14em;
    margin: 0;
  }
  @media (forced-colors: active) {
    .primary {
      border-width: 2px;
    }
  }
`;

/** What all parts of the course view and the console look like; constructed sheets, which no content policy stops. */
export const styles = [tokens, text, controls];
