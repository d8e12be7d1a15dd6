import { html, nothing } from 'lit/html.js';
import type { Choice } from '../../../shared/instrument.js';
import { offeredRows } from '../../../shared/offered.js';
import { choiceList, labelOf, type Offer } from './choice-list.js';
import { partContext } from './given.js';
import type { ItemView } from './item-view.js';
import { recordOf } from './values.js';

/**
 * The same scale for several rows: like a table where there is room, else one group of radios under another. Either way
 * each radio is named by row and column. Rows that are not asked, but may be answered, come with a tick.
 */
export const matrix: ItemView<'matrix'> = (context) => {
  const { item, text } = context;
  const { asked, others } = offeredRows(item, context);
  const values = recordOf(context.given?.value);
  const apart = (item.nonAnswers ?? []).filter(({ reason }) => reason === 'does-not-apply');
  const columns: Offer[] = [
    ...item.columns,
    ...apart.map((offer) => ({ value: offer.reason, label: labelOf(context, offer) })),
  ];
  const draw = (row: Choice, shape: 'cells' | 'row') => {
    const title = text(row.text);
    const cells = columns.map((column) => {
      const name = labelOf(context, column);
      const label = html`<span class="unseen">${title}: </span><span class="name">${name}</span>`;
      return { value: column.value!, label };
    });
    return html`<div class="grid-row">
      <span>${title}</span>${choiceList(partContext(context, `${row.value}`), 'radio', cells, shape)}
    </div>`;
  };
  // A tick shows its row (by style) and lives in the checkbox alone until the row is answered.
  const offer = (row: Choice) => {
    const name = `${row.value}`;
    const turn = ({ target }: Event) =>
      (target as HTMLInputElement).checked || partContext(context, name).give(undefined);
    return html`<label class="choice"
        ><input
          type="checkbox"
          ?disabled=${context.readOnly}
          .checked=${name in values}
          @change=${turn}
        />${text(row.text)}</label
      >${draw(row, 'row')}`;
  };
  const head = html`<div class="grid-row head quiet" aria-hidden="true">
    <span></span>
    <div class="cells">${columns.map((column) => html`<span>${labelOf(context, column)}</span>`)}</div>
  </div>`;
  return html`${asked[0] && head}${asked.map((row) => draw(row, 'cells'))}
  ${
    item.moreRows && others[0]
      ? html`<fieldset>
          <legend class="title">${text(item.moreRows)}</legend>
          <div class="choices row">${others.map(offer)}</div>
        </fieldset>`
      : nothing
  }`;
};
