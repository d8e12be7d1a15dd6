import { composeInstrument, type InstrumentSource, type ItemBank } from '../../shared/compose.js';
import type { Reference } from '../../shared/instrument.js';
import { checkInstrument, instrumentHash, type Finding } from '../../shared/publish.js';
import type { Instrument } from '../../shared/instrument.js';
import baseline from '../../shared/instruments/baseline.json' with { type: 'json' };
import end from '../../shared/instruments/end.json' with { type: 'json' };
import exitPulse from '../../shared/instruments/exit-pulse.json' with { type: 'json' };
import followUp from '../../shared/instruments/follow-up.json' with { type: 'json' };
import bank from '../../shared/instruments/item-bank.json' with { type: 'json' };
import reference from '../../shared/instruments/reference.json' with { type: 'json' };
import { isoTime } from '../clock.js';
import { addInstrument } from '../store/instruments.js';
import type { Deps } from './deps.js';

/** A definition cannot be published; `findings` say where and what to do. */
export class InstrumentUnsound extends Error {
  constructor(
    readonly instrument: string,
    readonly findings: Finding[],
  ) {
    super(
      `${instrument} cannot be published: ${findings.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  }
}

/** A published version was changed afterwards; raise its version instead. */
export class InstrumentChanged extends Error {
  constructor(readonly reference: string) {
    super(
      `${reference} is published with another content. Published versions never change: raise the version.`,
    );
  }
}

const sources = { baseline, end, 'follow-up': followUp, 'exit-pulse': exitPulse };

/** The questionnaires that come with the server, composed from the one item bank, unparsed, by wave. */
export const builtInInstruments = (): Record<keyof typeof sources, unknown> =>
  Object.fromEntries(
    Object.entries(sources).map(([wave, source]) => [
      wave,
      composeInstrument(
        source as unknown as InstrumentSource,
        bank as unknown as ItemBank,
        reference as unknown as Reference,
      ),
    ]),
  ) as Record<keyof typeof sources, unknown>;

type EarlierInstruments = { baseline?: Instrument; end?: Instrument };

/**
 * Checks and publishes a questionnaire; a version published before stays as it is. `earlier`: those whose answers it may
 * read. Throws {@link InstrumentUnsound} and {@link InstrumentChanged}.
 */
export const publishInstrument = async (
  deps: Deps,
  definition: unknown,
  earlier: EarlierInstruments = {},
): Promise<Instrument> => {
  const { instrument, findings } = checkInstrument(definition, { earlier });
  if (!instrument || findings.length) throw new InstrumentUnsound(nameOf(definition), findings);
  const hash = await instrumentHash(instrument);
  const standing = await deps.store.commit((db) =>
    addInstrument(db, { instrument, hash }, isoTime(deps.clock)),
  );
  if (standing !== hash) throw new InstrumentChanged(`${instrument.id}@${instrument.version}`);
  return instrument;
};

const nameOf = (definition: unknown): string => {
  const { id } = (definition ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : 'The definition';
};

/** Publishes the built-in questionnaires. Returns `id@version` of each. */
export const publishBuiltIn = async (deps: Deps): Promise<string[]> => {
  const earlier: EarlierInstruments = {};
  const published: string[] = [];
  for (const [wave, definition] of Object.entries(builtInInstruments())) {
    const instrument = await publishInstrument(deps, definition, earlier);
    if (wave === 'baseline' || wave === 'end') earlier[wave] = instrument;
    published.push(`${instrument.id}@${instrument.version}`);
  }
  return published;
};
