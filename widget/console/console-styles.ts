import { css } from 'lit';

/** Layout of the console: a head, sections under one another, things to copy. */
export const consoleStyles = css`
  :host {
    container-type: inline-size;
  }
  header,
  main {
    max-inline-size: 80rem;
    margin-inline: auto;
    padding: 1.25rem clamp(1rem, 4vi, 2.5rem);
  }
  main.alone {
    max-inline-size: 44rem;
    padding-block: clamp(1.5rem, 12vb, 6rem);
  }
  .alone h1 {
    margin-block-end: 0.75em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    padding-block-end: 0;
  }
  header h1 {
    flex: 1 1 9em;
  }
  .account {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  nav {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.5em;
    padding-block: 0.35em;
    border-block: 1px solid var(--line);
  }
  nav a {
    padding-block: 0.6em;
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  .fresh {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.25em 1em;
  }
  section {
    margin-block-end: 3rem;
  }
  section > h2 {
    margin-block-end: 0.6em;
    font-size: 1.25em;
    scroll-margin-block-start: 1rem;
  }
  article + article {
    margin-block-start: 2rem;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: 0.75em;
  }
  h3 .quiet,
  th .quiet {
    font-weight: 400;
  }
  .programs {
    max-inline-size: 52rem;
  }
  article .notice {
    max-inline-size: 52rem;
  }
  @container (inline-size >= 46rem) {
    .programs {
      table-layout: fixed;
    }
    .programs thead :first-child {
      inline-size: 32%;
    }
  }
  .programs .program th {
    padding-block-start: 1.1em;
  }
  .programs tbody tr:not(.program) > :first-child {
    padding-inline-start: 1em;
    font-weight: 400;
  }
  .more {
    margin-block: 0.75em 0;
  }
  .more code {
    display: inline-block;
  }
  .line,
  .why {
    display: block;
  }
  .why {
    margin-block: 0.2em;
  }
  summary {
    inline-size: fit-content;
    margin-block-start: 0.75em;
    padding-block: 0.6em;
    cursor: pointer;
    color: var(--accent);
  }
  .addresses {
    display: grid;
    gap: 0.75em;
    max-inline-size: 44rem;
    margin-block: 0 1em;
  }
  .addresses dt {
    margin-block-end: 0.2em;
    font-size: 0.875em;
    color: var(--muted);
  }
  .addresses dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin: 0;
    padding-block: 0.5em;
    padding-inline: 1em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  @container (inline-size < 36rem) {
    .programs {
      font-size: 0.8125em;
    }
    .programs :is(th, td) {
      padding-inline-end: 0.6em;
    }
  }
`;
