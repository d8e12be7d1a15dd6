import { html, nothing } from 'lit/html.js';
import { partsOf } from '../../../shared/mistakes.js';
import type { Choice } from '../../../shared/instrument.js';
import { offeredRows } from '../../../shared/offered.js';
import { button } from '../button.js';
import { say } from '../say.js';
import { equalShares } from './equal-shares.js';
import { giveParts, shownParts } from './given.js';
import type { ItemView } from './item-view.js';
import { writePercent } from './numerals.js';
import { drawParts } from './parts.js';

/** A hundred percent divided among rows, with what is left to share always in view; rows that were named before come first. */
export const shares: ItemView<'shares'> = (context) => {
  const { item, words } = context;
  const { asked, others } = offeredRows(item, context);
  const given = shownParts(context);
  const shareOf = ({ value }: Choice) => Number(given[value]) || 0;
  const rows = [...asked, ...others];
  const all = partsOf(item, context.instrument);
  const parts = rows.map(({ value }) => all.find(({ name }) => name === `${value}`)!);
  const left = rows.reduce((rest, row) => rest - shareOf(row), 100);
  const shareRest = () => {
    const likely = asked.length ? asked : others;
    const empty = likely.filter((row) => !shareOf(row));
    const shared = { ...given } as Record<string, number>;
    const added = equalShares(empty.length ? empty : likely, left);
    for (const row in added) shared[row] = (shared[row] ?? 0) + added[row]!;
    giveParts(context, shared);
  };
  const balance = left < 0 ? words.tooMuch : words.leftToShare;
  return html`<div class="rows">
    ${drawParts(context, parts)}
    <div>
      <output class=${left < 0 ? 'error' : ''}
        >${say(words, balance, { percent: writePercent(Math.abs(left), context.language) })}</output
      >
      ${left > 0 && !context.readOnly ? button(words.shareRest, shareRest) : nothing}
    </div>
  </div>`;
};
