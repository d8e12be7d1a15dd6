import { html, nothing } from 'lit/html.js';
import type { Choice } from '../../../shared/instrument.js';
import { offeredRows } from '../../../shared/progress.js';
import { choiceList, labelOf, type Offer } from './choice-list.js';
import { partContext } from './given.js';
import type { ItemView } from './item-view.js';
import { recordOf } from './values.js';

/**
 * The same scale for several rows: like a table where there is room, else one group of radios under another. Either way
 * each radio is named by row and column.
 */
export const matrix: ItemView<'matrix'> = (context) => {
  const { item, labelId, text } = context;
  const { asked, others } = offeredRows(item, context);
  const values = recordOf(context.given?.value);
  const apart = (item.nonAnswers ?? []).filter(({ reason }) => reason === 'does-not-apply');
  const columns: Offer[] = [
    ...item.columns,
    ...apart.map((offer) => ({ value: offer.reason, label: labelOf(context, offer) })),
  ];
  const added = item.moreRows ? others : [];
  const rowId = ({ value }: Choice) => `${labelId}-${value}`;
  const draw = (row: Choice) => {
    const title = text(row.text);
    const cells = columns.map((column) => {
      const name = labelOf(context, column);
      const label = html`<span class="unseen">${title}: </span><span class="name">${name}</span>`;
      return { value: column.value!, label };
    });
    return html`<div
      class="grid-row"
      id=${rowId(row)}
      ?hidden=${added.includes(row) && !(row.value in values)}
    >
      <span>${title}</span>${choiceList(partContext(context, `${row.value}`), 'radio', cells, 'cells')}
    </div>`;
  };
  // A tick without an answer yet lives in the checkbox alone: the answers stay complete while the row is being added.
  const adding = added.map((row) => ({
    value: `${row.value}`,
    label: text(row.text),
    turn: (box: HTMLInputElement) => {
      (box.getRootNode() as ShadowRoot).getElementById(rowId(row))!.hidden = !box.checked;
      if (row.value in values) partContext(context, `${row.value}`).give(undefined);
    },
  }));
  return html`<div class="grid-row head quiet" aria-hidden="true">
      <span></span>
      <div class="cells">${columns.map((column) => html`<span>${labelOf(context, column)}</span>`)}</div>
    </div>
    ${[...asked, ...added].map(draw)}
    ${
      added.length
        ? html`<fieldset>
            <legend class="title">${text(item.moreRows)}</legend>
            ${choiceList({ ...context, labelId: `${labelId}-more`, given: { value: Object.keys(values) } }, 'checkbox', adding, 'row')}
          </fieldset>`
        : nothing
    }`;
};
