import { css } from '../css.js';
import { controlStyles } from './control-styles.js';

/** Titles, lists of choices, tables and messages. Colours, corners, buttons and quiet words are the element's. */
const frameStyles = css`
  fieldset {
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .item {
    position: relative;
    padding-block-end: 2.5em;
    accent-color: var(--ps-accent);
  }
  .choice,
  .input,
  .found,
  .found li,
  .warning {
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.75em;
    border: 1px solid var(--ps-line);
    border-radius: var(--ps-radius);
    line-height: 1.35;
  }
  .title {
    display: block;
    padding: 0;
    margin-block-end: 0.5em;
    font-weight: 600;
    line-height: 1.35;
  }
  .part .title {
    margin-block-end: 0.25em;
    font-weight: 500;
  }
  .item p {
    margin: 0.5em 0 0;
  }
  .item .help {
    margin: -0.25em 0 0.75em;
  }
  .item p:empty {
    display: none;
  }
  .clear {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  .warning {
    display: grid;
    gap: 0.75em;
    padding: 0.5em 1em 0.75em;
    border-color: var(--ps-warn);
  }
  .choices {
    display: grid;
    gap: 0.5em;
  }
  .warning,
  .item div + fieldset,
  .choices + .choices,
  :not(.title, .help) + .row {
    margin-block-start: 0.5em;
  }
  .parts .row {
    display: flex;
    flex-wrap: wrap;
  }
  .row {
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
  }
  .list:has(> :nth-child(9)) {
    display: block;
    columns: 2 17em;
    column-gap: 0.5em;
  }
  .list > * {
    break-inside: avoid;
  }
  .list:has(> :nth-child(9)) > * {
    margin-block-end: 0.5em;
  }
  .steps {
    gap: 0.125em;
    grid-template-columns: repeat(auto-fit, minmax(1.5em, 1fr));
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    cursor: pointer;
  }
  .choice:only-child {
    block-size: 100%;
  }
  .choice > span {
    min-inline-size: 0;
  }
  small {
    display: block;
  }
  em {
    padding: 0.1em 0.5em;
    border-radius: 1em;
    background: var(--ps-tint);
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    outline: 0;
  }
  @media (hover: hover) {
    :is(.choice, .input):hover {
      border-color: var(--ps-accent);
    }
  }
  .choice:has(:checked),
  .found :is(:hover, .active),
  button:hover,
  [aria-pressed='true'] {
    border-color: var(--ps-accent);
    background: var(--ps-tint);
  }
  .choice:has(:focus-visible),
  :where(:focus-visible) {
    outline: 3px solid var(--ps-accent);
    outline-offset: 2px;
  }
  .specify {
    display: block;
    padding: 0.5em 0;
    padding-inline-start: 2.8em;
  }
  .steps .choice {
    flex-direction: column;
    justify-content: center;
    gap: 0.25em;
    padding: 0.25em 0;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
  }
  .ends > :last-child {
    text-align: end;
  }
  .grid-row {
    padding-block: 0.25em;
  }
  .grid-row > span {
    display: block;
    font-weight: 500;
    padding-block: 0.25em;
  }
  .head,
  .choice:not(:has(:checked)) + .grid-row {
    display: none;
  }
  .choices > .choice {
    min-block-size: 2em;
    padding: 0.25em;
    border-color: transparent;
  }
  .choices > .grid-row {
    grid-column: 1 / -1;
  }
  @container (inline-size >= 35rem) {
    .grid-row:has(> .cells) {
      padding: 0;
      display: flex;
      align-items: center;
      border-block-end: 1px solid var(--ps-line);
    }
    .grid-row > :first-child {
      flex: 3;
      line-height: 1.25;
    }
    .cells {
      flex: 5;
      display: flex;
      gap: 0.25em;
      align-items: end;
    }
    .cells > * {
      flex: 1;
      min-inline-size: 0;
      text-align: center;
    }
    .cells .choice {
      justify-content: center;
      gap: 0;
      border-color: transparent;
    }
    .cells .name {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

/** Styles of all item types. */
export const itemStyles = frameStyles + controlStyles;
