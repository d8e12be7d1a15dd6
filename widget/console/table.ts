import { css, html, nothing, type TemplateResult } from 'lit';

/** One column of a {@link dataTable}. */
export interface Column<Row> {
  title: string;
  cell: (row: Row) => unknown;
  /** `head`: names the row; `number`: figures in a line; `long`: addresses and the like, which may break anywhere. */
  kind?: 'head' | 'number' | 'long';
}

const cellOf = <Row>({ title, cell, kind }: Column<Row>, row: Row): TemplateResult => {
  const content = html`<span class="label" aria-hidden="true">${title}</span
    ><span class="value">${cell(row)}</span>`;
  return kind === 'head'
    ? html`<th scope="row" role="rowheader">${content}</th>`
    : html`<td role="cell" class=${kind ?? nothing}>${content}</td>`;
};

/**
 * A table that turns into a list of cards where the page is narrow. The roles are written out, since some browsers
 * forget that something is a table once its rows are laid out as blocks.
 */
export const dataTable = <Row>(caption: string, columns: Column<Row>[], rows: Row[]): TemplateResult =>
  html`<table role="table" class="stacks">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ title, kind }) => html`<th scope="col" role="columnheader" class=${kind ?? nothing}>${title}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map((column) => cellOf(column, row))}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Style of tables; `.stacks` become cards, others scroll in their `.scrolls`. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  caption {
    padding-block: 0 0.5em;
    font-size: 0.9333em;
    text-align: start;
    color: var(--muted);
  }
  :is(th, td) {
    padding-block: 0.6em;
    padding-inline: 0 1.1em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--line);
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-size: 0.9333em;
    font-weight: 550;
    vertical-align: bottom;
    color: var(--muted);
  }
  tbody th {
    font-weight: 600;
  }
  .long {
    overflow-wrap: anywhere;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  time,
  .day {
    white-space: nowrap;
  }
  .label {
    display: none;
  }
  .scrolls {
    position: relative;
    overflow-x: auto;
  }
  @container (inline-size < 46rem) {
    .stacks,
    .stacks :is(caption, tbody, tr) {
      display: block;
    }
    .stacks thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .stacks tr {
      margin-block-end: 0.75em;
      padding: 0.6em 1em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .stacks tbody :is(th, td) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      padding: 0.25em 0;
      text-align: start;
      border: 0;
    }
    .stacks td:has(> .value > .none) {
      display: none;
    }
    .stacks .label {
      display: block;
      flex: 0 0 7em;
      font-weight: 400;
      color: var(--muted);
    }
    .stacks .value {
      flex: 1 1 9em;
      min-inline-size: 0;
    }
  }
`;
