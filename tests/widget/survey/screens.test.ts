import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../../shared/instrument.js';
import { visiblePages } from '../../../shared/progress.js';
import { screenIndexOf, screensOf } from '../../../widget/survey/screens.js';
import { agreement, choice, facts, instrument, item, link, page } from './small-instrument.js';

const short = (name: string) => item({ type: 'integer', name, min: 0, max: 9, step: 1 });
const long = (name: string) =>
  item({
    type: 'radiogroup',
    name,
    display: 'list',
    choices: Array.from({ length: 12 }, (_, index) => choice(index, 'x')),
  });
const note = (name: string) => ({ type: 'note' as const, name, text: { en: 'Mind this.' } });

const names = (definition: Instrument, wide: boolean) =>
  screensOf(visiblePages({ instrument: definition, answers: {}, facts: facts() }), wide).map(({ elements }) =>
    elements.map(({ name }) => name).join(' '),
  );

describe('screens', () => {
  it('hold one question each in a narrow element', () => {
    expect(names(instrument([page('a', [short('x'), short('y')])]), false)).to.deep.equal(['x', 'y']);
  });

  it('hold as much of a page as fits a wide one', () => {
    const definition = instrument([page('a', [short('x'), short('y'), long('z')]), page('b', [short('v')])]);
    expect(names(definition, true)).to.deep.equal(['x y', 'z', 'v']);
  });

  it('never hold more than five', () => {
    const definition = instrument([page('a', ['p', 'q', 'r', 's', 't', 'u'].map(short))]);
    for (const screen of names(definition, true)) expect(screen.split(' ').length).to.be.at.most(5);
  });

  it('keep a note with the question after it', () => {
    const elements = [short('x'), note('n'), short('y')] as never[];
    expect(names(instrument([page('a', elements)]), false)).to.deep.equal(['x', 'n y']);
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
