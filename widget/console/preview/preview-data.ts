import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Instrument, Item } from '../../../shared/instrument.js';
import { nonAnswerCodes } from '../../../shared/non-answer-codes.js';
import { allItems } from '../../../shared/route.js';
import type { Situation } from '../../../shared/scope.js';
import '../copy-button.js';
import { numberInWords } from '../numbers.js';
import { empty } from '../sections/section.js';
import { styles } from '../styles.js';
import { dataTable, tableStyles, type Column } from '../table.js';
import { emptyRound, agreementOf, roundAsJson, type Given, type Round, type Told } from './record.js';
import { storedLines } from './stored-lines.js';
import { previewWords as words } from './words.js';

interface Row {
  item: Item;
  given: Given;
}

/** What would be stored of the answers so far, and what the element told of them. */
@customElement('preview-data')
export class PreviewData extends LitElement {
  static override styles = [
    ...styles,
    tableStyles,
    css`
      .bar {
        margin-block: 1em 2em;
      }
      @media print {
        .bar {
          display: none;
        }
      }
      h3 {
        margin-block-end: 0.5em;
      }
      .stored,
      .words {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) situation!: Situation;
  @property({ attribute: false }) round: Round = emptyRound;
  /** The language meanings are written in. */
  @property() language = 'en';

  protected override render(): TemplateResult {
    const { instrument } = this.situation;
    const { round } = this;
    const rows = allItems(instrument).flatMap((item): Row[] => {
      const given = round.answers[item.name];
      return given ? [{ item, given }] : [];
    });
    return html`<p class="quiet">${this.#where(instrument)}</p>
      ${rows.length ? dataTable(words.dataCaption, this.#columns(rows), rows) : html`<p>${words.noData}</p>`}
      <div class="bar">
        <copy-button
          label=${words.copyJson}
          .text=${roundAsJson(instrument, this.situation.facts, round)}
        ></copy-button>
        <button type="button" class="small" @click=${this.#download}>${words.downloadJson}</button>
      </div>
      <h3>${words.events}</h3>
      ${
        round.events.length
          ? dataTable(words.eventsCaption, eventColumns, round.events.toReversed())
          : html`<p>${words.noEvents}</p>`
      }`;
  }

  #where(instrument: Instrument): string {
    if (this.round.end === 'declined') return words.nothingKept;
    return words.keeping[agreementOf(instrument, this.round.answers)];
  }

  /** Columns that nothing is known for are left out. */
  #columns(rows: Row[]): Column<Row>[] {
    const some = (known: (given: Given) => unknown, column: Column<Row>) =>
      rows.some(({ given }) => known(given)) ? [column] : [];
    return [
      { title: words.variable, kind: 'head', cell: ({ item }) => html`<code>${item.name}</code>` },
      { title: words.stored, cell: (row) => this.#stored(row) },
      { title: words.meaning, cell: (row) => this.#meaning(row) },
      ...some(({ mode }) => mode, {
        title: words.mode,
        cell: ({ given: { mode = '' } }) => words.modes[mode] ?? mode,
      }),
      ...some(({ elapsedMs }) => elapsedMs, {
        title: words.elapsed,
        kind: 'number',
        cell: ({ given: { elapsedMs } }) => (elapsedMs === undefined ? '' : numberInWords(elapsedMs)),
      }),
    ];
  }

  #lines({ item, given: { value } }: Row) {
    return value === undefined ? [] : storedLines(item, value, this.situation, this.language);
  }

  #stored(row: Row): unknown {
    if (row.given.nonAnswer) return html`<code>${row.given.nonAnswer}</code>`;
    return this.#lines(row).map(
      ({ part, stored }) =>
        html`<span class="stored"
          >${part === undefined ? nothing : html`<span class="quiet">${part}: </span>`}<code
            >${stored}</code
          ></span
        >`,
    );
  }

  #meaning(row: Row): unknown {
    const { nonAnswer } = row.given;
    if (nonAnswer)
      return html`${words.reasons[nonAnswer]}
        <span class="quiet">${words.exportCode(nonAnswerCodes[nonAnswer])}</span>`;
    const lines = this.#lines(row).filter(({ meaning }) => meaning);
    const typed = Object.entries(row.given.specified ?? {});
    if (!lines.length && !typed.length) return empty(words.figure);
    return html`${lines.map(
      ({ meaning }) => html`<span class="stored" lang=${this.language}>${meaning}</span>`,
    )}
    ${typed.map(([code, text]) => html`<span class="words quiet">${words.typedWords(code, text)}</span>`)}`;
  }

  readonly #download = (): void => {
    const { instrument, facts } = this.situation;
    const blob = new Blob([roundAsJson(instrument, facts, this.round)], { type: 'application/json' });
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `${instrument.id}-${instrument.version}-preview.json`,
    });
    link.click();
    URL.revokeObjectURL(address);
  };
}

const eventColumns: Column<Told>[] = [
  { title: words.event, kind: 'head', cell: ({ type }) => html`<code>${type}</code>` },
  { title: words.time, kind: 'number', cell: ({ atMs }) => (atMs / 1000).toFixed(1) },
  {
    title: words.fields,
    kind: 'long',
    cell: ({ fields }) =>
      !Object.keys(fields).length
        ? empty(words.noFields)
        : Object.entries(fields).map(
            ([name, value]) =>
              html`<span class="stored"
                ><code>${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}</code></span
              >`,
          ),
  },
];

declare global {
  interface HTMLElementTagNameMap {
    'preview-data': PreviewData;
  }
}
