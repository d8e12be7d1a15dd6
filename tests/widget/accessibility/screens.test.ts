import { afterEach, describe, expect, it } from 'vitest';
import { wrongByTab } from './by-keyboard.js';
import { cutOff } from './cut-off.js';
import { findings } from './findings.js';
import { screens } from './screens.js';
import { enter, leave, settings, spaceOut } from './settings.js';

afterEach(leave);

/** The language each setting is read in. */
const languages = ['en', 'ar', 'es', 'en', 'ar'];

describe.each(
  Object.entries(settings).map(([name, setting], at) => ({ name, setting, lang: languages[at]! })),
)('$name, in $lang', ({ setting, lang }) => {
  it.each(Object.entries(screens))(
    '%s has no finding, nothing cut off, and is gone through by Tab',
    async (_name, open) => {
      await enter(setting);
      const { element, root } = await open({ lang, width: setting.widthPx });
      expect(getComputedStyle(root.querySelector('section')!).direction).toBe(setting.direction);
      const wrong = [...cutOff(element), ...(await findings(element)), ...(await wrongByTab(element))];
      spaceOut(root);
      expect([...wrong, ...cutOff(element)]).toEqual([]);
    },
  );
});
