const thresholds = Array.from({ length: 21 }, (_, index) => index / 20);

/** At least this long without a break, with the document visible, counts as seen. */
const dwellMs = 1000;

/**
 * Calls back each time the element has been seen: half of it (or of the viewport, where it is taller) inside the
 * viewport for a second on end, in a visible document. `count` says for the how manieth time; between two it was out of
 * view or hidden. Works in cross-site frames, since thresholds are used and no margins.
 * Returns a function that stops watching.
 */
export const whenSeen = (
  element: Element,
  seen: (view: { dwellMs: number; count: number }) => void,
): (() => void) => {
  let inView = false;
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(timer);
    if (inView && !document.hidden) timer = setTimeout(() => seen({ dwellMs, count: ++count }), dwellMs);
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
  document.addEventListener('visibilitychange', judge);
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', judge);
  };
};
