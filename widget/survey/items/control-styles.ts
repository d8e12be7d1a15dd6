import { css } from 'lit';

/** Fields, lists, sliders and rows of fields. */
export const controlStyles = css`
  :is(.ps-input, .ps-rows, .ps-search, .ps-found) {
    max-inline-size: 34em;
  }
  .ps-input {
    display: block;
    inline-size: 100%;
    min-block-size: max(44px, 2.75em);
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--ps-edge);
    border-radius: var(--ps-radius);
    background: var(--ps-surface);
    color: var(--ps-text);
    font: inherit;
    font-size: max(16px, 1em);
  }
  .ps-input::placeholder {
    color: var(--ps-muted);
    opacity: 1;
  }
  .ps-input:hover {
    border-color: var(--ps-accent);
  }
  .ps-input[aria-invalid] {
    border-color: var(--ps-error);
    box-shadow: inset 0 0 0 1px var(--ps-error);
  }
  .ps-input:is([readonly], :disabled) {
    border-style: dashed;
    opacity: 1;
  }
  textarea.ps-input {
    max-inline-size: none;
    resize: vertical;
  }
  textarea[rows='1'] {
    resize: none;
    field-sizing: content;
  }
  select.ps-input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .ps-number {
    inline-size: 8em;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .ps-field,
  .ps-rows > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .ps-currency {
    max-inline-size: min(13em, 100%);
  }
  .ps-parts {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.75em;
  }
  .ps-parts > * {
    max-inline-size: 100%;
  }
  .ps-rows > div {
    justify-content: space-between;
    min-block-size: max(44px, 2.75em);
    padding-block: 0.25em;
    border-block-end: 1px solid var(--ps-line);
  }
  .ps-rows > div:last-child {
    border: 0;
    font-weight: 600;
  }
  .ps-rows label {
    flex: 1 1 9em;
  }
  .ps-rows .ps-number {
    text-align: end;
  }
  .ps-rows .ps-field .ps-number {
    inline-size: 5em;
  }
  .ps-search {
    position: relative;
  }
  .ps-search .ps-input {
    padding-inline-end: 48px;
  }
  .ps-empty {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .ps-empty::before {
    content: '✕';
  }
  .ps-found {
    max-block-size: 17em;
    margin: 0.25em 0 0;
    padding: 0.25em;
    overflow-y: auto;
    border: 1px solid var(--ps-edge);
    border-radius: var(--ps-radius);
    list-style: none;
  }
  .ps-found li {
    min-block-size: max(44px, 2.5em);
    padding: 0.6em 0.7em;
    border-radius: var(--ps-radius);
    line-height: 1.35;
    cursor: pointer;
  }
  .ps-found :is(:hover, .ps-active) {
    background: var(--ps-tint);
  }
  .ps-found .ps-active {
    outline: 2px solid var(--ps-accent);
    outline-offset: -2px;
  }
  .ps-found [aria-selected='true'] {
    font-weight: 600;
  }
  .ps-slider {
    text-align: center;
  }
  .ps-slider output {
    font-weight: 600;
  }
  .ps-slider input {
    display: block;
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
    accent-color: var(--ps-accent);
    cursor: pointer;
  }
  .ps-slider .ps-unset {
    appearance: none;
    background: linear-gradient(var(--ps-edge) 0 0) center / 100% 4px no-repeat;
  }
  .ps-unset::-webkit-slider-thumb {
    visibility: hidden;
  }
  .ps-unset::-moz-range-thumb {
    visibility: hidden;
  }
`;
