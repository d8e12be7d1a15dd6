import { css } from 'lit';

/** The bar above a survey in a course's page. */
export const bannerStyles = css`
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
`;
