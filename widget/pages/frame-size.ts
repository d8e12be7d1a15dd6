/**
 * Tells the platform how tall the page is, where it listens: `lti.frameResize`, as an object (Canvas) and as JSON text
 * (Brightspace, Sakai). Platforms that do not listen (Open edX, Moodle) keep their fixed frame. The message carries a
 * height and nothing else, so any origin may read it.
 */
export const reportFrameSize = (): void => {
  if (window.parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (Math.abs(height - last) < 2) return;
    last = height;
    const message = { subject: 'lti.frameResize', height };
    window.parent.postMessage(message, '*');
    window.parent.postMessage(JSON.stringify(message), '*');
  }).observe(document.body);
};
