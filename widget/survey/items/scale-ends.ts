import { html } from 'lit';
import type { ItemContext } from './item-view.js';

/** The words at both ends of a scale, in reading direction. */
export const scaleEnds = ({ item, text }: ItemContext<'rating'> | ItemContext<'slider'>) =>
  html`<div class="ps-ends quiet" aria-hidden="true">
    <span>${text(item.lowText)}</span><span>${text(item.highText)}</span>
  </div>`;
