/** Heights closer than this are the same: no frame is resized for rounding. */
const leastChangePx = 2;
/** More than this a platform's border and padding do not take from the height it was told. */
const mostTakenPx = 100;
/** A platform that listens has resized the frame by then. */
const settledMs = 250;

/**
 * Tells the platform how tall the page is, where it listens: `lti.frameResize`, as an object (Canvas) and as JSON text
 * (Brightspace, Sakai). Platforms that do not listen (Open edX, Moodle) keep their fixed frame. The message carries a
 * height and nothing else, so any origin may read it. The height is the content's and never the frame's, so it shrinks
 * as it grows.
 */
export const reportFrameSize = (): void => {
  if (window.parent === window) return;
  let height = 0;
  let taken = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(settling);
    const message = { subject: 'lti.frameResize', height: height + taken };
    window.parent.postMessage(message, '*');
    window.parent.postMessage(JSON.stringify(message), '*');
  };
  const look = (): void => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that is not shown has no size.
    if (!innerWidth || Math.abs(now - height) < leastChangePx) return;
    height = now;
    tell();
  };
  /**
   * Whether the platform's own border takes from the height it gives the frame. Unsaid, that leaves a scrollbar; it
   * takes width, the page gets taller, the frame follows, the scrollbar goes, and so round for ever.
   */
  const judge = (): void => {
    const lacking = height - innerHeight;
    if (lacking < 1 || lacking + taken > mostTakenPx) return;
    taken += lacking;
    tell();
  };
  new ResizeObserver(look).observe(document.body);
  addEventListener('resize', () => {
    clearTimeout(settling);
    settling = setTimeout(judge, settledMs);
  });
  // Once more, for pages that began to listen after us.
  const again = (): void => void (height && tell());
  addEventListener('load', again);
  void document.fonts.ready.then(again);
};
