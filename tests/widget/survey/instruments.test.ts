import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import end from '../../../shared/instruments/end.json' with { type: 'json' };
import { openDefinition } from './respondent.js';
import { drawn, instruments, unrouted, walk } from './walk.js';

/** The frame of a course page that listens to no message: `examples/campus` and edX. */
const [frameWidthPx, frameHeightPx] = [736, 800];

describe('the gains that came true', () => {
  it.each([[[2]], [[1, 4, 9]], [[1, 2, 5, 10]]])('fit the frame when %s were hoped for', async (hoped) => {
    const page = unrouted(end).pages.find(({ elements }) => elements.some(({ name }) => name === 'r_ben'))!;
    const definition = { ...unrouted(end), pages: [page] };
    const { element } = await openDefinition(definition, {
      width: frameWidthPx,
      facts: { earlier: { baseline: { b_exp: hoped } } },
    });
    expect(element.offsetHeight).to.be.at.most(frameHeightPx);
  });
});

describe('every item of', () => {
  it.each(Object.entries(instruments))(
    '%s is drawn, within a frame of 800 pixels',
    async (_name, source) => {
      const definition = unrouted(source);
      const respondent = await openDefinition(definition, { width: frameWidthPx });
      const tooTall: string[] = [];
      await walk(respondent, definition, () => {
        const heightPx = Math.ceil(respondent.element.offsetHeight);
        if (heightPx > frameHeightPx) tooTall.push(`${drawn(respondent).join(' ')}: ${heightPx}`);
      });
      expect(respondent.heading).to.equal('Thank you');
      expect(tooTall).to.deep.equal([]);
    },
    180_000,
  );
});
