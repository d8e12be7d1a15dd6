import { css } from 'lit';

/** The form that says who answers. */
export const situationStyles = css`
  :host {
    container-type: inline-size;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .group {
    margin-block-start: 1.5em;
  }
  .group > legend {
    padding: 0;
    font-weight: 650;
  }
  .field {
    margin-block-start: 0.75em;
  }
  .field > :is(label, legend) {
    display: block;
    margin-block-end: 0.25em;
    padding: 0;
    font-size: 0.9375em;
  }
  .field > :is(label, legend) code {
    overflow-wrap: anywhere;
  }
  :is(select, input:not([type='checkbox'])) {
    inline-size: 100%;
    max-inline-size: 28rem;
    min-block-size: 44px;
  }
  input[type='number'],
  input[type='month'] {
    max-inline-size: 12rem;
  }
  .codes > div {
    max-block-size: 13em;
    overflow: auto;
    padding: 0.25em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .codes label {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 0.3em;
    font-size: 0.9375em;
  }
  .codes input {
    flex: none;
    accent-color: var(--accent);
  }
  .help {
    display: block;
    margin-block-start: 0.25em;
  }
`;
