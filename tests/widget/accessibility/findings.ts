import axe from 'axe-core';

const options: axe.RunOptions = {
  resultTypes: ['violations'],
  iframes: false,
  preload: false,
  // New in WCAG 2.2, and not among what is checked unasked.
  rules: { 'target-size': { enabled: true } },
};

/** What the accessibility check finds, a line for each element: WCAG 2.2 A and AA, and axe's best practices. */
export const findings = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
