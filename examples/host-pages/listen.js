/** What a page around a frame of the survey does: it gives the frame the height that the frame asks for. */
for (const frame of document.querySelectorAll('iframe')) {
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || origin !== 'https://survey.example.edu') return;
    const { subject, height } = read(data) ?? {};
    if (subject === 'lti.frameResize') frame.style.height = `${height}px`;
  });
}

/** Platforms read the message as an object or as JSON text: it comes in both forms. */
function read(data) {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
