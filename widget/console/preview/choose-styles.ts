import { css } from 'lit';

/** The first page of a preview: what there is to see. */
export const chooseStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: 52rem;
  }
  section {
    margin-block-end: 2.5rem;
  }
  h2 {
    margin-block-end: 0.5em;
  }
  h2[tabindex]:focus-visible {
    outline: none;
  }
  th code {
    display: block;
    font-weight: 400;
  }
  table td {
    vertical-align: middle;
  }
  label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 550;
  }
  .file {
    padding: 1.25em;
    border: 1px dashed var(--control-line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  ::file-selector-button {
    min-block-size: 44px;
    margin-inline-end: 0.75em;
    padding: 0.5em 1.1em;
    font: inherit;
    font-weight: 550;
    color: inherit;
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  summary {
    inline-size: fit-content;
    margin-block-start: 0.75em;
    padding-block: 0.6em;
    cursor: pointer;
    color: var(--accent);
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.75em;
    padding: 0.75em 1em;
    font:
      0.875em/1.5 ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
    resize: vertical;
  }
`;
