import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { composeInstrument, type InstrumentSource, type ItemBank } from '../../../shared/compose.js';
import { Instrument } from '../../../shared/instrument.js';
import baseline from '../../../shared/instruments/baseline.json' with { type: 'json' };
import end from '../../../shared/instruments/end.json' with { type: 'json' };
import exitPulse from '../../../shared/instruments/exit-pulse.json' with { type: 'json' };
import followUp from '../../../shared/instruments/follow-up.json' with { type: 'json' };
import bank from '../../../shared/instruments/item-bank.json' with { type: 'json' };
import reference from '../../../shared/instruments/reference.json' with { type: 'json' };
import { allItems } from '../../../shared/route.js';
import { openDefinition, type Respondent } from './respondent.js';

/** An instrument with all routing taken out, so that every item is on the route. */
const unrouted = (source: unknown): Instrument => {
  const composed = composeInstrument(source as InstrumentSource, bank as unknown as ItemBank, reference);
  const text = JSON.stringify(composed, (key, value: unknown) => (key === 'visibleIf' ? undefined : value));
  return Instrument.parse(JSON.parse(text));
};

/** Names of the items drawn now. */
const drawn = (respondent: Respondent): string[] =>
  respondent.all('.title').map(({ id }) => id.replace(/^ps-/, ''));

/** Goes on from a screen: gives what is required, leaves the rest. */
const goOn = async (respondent: Respondent): Promise<void> => {
  const agree = respondent
    .all<HTMLButtonElement>('button')
    .find(({ innerText }) => /^I agree/.test(innerText.trim()));
  if (agree) return respondent.press(agree.innerText.trim());
  if (drawn(respondent).includes('g_country')) {
    await respondent.type('Where do you live now?', 'Brazil');
    await respondent.keys('{Enter}');
  }
  if (drawn(respondent).includes('g_age')) await respondent.type('How old are you?', '34');
  await respondent.press(respondent.words.endsWith('Finish') ? 'Finish' : 'Next');
};

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
  it.each(Object.entries({ baseline, end, 'follow-up': followUp, 'exit pulse': exitPulse }))(
    '%s is drawn, without an accessibility finding on any page, within a frame of 800 pixels',
    async (_name, source) => {
      const definition = unrouted(source);
      const respondent = await openDefinition(definition, { width: frameWidthPx });
      const seen = new Set<string>();
      const tooTall: string[] = [];
      for (let screen = 0; screen < 120 && respondent.heading !== 'Thank you'; screen++) {
        drawn(respondent).forEach((name) => seen.add(name));
        await respondent.isAccessible();
        const heightPx = Math.ceil(respondent.element.offsetHeight);
        if (heightPx > frameHeightPx) tooTall.push(`${drawn(respondent).join(' ')}: ${heightPx}`);
        await goOn(respondent);
      }
      expect(respondent.heading).to.equal('Thank you');
      const missing = allItems(definition).filter(({ name, type }) => type !== 'consent' && !seen.has(name));
      expect(missing.map(({ name }) => name)).to.deep.equal([]);
      expect(tooTall).to.deep.equal([]);
    },
    180_000,
  );
});
