/** How far layouts may miss by rounding, pixels. */
const slackPx = 1;

const isUnseen = (element: Element): boolean =>
  !element.checkVisibility({ visibilityProperty: true }) ||
  /inset/.test(getComputedStyle(element).clipPath) ||
  (element.parentElement !== null && isUnseen(element.parentElement));

/** Meant to scroll: a native control, or a region or list that keys scroll. */
const isMeantToScroll = (element: Element): boolean =>
  element.matches('input, textarea, select') ||
  (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.matches('[tabindex], [role=listbox]'));

const nameOf = (element: Element): string =>
  `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;

const boxOf = (element: Element): Element =>
  getComputedStyle(element).display.startsWith('inline') &&
  !element.matches('button, select') &&
  element.parentElement
    ? boxOf(element.parentElement)
    : element;

/** Elements wider inside than outside. */
const overflowing = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.clientWidth && !isMeantToScroll(element) && !isUnseen(element))
    .filter((element) => {
      const { overflowY } = getComputedStyle(element);
      const isTooTall = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + slackPx;
      return element.scrollWidth > element.clientWidth + slackPx || isTooTall;
    })
    .map((element) => `${nameOf(element)}: ${element.scrollWidth} in ${element.clientWidth}`);

/** Texts that stand out of their box to a side. */
const standingOut = (root: ShadowRoot): string[] => {
  const found: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent!.trim() || !parent || parent.closest('style, option')) continue;
    range.selectNodeContents(texts.currentNode);
    const box = boxOf(parent).getBoundingClientRect();
    const isOut = ({ left, right }: DOMRect) =>
      left < Math.floor(box.left) - slackPx || right > Math.ceil(box.right) + slackPx;
    if ([...range.getClientRects()].some(isOut) && !isUnseen(parent)) found.push(`out of ${nameOf(parent)}`);
  }
  return found;
};

/** Numbers wider than their field; a field for words scrolls with what is typed. */
const hiddenNumbers = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input:is([inputmode=numeric], [inputmode=decimal])')]
    .filter((input) => !isUnseen(input) && input.scrollWidth > input.clientWidth + slackPx)
    .map((input) => `<input> ${input.value}: ${input.scrollWidth} in ${input.clientWidth}`);

/** What of an element a reader does not get to see, in words; empty where all is seen. */
export const cutOff = (host: HTMLElement): string[] => {
  const root = host.shadowRoot!;
  const isTooWide = host.scrollWidth > host.clientWidth + slackPx;
  const itself = isTooWide ? [`the element: ${host.scrollWidth} in ${host.clientWidth}`] : [];
  return [...itself, ...overflowing(root), ...standingOut(root), ...hiddenNumbers(root)];
};
