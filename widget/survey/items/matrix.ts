import { html, nothing } from 'lit';
import type { Choice } from '../../../shared/instrument.js';
import { offeredRows } from '../../../shared/progress.js';
import { choiceList, nonAnswerText, valueCard } from './choice-list.js';
import { partContext } from './given.js';
import type { ItemView } from './item-view.js';
import { partsOf } from './values.js';

/**
 * The same scale for several rows: like a table where there is room, else one group of radios under another. Either way
 * each radio is named by row and column.
 */
export const matrix: ItemView<'matrix'> = (context) => {
  const { item, instrument, answers, facts, given, labelId, wide, text } = context;
  const { asked, others } = offeredRows(item, instrument, answers, facts);
  const values = partsOf(given?.value);
  const apart = (item.nonAnswers ?? []).filter(({ reason }) => reason === 'does-not-apply');
  const columns = [
    ...item.columns.map((column) => ({ value: column.value, name: text(column.text) })),
    ...apart.map((offer) => ({ value: offer.reason, name: nonAnswerText(context, offer) })),
  ];
  const added = item.moreRows ? others : [];
  const rowId = (row: Choice) => `${labelId}-${row.value}`;
  const draw = (row: Choice) => {
    const name = text(row.text);
    const part = partContext(context, String(row.value));
    const card = ({ value, name: column }: (typeof columns)[number]) =>
      valueCard(
        part,
        value,
        html`<span class="unseen">${name}: ${wide ? column : nothing}</span>${wide ? nothing : column}`,
      );
    return html`<div
      class="ps-grid-row"
      id=${rowId(row)}
      ?hidden=${added.includes(row) && !(row.value in values)}
    >
      <span class="ps-label">${name}</span>${choiceList(part, columns.map(card), 'cells')}
    </div>`;
  };
  // A tick without an answer yet lives in the checkbox alone: the answers stay complete while the row is being added.
  const adding = (row: Choice) => ({
    kind: 'checkbox' as const,
    text: text(row.text),
    isChosen: row.value in values,
    turn: (isOn: boolean, box: HTMLInputElement) => {
      (box.getRootNode() as ShadowRoot).getElementById(rowId(row))!.hidden = !isOn;
      if (row.value in values) partContext(context, String(row.value)).give(undefined);
    },
  });
  return html`<div class=${wide ? 'ps-grid' : ''}>
      ${
        wide
          ? html`<div class="ps-grid-row quiet" aria-hidden="true">
              <span class="ps-label"></span>
              <div class="ps-cells">${columns.map(({ name }) => html`<span>${name}</span>`)}</div>
            </div>`
          : nothing
      }
      ${[...asked, ...added].map(draw)}
    </div>
    ${
      added.length
        ? html`<fieldset>
            <legend class="ps-label">${text(item.moreRows)}</legend>
            ${choiceList({ ...context, labelId: `${labelId}-more` }, added.map(adding), 'row')}
          </fieldset>`
        : nothing
    }`;
};
