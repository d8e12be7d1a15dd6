import { html } from 'lit/html.js';
import { controlId, describedBy } from './given.js';
import type { ItemView } from './item-view.js';
import { writeNumber } from './numerals.js';
import { scaleEnds } from './scale-ends.js';

/** A line to set a number on. It has no value until it is touched; a press on the middle or Enter takes the middle. */
export const slider: ItemView<'slider'> = (context) => {
  const { min, max, step, unit } = context.item;
  const value = context.given?.value as number | undefined;
  const isUnset = value === undefined;
  const written = isUnset
    ? context.words.notSet
    : `${writeNumber(value, context.language)} ${context.text(unit)}`;
  const take = (event: Event & { key?: string }) => {
    const set = Number((event.currentTarget as HTMLInputElement).value);
    if (['Enter', ' ', undefined].includes(event.key) && set !== value) context.give({ value: set });
  };
  return html`<div class="slider">
    <output for=${controlId(context)} class=${isUnset ? 'quiet' : ''}>${written}</output>
    <input
      id=${controlId(context)}
      class=${isUnset ? 'unset' : ''}
      part="input"
      type="range"
      min=${min}
      max=${max}
      step=${step}
      aria-valuetext=${written}
      aria-describedby=${describedBy(context)}
      aria-invalid=${!!context.problem}
      ?disabled=${context.readOnly}
      .value=${`${value ?? min + Math.round((max - min) / 2 / step) * step}`}
      @input=${take}
      @click=${take}
      @keydown=${take}
    />
    ${scaleEnds(context)}
  </div>`;
};
