import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { evaluateSource } from '../../../shared/expression.js';
import type { Check, Item, Note } from '../../../shared/instrument.js';
import { scopeOf, suggestionFor } from '../../../shared/progress.js';
import { isItem } from '../screens.js';
import { earlierOf, isSame } from '../earlier.js';
import { itemFrame, type Warning } from '../items/item-frame.js';
import type { AnyItemContext } from '../items/item-view.js';
import { storedShape } from '../items/suggestion.js';
import { keepEarlier, stillSo } from './still-so.js';
import type { View } from './view.js';

const contextOf = (view: View, item: Item): AnyItemContext => {
  const { answering, visit, session, words, language, text, wide } = view;
  const { instrument } = session;
  const { sheet } = visit;
  const { answers, facts } = sheet;
  const isMissing = sheet.isMissing(item);
  const problem = sheet.problem(item) ?? (isMissing ? ({ kind: 'shape' } as const) : undefined);
  const labelId = `ps-${item.name}`;
  return {
    item,
    given: isMissing ? undefined : sheet.given(item),
    suggestion: suggestionFor(item, instrument, answers, facts),
    instrument,
    answers,
    facts,
    words,
    language,
    text,
    wide,
    readOnly: false,
    problem,
    labelId,
    helpId: item.description && `${labelId}-help`,
    errorId: problem && `${labelId}-error`,
    give: (given) => answering.edit(item, () => sheet.give(item, given)),
  };
};

const warningOf = ({ answering, text }: View, context: AnyItemContext, check: Check): Warning => {
  const { item, instrument, answers, facts } = context;
  const valueOf = (source: string) =>
    storedShape(context, evaluateSource(source, scopeOf(instrument, answers, facts)));
  const offers = (check.offers ?? []).flatMap((offer) => {
    const value = valueOf(offer.value);
    return value === undefined
      ? []
      : [
          {
            text: text(offer.text),
            take: () => answering.edit(item, (sheet) => sheet.give(item, { value })),
          },
        ];
  });
  return {
    id: check.id,
    text: text(check.text),
    offers,
    askReason: check.askReason,
    keep: (reason) => {
      answering.edit(item, (sheet) => sheet.accept(item, reason));
      answering.record('check.fired', { item: item.name, check: check.id, outcome: 'kept' });
    },
  };
};

const itemView = (view: View, item: Item): TemplateResult => {
  const { answering, visit, session, text } = view;
  const { sheet } = visit;
  const context = contextOf(view, item);
  const earlier = earlierOf(item, session);
  const standing = sheet.answers[item.name];
  const isOpen = !standing || standing.nonAnswer === 'blank' || isSame(standing.value, earlier?.value);
  const asksStillSo = earlier && isOpen && !sheet.isChanging(item);
  const checks = sheet.checks(item);
  const warnings = checks
    .filter(({ level }) => level === 'soft')
    .map((check) => warningOf(view, context, check));
  const faults = checks.filter(({ level }) => level === 'hard');
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) answering.touch(item);
  };
  return html`<div class="item" data-item=${item.name} @focusout=${leave}>
    ${itemFrame(asksStillSo ? { ...context, item: { ...item, description: undefined } } : context, { warnings, instead: asksStillSo ? stillSo(view, item, earlier) : undefined })}
    ${earlier && sheet.isChanging(item) ? keepEarlier(view, item) : nothing}
    <div role="alert">
      ${faults.map((check) => html`<p class="error" part="error">${text(check.text)}</p>`)}
    </div>
  </div>`;
};

/** Items and notes of a screen, each with what stands in its way. Keyed, so that no control is used for two items. */
export const elements = (view: View, list: (Item | Note)[]): unknown =>
  repeat(
    list,
    ({ name }) => name,
    (element) =>
      isItem(element) ? itemView(view, element) : html`<p class="note">${view.text(element.text)}</p>`,
  );
