import { css } from 'lit';

/** Layout of one site and its keys. */
export const siteKeysStyles = css`
  :host {
    container-type: inline-size;
    margin-block: 1.5rem;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: 0.5em;
  }
  h3 .quiet {
    font-weight: 400;
  }
  ul {
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
  }
  .line {
    display: block;
  }
  .badge + button {
    margin-inline-start: 0.5em;
  }
  .revoking {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .revoking p {
    flex: 1 1 100%;
    margin: 0;
  }
  .below {
    margin-block: 0.75em 0;
  }
`;
