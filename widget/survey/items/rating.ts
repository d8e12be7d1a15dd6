import { html, nothing } from 'lit';
import { choiceList, nonAnswerCards, valueCard } from './choice-list.js';
import type { ItemContext, ItemView } from './item-view.js';
import { writeNumber } from './numerals.js';

/** The words at both ends of a scale, in reading direction. */
export const scaleEnds = ({ item, text }: ItemContext<'rating'> | ItemContext<'slider'>) =>
  html`<div class="ps-ends" aria-hidden="true">
    <span>${text(item.lowText)}</span><span>${text(item.highText)}</span>
  </div>`;

/** A row of numbers to choose one of; the ends say what they mean, also to those who hear them. */
export const rating: ItemView<'rating'> = (context) => {
  const { item, language, text } = context;
  const { min, max, step, lowText, highText } = item;
  const steps = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
  const cards = steps.map((value, index) => {
    const end = text(index ? (index === steps.length - 1 ? highText : undefined) : lowText);
    return valueCard(
      context,
      value,
      html`${writeNumber(value, language)}<span class="unseen"> ${end}</span>`,
    );
  });
  const others = nonAnswerCards(context, 'radio');
  return html`${choiceList(context, cards, 'steps')}${scaleEnds(context)}
  ${others.length ? choiceList(context, others, 'row') : nothing}`;
};
