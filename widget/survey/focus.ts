import type { FocusRequest } from './answering.js';

const controls = '[aria-invalid="true"], .ps-warning button, input:not([disabled]), select, textarea, button';

/** Moves the focus after a screen changed (its heading) or an item wants looking at (its first control in need). */
export const focusOn = (root: ParentNode, { item: name }: FocusRequest): void => {
  const heading = root.querySelector<HTMLElement>('h2');
  if (!name) {
    heading?.focus({ preventScroll: true });
    // Never smooth: the reader asked for the next page, not for a ride there.
    heading?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return;
  }
  const item = root.querySelector(`[data-item="${name}"]`);
  const inNeed = item?.querySelector<HTMLElement>(
    'input[aria-invalid="true"], select[aria-invalid="true"], textarea[aria-invalid="true"]',
  );
  const target =
    inNeed ??
    item?.querySelector<HTMLElement>('.ps-warning button') ??
    item?.querySelector<HTMLElement>(controls);
  target?.focus();
};
