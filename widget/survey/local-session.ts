import type { SessionView } from '../../shared/api.js';
import type { Instrument } from '../../shared/instrument.js';
import type { Facts } from '../../shared/scope.js';

/** Who asks, of a definition shown with no server. */
export interface About {
  program?: Partial<SessionView['program']>;
  study?: Partial<SessionView['study']>;
  sheet?: SessionView['sheet'];
}

/** A session made up in the page for a definition alone: answers stay in the element. */
export const localSession = (
  instrument: Instrument,
  facts?: Partial<Facts>,
  { program, study, sheet }: About = {},
): SessionView => {
  const asksConsent = instrument.pages.some(({ elements }) =>
    elements.some(({ type }) => type === 'consent'),
  );
  return {
    sheet,
    verified: true,
    state: 'open',
    wave: instrument.wave,
    instrument,
    earlierAt: {},
    facts: {
      program: { title: program?.title?.[instrument.defaultLanguage] },
      study: { sponsor: study?.sponsor?.name },
      session: {},
      earlier: {},
      month: new Date().toISOString().slice(0, 7),
      orderSeed: Math.random() * 2 ** 32,
      ...facts,
    },
    response: asksConsent ? undefined : { id: '', answers: {} },
    program: { ...program },
    study: { minimumAge: 0, languages: instrument.languages, ...study },
  } as SessionView;
};
