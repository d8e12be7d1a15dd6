import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../../shared/instrument.js';
import { visiblePages } from '../../../shared/route.js';
import { screenIndexOf, screensOf } from '../../../widget/survey/screens.js';
import { agreement, facts, instrument, item, link, page } from './small-instrument.js';

const short = (name: string) => item({ type: 'integer', name, min: 0, max: 9, step: 1 });
const note = (name: string) => ({ type: 'note' as const, name, text: { en: 'Mind this.' } });

const names = (definition: Instrument, wide: boolean) =>
  screensOf(visiblePages({ instrument: definition, answers: {}, facts: facts() }), wide).map(({ elements }) =>
    elements.map(({ name }) => name).join(' '),
  );

describe('screens', () => {
  it('hold one question each in a narrow element', () => {
    expect(names(instrument([page('a', [short('x'), short('y')])]), false)).to.deep.equal(['x', 'y']);
  });

  it('hold a page in a wide element', () => {
    const definition = instrument([page('a', [short('x'), short('y')]), page('b', [short('z')])]);
    expect(names(definition, true)).to.deep.equal(['x y', 'z']);
  });

  it('keep a note with the question after it', () => {
    const elements = [short('x'), note('n'), short('y'), note('m')] as never[];
    expect(names(instrument([page('a', elements)]), false)).to.deep.equal(['x', 'n y m']);
  });

  it('keep together what one agrees to', () => {
    expect(names(instrument([page('a', [agreement, link])]), false)).to.deep.equal(['g_consent g_link']);
  });

  it('lead back to the nearest earlier question when one has left the route', () => {
    const definition = instrument([
      page('a', [short('x')]),
      page('b', [short('y')]),
      page('c', [short('z')]),
    ]);
    const screens = screensOf(
      visiblePages({ instrument: definition, answers: {}, facts: facts() }),
      false,
    ).filter(({ page }) => page.name !== 'b');
    expect(screenIndexOf(screens, 'y', ['x', 'y', 'z'])).to.equal(0);
    expect(screenIndexOf(screens, 'z', ['x', 'y', 'z'])).to.equal(1);
  });
});
