const thresholds = Array.from({ length: 21 }, (_, index) => index / 20);

/** At least this long without a break, with the document visible, counts as seen. */
const dwellMs = 1000;

/**
 * Calls back once when the element has been seen: half of it (or of the viewport, where it is taller) inside the
 * viewport for a second on end. Works in cross-site frames, since thresholds are used and no margins.
 * Returns a function that stops watching.
 */
export const whenSeen = (element: Element, seen: (dwellMs: number) => void): (() => void) => {
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(timer);
    if (inView && !document.hidden)
      timer = setTimeout(() => {
        stop();
        seen(dwellMs);
      }, dwellMs);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio, intersectionRect, rootBounds } = entries.at(-1)!;
      // In a frame of another site the viewport's size is not told; the screen bounds it.
      const viewport = rootBounds?.height ?? Math.min(innerHeight, screen.height);
      const isNow = intersectionRatio >= 0.5 || (viewport > 0 && intersectionRect.height >= viewport / 2);
      if (isNow === inView) return;
      inView = isNow;
      judge();
    },
    { threshold: thresholds },
  );
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', judge);
  };
  document.addEventListener('visibilitychange', judge);
  observer.observe(element);
  return stop;
};

/** Where an element stands in its page: its distance from the top, the page's height, and whether one must scroll to it. */
export const placeOf = (element: Element) => {
  const topPx = Math.round(element.getBoundingClientRect().top);
  return {
    topPx: topPx + Math.round(scrollY),
    pagePx: document.documentElement.scrollHeight,
    inView: topPx < innerHeight,
  };
};
