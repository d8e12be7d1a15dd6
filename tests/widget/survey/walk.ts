import { expect } from '@open-wc/testing';
import { composeInstrument, type InstrumentSource, type ItemBank } from '../../../shared/compose.js';
import { Instrument } from '../../../shared/instrument.js';
import baseline from '../../../shared/instruments/baseline.json' with { type: 'json' };
import end from '../../../shared/instruments/end.json' with { type: 'json' };
import exitPulse from '../../../shared/instruments/exit-pulse.json' with { type: 'json' };
import followUp from '../../../shared/instruments/follow-up.json' with { type: 'json' };
import bank from '../../../shared/instruments/item-bank.json' with { type: 'json' };
import reference from '../../../shared/instruments/reference.json' with { type: 'json' };
import { allItems } from '../../../shared/route.js';
import type { Respondent } from './respondent.js';

/** The built-in instruments, as they are written. */
export const instruments = { baseline, end, 'follow-up': followUp, 'exit pulse': exitPulse };

/** An instrument with all routing taken out, so that every item is on the route. */
export const unrouted = (source: unknown): Instrument => {
  const composed = composeInstrument(source as InstrumentSource, bank as unknown as ItemBank, reference);
  const text = JSON.stringify(composed, (key, value: unknown) => (key === 'visibleIf' ? undefined : value));
  return Instrument.parse(JSON.parse(text));
};

/** Names of the items drawn now. */
export const drawn = (respondent: Respondent): string[] =>
  respondent.all('.title').map(({ id }) => id.replace(/^ps-/, ''));

const type = (respondent: Respondent, item: string, text: string): void => {
  const field = respondent.root.querySelector<HTMLInputElement>(`#ps-${item}-control`);
  if (!field) return;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.blur();
};

/** Goes on from a screen, in whatever language: gives what is required, leaves the rest. */
export const goOn = async (respondent: Respondent): Promise<void> => {
  const { language } = respondent.element;
  type(respondent, 'g_country', new Intl.DisplayNames([language], { type: 'region' }).of('BR')!);
  type(respondent, 'g_age', '34');
  await respondent.drawn();
  const agree = respondent.root.querySelector<HTMLElement>('[data-item$=consent] .pair > button');
  (agree ?? respondent.root.querySelector<HTMLElement>('[part=next]')!).click();
  await respondent.drawn();
};

/** Goes through an instrument from its first screen to the thanks, having each looked at; every item must come. */
export const walk = async (
  respondent: Respondent,
  definition: Instrument,
  look: (screen: number) => unknown,
): Promise<void> => {
  const seen = new Set<string>();
  const isAsking = () => respondent.root.querySelector('[part=next], [data-item$=consent] .pair');
  for (let screen = 0; screen < 300 && isAsking(); screen++) {
    drawn(respondent).forEach((name) => seen.add(name));
    await look(screen);
    await goOn(respondent);
  }
  const missing = allItems(definition).filter(({ name, type }) => type !== 'consent' && !seen.has(name));
  expect(missing.map(({ name }) => name)).to.deep.equal([]);
};
