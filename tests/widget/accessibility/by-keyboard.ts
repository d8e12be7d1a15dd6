import { userEvent } from 'vitest/browser';

const reachable =
  'input:enabled, select:enabled, textarea:enabled, button:enabled, summary, a[href], [tabindex="0"]';

type Control = HTMLElement & { type?: string; name?: string; form: HTMLFormElement | null };

const nameOf = (control: Element): string =>
  control.id ||
  control.closest('label')?.innerText ||
  control.textContent.trim() ||
  control.outerHTML.slice(0, 80);

/** Controls the Tab key stops at: of each group of radio buttons one, the chosen or the first. */
const stops = (root: ShadowRoot): Control[] => {
  const all = [...root.querySelectorAll<Control>(reachable)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && control.tabIndex >= 0,
  );
  const radios = (control: Control) =>
    all.filter(({ type, name }) => type === 'radio' && name === control.name);
  const stands = (control: Control) =>
    radios(control).find((radio) => radio.matches(':checked')) ?? radios(control)[0];
  return all.filter((control) => control.type !== 'radio' || stands(control) === control);
};

/** Whether the focus shows: an outline of at least two pixels around the control or its card. */
const isShown = (control: Element): boolean =>
  [control, control.closest('.choice')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });

/** Whether one control follows another to the eye: under it, beside it in reading direction, or in the next column. */
const follows = (next: Element, before: Element): boolean => {
  const [a, b] = [before.getBoundingClientRect(), next.getBoundingClientRect()];
  const isRtl = getComputedStyle(next.parentElement!).direction === 'rtl';
  const isBeside = isRtl ? b.right <= a.left + 1 : b.left >= a.right - 1;
  return b.top >= a.bottom - 1 || isBeside || before.contains(next) || b.top > a.top;
};

/** What takes presses and is no control, nor the label of one, nor an entry of a list with keys of its own. */
const pointerOnly = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => getComputedStyle(element).cursor === 'pointer' && element.checkVisibility())
    .filter((element) => !element.closest('button, label:has(input), summary, a[href], [role=option]'))
    .map((element) => `only by pointer: ${nameOf(element)}`);

/** Tabs through an element from before its first control to behind its last; what is wrong on the way, in words. */
export const wrongByTab = async (host: HTMLElement): Promise<string[]> => {
  const root = host.shadowRoot!;
  const wanted = stops(root);
  const wrong = pointerOnly(root);
  host.tabIndex = -1;
  host.focus();
  let before: Element | undefined;
  for (const control of wanted) {
    await userEvent.keyboard('{Tab}');
    const now = root.activeElement;
    if (now !== control)
      return [...wrong, `not reached: ${nameOf(control)}, but ${now ? nameOf(now) : 'nothing'}`];
    if (!isShown(control)) wrong.push(`no focus to be seen: ${nameOf(control)}`);
    if (before && !follows(control, before)) wrong.push(`out of order: ${nameOf(control)}`);
    before = control;
  }
  await userEvent.keyboard('{Tab}');
  if (root.activeElement) wrong.push(`not left by Tab: ${nameOf(root.activeElement)}`);
  host.removeAttribute('tabindex');
  return wrong;
};

/** Goes through each group of radio buttons by the arrow keys; which are not reached and chosen. */
export const wrongByArrows = async (root: ShadowRoot): Promise<string[]> => {
  const wrong: string[] = [];
  const radios = () =>
    [...root.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')].filter((radio) =>
      radio.checkVisibility(),
    );
  for (const name of new Set(radios().map((radio) => radio.name))) {
    const group = () => radios().filter((radio) => radio.name === name);
    group()[0]!.focus();
    for (let at = 1; at <= group().length; at++) {
      await userEvent.keyboard('{ArrowDown}');
      const wanted = group()[at % group().length]!;
      if (root.activeElement !== wanted || !wanted.checked)
        wrong.push(`not chosen by arrow: ${nameOf(wanted)}`);
    }
  }
  return wrong;
};
