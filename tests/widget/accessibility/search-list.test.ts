import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { itemOf } from '../items/examples.js';
import { show } from '../items/respondent.js';
import { cutOff } from './cut-off.js';
import { findings } from './findings.js';
import { enter, leave, settings, type Setting } from './settings.js';

const openList = async ({ widthPx }: Setting) => {
  const respondent = await show(itemOf('country'), { inlineSize: widthPx });
  respondent.one('[role=combobox]').focus();
  await userEvent.keyboard('isl{ArrowDown}');
  await respondent.drawn();
  return respondent;
};

afterEach(leave);

describe.each(Object.entries(settings))('an open search list %s', (_name, setting) => {
  it('has no finding and nothing cut off', async () => {
    await enter(setting);
    const { host } = await openList(setting);
    expect([...cutOff(host), ...(await findings(host))]).toEqual([]);
  });

  it('shows which entry the keys are on by more than a tint', async () => {
    await enter(setting);
    const { root } = await openList(setting);
    const lines = (entry: Element) => {
      const { borderTopColor, outlineStyle } = getComputedStyle(entry);
      return `${borderTopColor} ${outlineStyle}`;
    };
    // Wherever the mouse happens to lie.
    const [active, other] = ['.active', 'li:not(.active, :hover)'].map((entry) => root.querySelector(entry)!);
    expect(lines(active!)).not.toBe(lines(other!));
  });
});
