import { css } from 'lit';
import { controlStyles } from './control-styles.js';

/** Titles, lists of choices, tables and messages. Colours, corners, buttons and quiet words are the element's. */
const frameStyles = css`
  [hidden] {
    display: none !important;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .ps-item {
    position: relative;
    padding-block-end: 2.5em;
    accent-color: var(--ps-accent);
    --ps-tint: color-mix(in srgb, var(--ps-accent) 10%, var(--ps-surface));
  }
  .ps-choice,
  .ps-input,
  .ps-found,
  .ps-found li,
  .ps-warning {
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.8em;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    line-height: 1.35;
  }
  .ps-title {
    display: block;
    padding: 0;
    margin-block-end: 0.6em;
    font-weight: 600;
    line-height: 1.35;
  }
  .ps-part .ps-title {
    margin-block-end: 0.35em;
    font-weight: 500;
  }
  .ps-item p {
    margin: 0.6em 0 0;
  }
  .ps-item .ps-help {
    margin: -0.35em 0 0.7em;
    color: var(--ps-muted);
  }
  .ps-item p:empty {
    display: none;
  }
  .ps-clear {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    font-size: 0.8125em;
  }
  .ps-warning {
    display: grid;
    gap: 0.75em;
    padding: 0.5em 1em 0.85em;
    border-color: var(--ps-warn);
  }
  .ps-choices {
    display: grid;
    gap: 0.5em;
  }
  .ps-warning,
  .ps-item div + fieldset,
  .ps-choices + .ps-choices,
  :not(.ps-title, .ps-help) + .ps-row {
    margin-block-start: 0.6em;
  }
  .ps-parts .ps-row {
    display: flex;
  }
  .ps-row {
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
  }
  .ps-columns {
    grid: repeat(var(--ps-lines), auto) / auto-flow 1fr;
  }
  .ps-steps {
    gap: 0.25em;
    grid-template-columns: repeat(auto-fit, minmax(2.75em, 1fr));
  }
  .ps-choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    cursor: pointer;
  }
  .ps-choice:only-child {
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
  }
  .ps-choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    outline: none;
  }
  :is(.ps-choice, .ps-input):hover {
    border-color: var(--ps-accent);
  }
  .ps-choice:has(:checked) {
    border-color: var(--ps-accent);
    background: var(--ps-tint);
  }
  .ps-choice:has(:focus-visible),
  .ps-item :is(input, textarea):focus-visible {
    outline: 3px solid var(--ps-accent);
    outline-offset: 2px;
  }
  .ps-specify {
    display: block;
    padding: 0.4em 0;
    padding-inline-start: 2.8em;
    font-size: 0.9375em;
  }
  .ps-steps .ps-choice {
    flex-direction: column;
    justify-content: center;
    gap: 0.2em;
    padding: 0.35em 0;
  }
  .ps-ends {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
  }
  .ps-ends > :last-child {
    text-align: end;
  }
  .ps-grid-row {
    padding-block: 0.25em;
  }
  .ps-grid-row > span {
    display: block;
    padding-block: 0.35em;
  }
  .ps-grid .ps-grid-row {
    display: flex;
    align-items: center;
    border-block-end: 1px solid var(--ps-line);
  }
  .ps-grid-row > :first-child {
    flex: 2;
  }
  .ps-grid .ps-cells {
    flex: 5;
    display: flex;
    gap: 0.3em;
    align-items: end;
  }
  .ps-cells > * {
    flex: 1;
    min-inline-size: 0;
    text-align: center;
  }
  .ps-grid .ps-choice {
    justify-content: center;
    border-color: transparent;
  }
`;

/** Styles of all item types. */
export const itemStyles = [frameStyles, controlStyles];
