import { css } from 'lit';

/** A survey, and beside it where there is room, below it where there is not, what becomes of its answers. */
export const stageStyles = css`
  :host {
    container-type: inline-size;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem 2rem;
    margin-block-start: 1rem;
  }
  .survey,
  .outcome {
    min-inline-size: 0;
  }
  .summary {
    margin-block-end: 0.5em;
    font-weight: 550;
  }
  .language {
    max-inline-size: 736px;
    margin: 0.5em auto 0;
    text-align: center;
  }
  [role='tablist'] {
    margin-block-end: 1em;
  }
  @container (inline-size >= 64rem) {
    .stage {
      grid-template-columns: minmax(0, 736px) minmax(22rem, 1fr);
      align-items: start;
    }
    .outcome {
      position: sticky;
      inset-block-start: 1rem;
      display: flex;
      flex-direction: column;
      max-block-size: calc(100vb - 2rem);
    }
    [role='tabpanel'] {
      overflow: auto;
      padding: 3px;
      margin-inline: -3px;
    }
  }
  @media print {
    [role='tablist'],
    #panel-situation {
      display: none !important;
    }
    [role='tabpanel'][hidden]:not(#panel-situation) {
      display: block !important;
    }
    .stage {
      display: block;
    }
    .outcome {
      position: static;
      max-block-size: none;
    }
    [role='tabpanel'] {
      overflow: visible;
    }
  }
`;
