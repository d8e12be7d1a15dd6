/** What is looked for in an item, best first: a control that is in error, an offer of a check, any control. */
const wanted = [
  ':is(input, select, textarea)[aria-invalid=true]',
  '.ps-warning button',
  'input:enabled, select, textarea, button',
];

/** Moves the focus after a screen changed (`''`: its heading) or to the item of this name. */
export const focusOn = (root: ParentNode, name: string): void => {
  const item = root.querySelector(`[data-item="${name}"]`);
  const target = name
    ? wanted.map((controls) => item?.querySelector<HTMLElement>(controls)).find(Boolean)
    : root.querySelector('h2');
  target?.focus({ preventScroll: !name });
  // Never smooth: the reader asked for the next page, not for a ride there.
  if (!name) target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};
