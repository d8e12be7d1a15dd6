import { existsSync } from 'node:fs';
import type { Instrument } from '../../shared/instrument.js';
import { checkInstrument, type Earlier } from '../../shared/publish.js';
import { builtInEarlier, earlierWith, withCodeLists } from '../domain/earlier-instruments.js';
import { findInstrument } from '../store/instruments.js';
import { readAuthored } from './authored-file.js';
import { CommandFailed, withStore, WrongUse, type Call } from './command.js';

const referenceOf = ({ id, version }: Instrument) => `${id}@${version}`;

const fromFile = async (name: string): Promise<Instrument> => {
  const { source } = await readAuthored(name);
  const { instrument } = checkInstrument(withCodeLists(source.value ?? {}).definition);
  if (!instrument)
    throw new CommandFailed(
      `--earlier ${name} is no sound definition. See: program-survey study check ${name}`,
    );
  return instrument;
};

const named = async (reference: string): Promise<Instrument> => {
  const builtIn = Object.values(builtInEarlier()).find((one) => referenceOf(one) === reference);
  if (builtIn) return builtIn;
  if (existsSync(reference)) return fromFile(reference);
  if (!/^[^@]+@\d+\.\d+\.\d+$/.test(reference))
    throw new WrongUse(
      `--earlier is a file or an id@version, such as baseline@1.0.0; ${reference} is neither`,
    );
  const found = await withStore(({ store }) => findInstrument(store.db, reference));
  if (!found) throw new CommandFailed(`--earlier ${reference} is not published here.`);
  return found.instrument;
};

/** The earlier waves that `--earlier` names, the built-in ones for the rest. */
export const earlierOption = async ({ values }: Call): Promise<Required<Earlier>> =>
  earlierWith(await Promise.all(((values.earlier ?? []) as string[]).map(named)));

const waves = ['baseline', 'end'] as const;

/** References of the earlier waves that a definition names in its expressions and texts. */
export const earlierRead = (definition: unknown, earlier: Required<Earlier>): string[] => {
  const written = JSON.stringify(definition) ?? '';
  return waves
    .filter((wave) => new RegExp(`[{']${wave}\\.`).test(written))
    .map((wave) => referenceOf(earlier[wave]));
};

/** Says what the earlier waves were taken to be. */
export const earlierNote = (references: string[]): string[] =>
  references.length
    ? [`Earlier waves are read as in ${references.join(' and ')}; --earlier names others.`]
    : [];

export const earlierUsage = '[--earlier ID@VERSION|FILE ...]';
export const earlierOptions = { earlier: { type: 'string', multiple: true } } as const;
