/** A screen's shorter side up to which a touch device counts as a phone, CSS pixels. */
const phonePx = 600;

const deviceClass = (): 'phone' | 'tablet' | 'desktop' => {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < phonePx ? 'phone' : 'tablet';
};

/**
 * Where an element stands in its page, in CSS pixels: its distance from the top, the page's height, whether it begins
 * above the fold, and how far one must scroll until it begins to be seen; and on what kind of device.
 */
export const placeOf = (element: Element) => {
  const top = element.getBoundingClientRect().top;
  const topPx = Math.round(top + scrollY);
  return {
    topPx,
    pagePx: document.documentElement.scrollHeight,
    aboveFold: topPx < innerHeight,
    scrollPx: Math.max(0, Math.round(top - innerHeight)),
    device: deviceClass(),
  };
};
