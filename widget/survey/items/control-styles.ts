import { css } from 'lit';

/** Fields, lists, sliders and rows of fields. */
export const controlStyles = css`
  .ps-input,
  .ps-rows,
  .ps-search,
  .ps-found {
    max-inline-size: 34em;
  }
  .ps-input,
  .ps-found {
    border-color: var(--ps-muted);
  }
  .ps-input {
    inline-size: 100%;
    margin: 0;
    background: var(--ps-surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
  }
  .ps-input::placeholder {
    color: var(--ps-muted);
  }
  .ps-input[aria-invalid='true'] {
    border-color: var(--ps-error);
    box-shadow: inset 0 0 0 1px var(--ps-error);
  }
  textarea.ps-input {
    max-inline-size: none;
    resize: vertical;
  }
  textarea[rows='1'] {
    field-sizing: content;
  }
  select.ps-input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .ps-money select {
    max-inline-size: min(13em, 100%);
  }
  :is(.ps-field, .ps-rows) input {
    inline-size: min(8em, 100%);
  }
  .ps-field,
  .ps-parts,
  .ps-rows > * {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .ps-parts {
    align-items: start;
    gap: 1em 1.75em;
  }
  .ps-parts > * {
    max-inline-size: 100%;
  }
  .ps-rows > div {
    justify-content: space-between;
    min-block-size: 3.5em;
    border-block-end: 1px solid var(--ps-line);
  }
  .ps-rows > :last-child {
    border: 0;
    font-weight: 600;
  }
  .ps-rows .ps-title {
    flex: 1 1 9em;
    margin: 0;
  }
  .ps-rows input {
    text-align: end;
  }
  .ps-rows .ps-field input {
    inline-size: 5em;
  }
  .ps-search {
    display: flex;
    gap: 0.4em;
  }
  .ps-found {
    max-block-size: 17em;
    margin: 0.25em 0 0;
    padding: 0.25em;
    overflow-y: auto;
    list-style: none;
  }
  .ps-found li {
    padding-block: 0.7em;
    border-color: transparent;
    cursor: pointer;
  }
  .ps-found :is(:hover, .ps-active) {
    border-color: var(--ps-accent);
    background: var(--ps-tint);
  }
  .ps-found [aria-selected='true'] {
    font-weight: 600;
  }
  .ps-slider {
    text-align: center;
  }
  .ps-slider input {
    display: block;
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
  }
  .ps-slider .ps-unset {
    appearance: none;
    background: linear-gradient(var(--ps-muted) 0 0) center / 100% 4px no-repeat;
  }
  .ps-unset::-webkit-slider-thumb {
    visibility: hidden;
  }
  .ps-unset::-moz-range-thumb {
    visibility: hidden;
  }
`;
