import { css } from 'lit';
import { controlStyles } from './control-styles.js';

/** Titles, lists of choices and messages. Colours, corners, buttons and quiet words are the element's. */
const frameStyles = css`
  [hidden] {
    display: none !important;
  }
  .ps-item {
    position: relative;
    padding-block-end: 2.5em;
    --ps-edge: color-mix(in srgb, var(--ps-text) 58%, var(--ps-surface));
    --ps-tint: color-mix(in srgb, var(--ps-accent) 10%, var(--ps-surface));
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .ps-item p {
    margin: 0;
  }
  .ps-item div > .quiet:not(:empty),
  .ps-item .error,
  .ps-choices + .ps-choices,
  :not(.ps-title, .ps-label, .ps-help) + .ps-row,
  .ps-grid + fieldset,
  .ps-warning {
    margin-block-start: 0.6em;
  }
  .ps-title,
  .ps-label {
    display: block;
    padding: 0;
    margin-block-end: 0.6em;
    font-weight: 600;
    line-height: 1.35;
  }
  .ps-label {
    margin-block-end: 0.35em;
    font-weight: 500;
  }
  .ps-item .ps-help {
    margin-block: -0.35em 0.7em;
    color: var(--ps-muted);
  }
  .ps-clear {
    position: absolute;
    inset-block-end: -0.25em;
    inset-inline-end: 0;
    display: flex;
    padding-block: 0.3em;
    font-size: 0.8125em;
  }
  .ps-warning {
    display: grid;
    gap: 0.75em;
    padding: 0.85em 1em;
    border: 1px solid var(--ps-warn);
    border-radius: var(--ps-radius);
  }
  .ps-choices {
    display: grid;
    gap: 0.5em;
  }
  .ps-row {
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
  }
  .ps-parts .ps-row {
    display: flex;
  }
  .ps-steps {
    gap: 0.25em;
    grid-template-columns: repeat(auto-fit, minmax(2.75em, 1fr));
  }
  .ps-columns {
    display: block;
    columns: 2;
    column-gap: 0.5em;
    margin-block-end: -0.5em;
  }
  .ps-columns .ps-option {
    break-inside: avoid;
    padding-block-end: 0.5em;
  }
  .ps-choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.9em;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    line-height: 1.35;
    cursor: pointer;
  }
  .ps-row .ps-choice:only-child {
    block-size: 100%;
  }
  .ps-choice > span {
    min-inline-size: 0;
  }
  .ps-choice small {
    display: block;
    color: var(--ps-muted);
  }
  .ps-choice em {
    padding: 0.1em 0.5em;
    border-radius: 1em;
    background: var(--ps-tint);
    font-size: 0.8125em;
    font-style: normal;
  }
  .ps-choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--ps-accent);
    cursor: inherit;
    outline: none;
  }
  .ps-choice:hover {
    border-color: var(--ps-accent);
  }
  .ps-choice:has(:checked) {
    border-color: var(--ps-accent);
    background: var(--ps-tint);
    box-shadow: inset 0 0 0 1px var(--ps-accent);
  }
  .ps-choice:has(:disabled) {
    cursor: default;
  }
  .ps-choice:has(:focus-visible),
  .ps-item input:focus-visible,
  textarea:focus-visible {
    outline: 3px solid var(--ps-accent);
    outline-offset: 2px;
  }
  .ps-specify {
    display: block;
    padding-block: 0.4em;
    padding-inline-start: 2.9em;
    font-size: 0.9375em;
  }
  .ps-steps .ps-choice {
    flex-direction: column;
    justify-content: center;
    gap: 0.2em;
    min-block-size: 3.4em;
    padding: 0.35em 0;
  }
  .ps-ends {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
    font-size: 0.875em;
    color: var(--ps-muted);
  }
  .ps-ends > :last-child {
    text-align: end;
  }
  .ps-cells {
    gap: 0.3em;
  }
  .ps-grid-row {
    padding-block-end: 1em;
  }
  .ps-grid .ps-grid-row {
    display: flex;
    align-items: center;
    padding: 0.2em 0;
    border-block-end: 1px solid var(--ps-line);
  }
  .ps-grid .quiet > div {
    align-items: end;
  }
  .ps-grid .ps-label {
    flex: 2;
    margin: 0;
    padding-inline-end: 0.75em;
  }
  .ps-grid .ps-cells {
    flex: 5;
    display: flex;
  }
  .ps-cells > * {
    flex: 1;
    min-inline-size: 0;
    text-align: center;
  }
  .ps-grid .ps-choice {
    gap: 0;
    justify-content: center;
    border-color: transparent;
  }
  @media (forced-colors: active) {
    .ps-choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;

/** Styles of all item types. */
export const itemStyles = [frameStyles, controlStyles];
