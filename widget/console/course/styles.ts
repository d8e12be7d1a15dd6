import { css } from 'lit';

/** Layout of the course view: its head, three big numbers, facts in a row. */
export const courseStyles = css`
  :host {
    container-type: inline-size;
    padding: clamp(1rem, 4vi, 1.75rem);
  }
  header {
    margin-block-end: 1.25em;
  }
  header p {
    max-inline-size: none;
    margin-block: 0.35em 0;
    text-wrap: balance;
  }
  [role='tabpanel'] > .bar h2 {
    flex: 1;
  }
  .notice .bar {
    margin: 0;
  }
  dl {
    margin-block: 0 1.25em;
  }
  dd {
    margin: 0;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.75em;
  }
  .step {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    gap: 0.25em;
    min-inline-size: 0;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
  }
  .step dt {
    font-weight: 600;
  }
  .step :is(dt, dd) .quiet {
    display: block;
    font-weight: 400;
    line-height: 1.35;
  }
  .step dd {
    min-block-size: 3.75em;
  }
  .count {
    font-size: 2.5em;
    font-weight: 650;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .hidden-count {
    font-weight: 600;
    color: var(--muted);
  }
  .step .hidden-count {
    font-size: 1.5em;
    line-height: 1.35;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2.5em;
  }
  .facts div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .facts dt {
    color: var(--muted);
  }
  .facts dd {
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  h3 {
    margin-block-end: 0.35em;
  }
  .meaning {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: 0.75em 2em;
  }
  .meaning p {
    margin: 0;
  }
  @container (inline-size < 36rem) {
    .steps {
      grid-template-columns: 1fr;
    }
    .step {
      flex-flow: row wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25em 1em;
    }
    .step dt {
      flex: 1 1 8em;
    }
    .step dd {
      flex: 0 1 auto;
      max-inline-size: 8.5em;
      min-block-size: 0;
      text-align: end;
    }
  }
`;
