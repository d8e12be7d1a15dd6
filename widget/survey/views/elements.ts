import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from '../button.js';
import type { Item, Note } from '../../../shared/instrument.js';
import { isItem } from '../../../shared/route.js';
import { missing } from '../answer-sheet.js';
import { describeMonth, describeValue, nameOf } from '../describe-value.js';
import { earlierOf, isSame, type Earlier } from '../earlier.js';
import { itemFrame } from '../items/item-frame.js';
import type { AnyItemContext } from '../items/item-view.js';
import { directionOf } from '../language.js';
import { say } from '../say.js';
import type { Survey } from '../survey.js';
import { pair, worded } from './layout.js';

const contextOf = (survey: Survey, item: Item): AnyItemContext => {
  const { sheet, host } = survey;
  const problem = sheet.problem(item);
  const labelId = `ps-${item.name}`;
  return {
    ...sheet.asked(item),
    given: problem === missing ? undefined : sheet.given(item),
    ...survey.speak(item),
    typing: survey.typing,
    redraw: () => host.requestUpdate(),
    // Nothing more would be taken: nobody is to type it.
    readOnly: survey.outbox?.state === 'stopped',
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
  context: AnyItemContext,
  { value, month }: Earlier,
  isConfirmed: boolean,
): TemplateResult => {
  const { sheet, session } = survey;
  const { item, words } = context;
  const told = month ? words.toldUs : words.toldUsEarlier;
  const change = () => {
    survey.focus = item.name;
    survey.edit(item, () => sheet.change(item));
  };
  return html`<p>
      ${say(words, told, { month: month && describeMonth(month, words.tag) })}<br />
      <strong>${describeValue(item, value, session.instrument, context)}</strong><br />
      ${words.stillRight}
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

/** Says that a question is not translated: in the reader's words, and which language it is in. */
const onlyIn = ({ words, host }: Survey, language: string): TemplateResult =>
  html`<p class="quiet only" lang=${words.tag} dir=${directionOf(words.tag)}>
    ${say(words, words.onlyIn, { language: nameOf('language', language, host.language) })}
  </p>`;

const itemView = (survey: Survey, item: Item): TemplateResult => {
  const { sheet, session, host } = survey;
  const context = contextOf(survey, item);
  const { words, language } = context;
  const earlier = earlierOf(item, session);
  const standing = sheet.answers[item.name];
  const isChanging = sheet.isChanging(item);
  const isConfirmed = isSame(standing?.value, earlier?.value);
  const isOpen = !standing || standing.nonAnswer === 'blank' || isConfirmed;
  const asksStillSo = earlier && isOpen && !isChanging;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) survey.touch(item);
  };
  return html`<div data-item=${item.name} lang=${language} dir=${directionOf(language)} @focusout=${leave}>
    ${language === host.language ? nothing : onlyIn(survey, language)}
    ${itemFrame(asksStillSo ? { ...context, item: { ...item, description: undefined } } : context, {
      checks: sheet.checks(item),
      keep: (check, reason) => {
        survey.edit(item, () => sheet.accept(item, reason));
        survey.recorder.record('check.fired', { item: item.name, check: check.id, outcome: 'kept' });
      },
      instead: asksStillSo ? stillSo(survey, context, earlier, isConfirmed) : undefined,
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
        : html`<p class="note">${worded(survey, element.text)}</p>`;
    });
