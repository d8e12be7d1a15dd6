/** Colours a page may set, without the `--program-survey-` before them. */
type Colour = keyof typeof used;

/** What the element paints with, by the name of what a page may set. */
const used = {
  accent: 'var(--ps-accent)',
  'accent-text': 'var(--ps-accent-text)',
  text: 'var(--ps-text)',
  muted: 'var(--ps-muted)',
  surface: 'var(--ps-surface)',
  error: 'var(--ps-error)',
  warn: 'var(--ps-warn)',
};

/** Which colours stand on which: all of them as words, so WCAG 2.2 asks 4.5 to 1 (success criterion 1.4.3). */
const pairs: [Colour, Colour][] = [
  ['text', 'surface'],
  ['muted', 'surface'],
  ['accent', 'surface'],
  ['accent-text', 'accent'],
  ['error', 'surface'],
  ['warn', 'surface'],
];
const leastContrast = 4.5;

/** Red, green and blue of any colour a browser knows, 0 to 255, as it looks on a white page. */
const channelsOf = (colour: string): number[] => {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const layer of ['white', colour]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
};

/** Relative luminance (WCAG 2.2). */
const luminanceOf = (colour: string): number => {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, 1 to 21. */
export const contrastOf = (one: string, other: string): number => {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** A colour of the element as the browser resolves it here and now, whoever set it. */
const resolved = (root: ShadowRoot, colour: Colour): string => {
  const probe = root.appendChild(document.createElement('i'));
  probe.style.color = used[colour];
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** What is hard to read in the colours the page has set, in words for whoever set them; empty where all can be read. */
export const themeFaults = (root: ShadowRoot): string[] =>
  pairs.flatMap(([ink, ground]) => {
    const [one, other] = [resolved(root, ink), resolved(root, ground)];
    const contrast = contrastOf(one, other);
    return contrast >= leastContrast
      ? []
      : `--program-survey-${ink} (${one}) on --program-survey-${ground} (${other}) has a contrast of ${contrast.toFixed(1)} to 1; words need ${leastContrast}. Choose two colours that differ more in lightness.`;
  });

/**
 * Tells the designer of a page which of its colours are too alike: in the browser's console, and where nobody's answers
 * are at stake (a preview, a test run) above the survey too. Learners are not told: they can do nothing about it.
 */
const checkTheme = (root: ShadowRoot, isShown: boolean): void => {
  const faults = themeFaults(root);
  for (const fault of faults) console.warn(`program-survey: ${fault}`);
  root.querySelector('.theme')?.remove();
  if (!isShown || !faults[0]) return;
  const note = document.createElement('p');
  note.className = 'theme';
  note.setAttribute('role', 'note');
  note.lang = 'en';
  note.dir = 'ltr';
  // Not in the colours at fault.
  note.style.cssText =
    'margin: 0 0 1em; padding: 1em; border: 2px solid; background: Canvas; color: CanvasText';
  note.textContent = ['For the designer of this page:', ...faults].join(' ');
  root.prepend(note);
};

export default checkTheme;
