import { css } from 'lit';

/** Layout of the preview's page around what is chosen. */
export const previewStyles = css`
  :host {
    min-block-size: 100vb;
  }
  header,
  main {
    max-inline-size: 84rem;
  }
  header {
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--line);
  }
  .back {
    margin: 0;
  }
  .busy {
    margin: 0;
  }
  .busy:empty {
    display: none;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: 0.5em;
  }
  .chosen p {
    flex: 1 1 16em;
    max-inline-size: none;
    margin: 0;
  }
  h2[tabindex]:focus-visible {
    outline: none;
  }
  .check {
    margin-block-end: 1rem;
  }
  .check ul {
    margin-block: 0;
    padding-inline-start: 1.25em;
  }
  .over {
    position: fixed;
    inset: 0.75rem;
    display: grid;
    place-items: center;
    font-size: 1.25em;
    font-weight: 600;
    border: 3px dashed var(--accent);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--surface) 85%, transparent);
  }
  @media print {
    .chosen button,
    .back,
    .account {
      display: none;
    }
  }
`;
