import { html } from 'lit/html.js';
import type { ItemContext } from './item-view.js';

/** The words at both ends of a scale, in reading direction. */
export const scaleEnds = ({ item, text }: ItemContext<'rating'> | ItemContext<'slider'>) =>
  html`<div class="ends quiet" aria-hidden="true">
    <span>${text(item.lowText)}</span><span>${text(item.highText)}</span>
  </div>`;
