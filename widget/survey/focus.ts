/** What is looked for in an item, best first: a control that is in error, an offer of a check, any control. */
const wanted = [
  ':is(input, select, textarea)[aria-invalid=true]',
  '.warning button',
  'input:enabled, select, textarea, button',
];

/**
 * After drawing: moves the focus where a screen changed (`''`: its heading) or to the item of this name, and keeps the
 * entry under the keys of a search list in view.
 */
export const followDrawing = (root: ParentNode, name: string | undefined): void => {
  root.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  if (name === undefined) return;
  const item = root.querySelector(`[data-item="${name}"]`);
  const target = name
    ? wanted.map((controls) => item?.querySelector<HTMLElement>(controls)).find(Boolean)
    : root.querySelector('h2');
  target?.focus({ preventScroll: !name });
  // Never smooth: the reader asked for the next page, not for a ride there.
  if (!name) target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};
