import { afterEach, describe, expect, it } from 'vitest';
import { openDefinition } from '../survey/respondent.js';
import { drawn, instruments, unrouted, walk } from '../survey/walk.js';
import { cutOff } from './cut-off.js';
import { findings } from './findings.js';
import { enter, leave, type Setting } from './settings.js';

/** Which screens the accessibility check reads: one in `every`, from `first` on. */
interface Checked {
  first: number;
  every: number;
}

/** Looks at every screen of the four instruments in a language and a setting; what is wrong is told by its items. */
export const lookThrough = (
  language: string,
  setting: Setting,
  { first, every }: Checked = { first: 0, every: 1 },
): void => {
  describe(`in ${language}`, () => {
    afterEach(leave);

    it.each(Object.entries(instruments))(
      '%s has no finding and nothing cut off on any screen',
      async (_name, source) => {
        await enter(setting);
        const definition = unrouted(source);
        const respondent = await openDefinition(definition, { width: setting.widthPx, lang: language });
        const { element, root } = respondent;
        expect(getComputedStyle(root.querySelector('section')!).direction).toBe(setting.direction);
        const wrong: Record<string, string[]> = {};
        await walk(respondent, definition, async (screen) => {
          const found = [...cutOff(element), ...(screen % every === first ? await findings(element) : [])];
          if (found.length) wrong[drawn(respondent).join(' ')] = found;
        });
        expect(wrong).toEqual({});
      },
      180_000,
    );
  });
};
