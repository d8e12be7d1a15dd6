import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import type { Item, Note } from '../../../shared/instrument.js';
import { isItem } from '../../../shared/route.js';
import { missing } from '../answer-sheet.js';
import { describeMonth, describeValue } from '../describe-value.js';
import { earlierOf, isSame, type Earlier } from '../earlier.js';
import { itemFrame } from '../items/item-frame.js';
import type { AnyItemContext } from '../items/item-view.js';
import type { Survey } from '../survey.js';
import { pair } from './layout.js';

const contextOf = (survey: Survey, item: Item): AnyItemContext => {
  const { sheet, words, text, host } = survey;
  const problem = sheet.problem(item);
  const labelId = `ps-${item.name}`;
  return {
    ...sheet.asked(item),
    given: problem === missing ? undefined : sheet.given(item),
    words,
    language: host.language,
    text,
    typing: survey.typing,
    redraw: () => host.requestUpdate(),
    readOnly: false,
    problem,
    labelId,
    helpId: item.description && `${labelId}-help`,
    errorId: problem && `${labelId}-error`,
    give: (given) => survey.edit(item, () => sheet.give(item, given)),
  };
};

/**
 * Shows an earlier answer in place of the controls and asks whether it still holds. People tend to agree with what
 * they are shown: changing comes first, is as large as agreeing, and nothing is chosen beforehand.
 */
const stillSo = (
  survey: Survey,
  item: Item,
  { value, month }: Earlier,
  isConfirmed: boolean,
): TemplateResult => {
  const { sheet, session, words, tongue } = survey;
  const change = () => {
    survey.focus = item.name;
    survey.edit(item, () => sheet.change(item));
  };
  return html`<p>
      ${words.toldUs(month && describeMonth(month, tongue.language))}
      <strong>${describeValue(item, value, session.instrument, tongue)}</strong>. ${words.stillRight}
    </p>
    ${pair(
      button(words.hasChanged, change),
      button(
        html`${isConfirmed ? html`<span aria-hidden="true">✓ </span>` : nothing}${words.isStillRight}`,
        () => survey.edit(item, () => sheet.confirm(item)),
        '',
        isConfirmed,
      ),
    )}`;
};

const itemView = (survey: Survey, item: Item): TemplateResult => {
  const { sheet, session, words } = survey;
  const context = contextOf(survey, item);
  const earlier = earlierOf(item, session);
  const standing = sheet.answers[item.name];
  const isChanging = sheet.isChanging(item);
  const isConfirmed = isSame(standing?.value, earlier?.value);
  const isOpen = !standing || standing.nonAnswer === 'blank' || isConfirmed;
  const asksStillSo = earlier && isOpen && !isChanging;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) survey.touch(item);
  };
  return html`<div data-item=${item.name} @focusout=${leave}>
    ${itemFrame(asksStillSo ? { ...context, item: { ...item, description: undefined } } : context, {
      checks: sheet.checks(item),
      keep: (check, reason) => {
        survey.edit(item, () => sheet.accept(item, reason));
        survey.record('check.fired', { item: item.name, check: check.id, outcome: 'kept' });
      },
      instead: asksStillSo ? stillSo(survey, item, earlier, isConfirmed) : undefined,
    })}
    ${earlier && isChanging ? button(words.keepEarlier, () => survey.edit(item, () => sheet.confirm(item)), 'link') : nothing}
  </div>`;
};

/**
 * Items and notes of a screen, each with what stands in its way. Each element of the instrument has a place of its own
 * in the list drawn, so that no control is ever used for two items.
 */
export const elements = (survey: Survey, shown: (Item | Note)[]): unknown =>
  survey.session.instrument.pages
    .flatMap((page): (Item | Note)[] => page.elements)
    .map((element) => {
      if (!shown.includes(element)) return nothing;
      return isItem(element)
        ? itemView(survey, element)
        : html`<p class="note">${survey.text(element.text)}</p>`;
    });
