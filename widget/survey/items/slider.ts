import { html } from 'lit';
import { current } from './current.js';
import { controlId, describedBy, trueOrAbsent } from './given.js';
import type { ItemView } from './item-view.js';
import { writeNumber } from './numerals.js';
import { scaleEnds } from './rating.js';

/** A line to set a number on. It has no value until it is touched; a press on the middle or Enter takes the middle. */
export const slider: ItemView<'slider'> = (context) => {
  const { item, given, words, language, text, readOnly } = context;
  const { min, max, step } = item;
  const value = typeof given?.value === 'number' ? given.value : undefined;
  const isSet = value !== undefined;
  const written = isSet ? `${writeNumber(value, language)} ${text(item.unit)}` : words.notSet;
  const take = (event: Event) => {
    const set = Number((event.currentTarget as HTMLInputElement).value);
    const isTaken = !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';
    if (isTaken && set !== value) context.give({ value: set });
  };
  return html`<div class="ps-slider">
    <output for=${controlId(context)} class=${isSet ? '' : 'quiet'}>${written}</output>
    <input
      id=${controlId(context)}
      class=${isSet ? '' : 'ps-unset'}
      part="input"
      type="range"
      min=${min}
      max=${max}
      step=${step}
      aria-valuetext=${written}
      aria-describedby=${describedBy(context)}
      aria-invalid=${trueOrAbsent(context.problem)}
      ?disabled=${readOnly}
      .value=${current(String(value ?? min + Math.round((max - min) / 2 / step) * step))}
      @input=${take}
      @click=${take}
      @keydown=${take}
    />
    ${scaleEnds(context)}
  </div>`;
};
