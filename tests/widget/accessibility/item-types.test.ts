import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examples, type Example } from '../items/examples.js';
import { show } from '../items/respondent.js';
import { open, states } from '../items/states.js';
import { wrongByArrows, wrongByTab } from './by-keyboard.js';
import { cutOff } from './cut-off.js';
import { findings } from './findings.js';
import { enter, leave, settings, spaceOut } from './settings.js';

describe('the check', () => {
  it('finds a picture without words', async () => {
    const { host, root } = await show(examples[0]!.item);
    root.append(document.createElement('img'));
    expect((await findings(host)).join()).toContain('image-alt');
  });

  it('finds a text that stands out of its box', async () => {
    const { host, root } = await show(examples[0]!.item);
    root.querySelector<HTMLElement>('.choice')!.style.cssText = 'inline-size: 4em; white-space: nowrap';
    expect(cutOff(host).join()).toContain('Closely related');
  });

  it('finds what only a pointer reaches, and where the focus is not seen', async () => {
    const { host, root } = await show(examples[0]!.item);
    root.querySelector('.help')!.setAttribute('style', 'cursor: pointer');
    for (const element of root.querySelectorAll('.choice, input'))
      element.setAttribute('style', 'outline: none');
    expect((await wrongByTab(host)).join()).toMatch(/only by pointer.*no focus to be seen/);
  });
});

afterEach(leave);

describe.each(Object.entries(settings))('%s', (_name, setting) => {
  beforeEach(() => enter(setting));

  it.each(examples)('$type has no finding and nothing cut off in any state', async (example) => {
    const wrong: Record<string, string[]> = {};
    for (const [name, state] of states(example)) {
      const { host } = await open(example, state, setting.widthPx);
      const found = [...cutOff(host), ...(setting.textPercent === 100 ? await findings(host) : [])];
      if (found.length) wrong[name] = found;
      host.remove();
    }
    expect(wrong).toEqual({});
  });
});

describe('with text spaced out, on 320 pixels', () => {
  it.each(examples)('$type has nothing cut off in any state', async (example) => {
    const wrong: Record<string, string[]> = {};
    for (const [name, state] of states(example)) {
      const { host, root } = await open(example, state, 320);
      spaceOut(root);
      const found = cutOff(host);
      if (found.length) wrong[name] = found;
      host.remove();
    }
    expect(wrong).toEqual({});
  });
});

/** What is wrong by Tab, by state. */
const wrongInStates = async (example: Example, widthPx: number, those = /./) => {
  const wrong: Record<string, string[]> = {};
  for (const [name, state] of states(example).filter(([name]) => those.test(name))) {
    const { host } = await open(example, state, widthPx);
    const found = await wrongByTab(host);
    if (found.length) wrong[name] = found;
    host.remove();
  }
  return wrong;
};

describe('by keyboard alone', () => {
  it.each(examples)('$type is gone through by Tab in any state, seen and in order', async (example) => {
    await enter(settings['on a light page, left to right']);
    expect(await wrongInStates(example, 720)).toEqual({});
  });

  it.each(examples)('every choice of $type is reached and made by the arrow keys', async ({ item }) => {
    const { root } = await show(item);
    expect(await wrongByArrows(root)).toEqual([]);
  });
});

// The states with the fewest and the most controls.
describe.each(['in forced colours', 'at 200 % text on 320 pixels, right to left'] as const)(
  'by keyboard alone %s',
  (name) => {
    it.each(examples)('$type is gone through by Tab, seen and in order', async (example) => {
      await enter(settings[name]);
      expect(await wrongInStates(example, settings[name].widthPx, /untouched|warned/)).toEqual({});
    });
  },
);
