import { css } from 'lit';

/** The room a survey stands in, as on a phone or on a computer, and the bar above it. */
export const previewStyles = css`
  :host {
    container-type: inline-size;
  }
  h2 {
    margin-block-end: 0.5em;
  }
  .bar {
    padding: 0.6em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  .banner {
    border-inline-start: 4px solid var(--warn);
  }
  .bar > p:focus {
    outline: none;
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
  legend {
    float: inline-start;
    padding: 0;
    color: var(--muted);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    cursor: pointer;
  }
  input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--accent);
  }
  /* Where there is no more room than a phone's, there is nothing to choose. */
  @container (inline-size < 28rem) {
    fieldset {
      display: none;
    }
  }
  .frame {
    margin-inline: auto;
  }
  .frame.phone {
    max-inline-size: 360px;
  }
  .frame.desktop {
    max-inline-size: 46rem;
  }
`;
