import { css } from 'lit';

/** The bar above a preview. */
export const controlStyles = css`
  :host {
    container-type: inline-size;
  }
  .bar {
    gap: 0.25em 1.25em;
    margin: 0;
    padding: 0.4em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .choice span {
    padding: 0;
    color: var(--muted);
  }
  legend {
    float: inline-start;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
  }
  fieldset label {
    cursor: pointer;
  }
  input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--accent);
  }
  select {
    min-inline-size: 0;
    max-inline-size: 13em;
  }
  button {
    margin-inline-start: auto;
  }
  /* Where there is no more room than a phone's, there is no width to choose. */
  @container (inline-size < 28rem) {
    fieldset {
      display: none;
    }
    .choice {
      display: flex;
      flex: 1 1 100%;
      flex-wrap: wrap;
      justify-content: space-between;
      min-inline-size: 0;
    }
    .choice select {
      inline-size: 9.5em;
      max-inline-size: 100%;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
