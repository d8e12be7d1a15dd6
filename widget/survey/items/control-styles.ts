import { css } from '../css.js';

/** Fields, lists, sliders and rows of fields. */
export const controlStyles = css`
  .input,
  .rows,
  .search,
  .found {
    max-inline-size: 34em;
  }
  .input,
  .found {
    border-color: var(--ps-muted);
  }
  .input {
    inline-size: 100%;
    background: var(--ps-surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
  }
  .input[aria-invalid='true'] {
    border-color: var(--ps-error);
    box-shadow: inset 0 0 0 1px var(--ps-error);
  }
  textarea.input {
    max-inline-size: none;
    resize: vertical;
  }
  textarea[rows='1'] {
    field-sizing: content;
  }
  select.input {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .money select {
    max-inline-size: min(13em, 100%);
  }
  :is(.field, .rows) input {
    inline-size: min(8em, 100%);
  }
  .field,
  .parts,
  .rows > * {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.5em;
  }
  .parts {
    align-items: start;
    gap: 1em 1.75em;
  }
  .parts > * {
    max-inline-size: 100%;
  }
  .rows > div {
    justify-content: space-between;
    min-block-size: 3.5em;
    border-block-end: 1px solid var(--ps-line);
  }
  .rows > :last-child {
    border: 0;
    font-weight: 600;
  }
  .rows .title {
    flex: 1 1 9em;
    margin: 0;
  }
  .rows input {
    text-align: end;
  }
  .rows .field input {
    inline-size: 5em;
  }
  .search {
    display: flex;
    gap: 0.5em;
  }
  .found {
    max-block-size: 17em;
    margin: 0.25em 0 0;
    padding: 0.25em;
    overflow-y: auto;
    list-style: none;
  }
  .found li {
    padding-block: 0.75em;
    border-color: transparent;
    cursor: pointer;
  }
  .found [aria-selected='true'] {
    font-weight: 600;
  }
  .slider {
    text-align: center;
  }
  .slider input {
    display: block;
    inline-size: 100%;
    block-size: 44px;
  }
  .slider .unset {
    appearance: none;
    background: linear-gradient(var(--ps-muted) 0 0) center / 100% 4px no-repeat;
  }
  .unset::-webkit-slider-thumb {
    visibility: hidden;
  }
  .unset::-moz-range-thumb {
    visibility: hidden;
  }
`;
