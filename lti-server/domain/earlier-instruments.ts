import { codeListsFor } from '../../shared/code-lists.js';
import type { Instrument } from '../../shared/instrument.js';
import { checkInstrument, type Earlier } from '../../shared/publish.js';
import { builtInInstruments } from './publish-instruments.js';

/** The built-in questionnaires of the waves that later ones read, parsed. */
export const builtInEarlier = (): Required<Earlier> => {
  const { baseline, end } = builtInInstruments();
  const parsed = (definition: unknown) => checkInstrument(definition).instrument!;
  return { baseline: parsed(baseline), end: parsed(end) };
};

/** The earlier waves as a definition is to read them: those named, else the built-in ones. */
export const earlierWith = (named: Instrument[]): Required<Earlier> => {
  const earlier = builtInEarlier();
  for (const instrument of named)
    if (instrument.wave === 'baseline' || instrument.wave === 'end') earlier[instrument.wave] = instrument;
  return earlier;
};

type Written = { codeLists?: Record<string, unknown>; pages?: unknown };

const typesIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type } = node as { type?: unknown };
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(node).flatMap(typesIn)];
};

/** A definition with the published code lists it needs and lacks, and their names. */
export const withCodeLists = (definition: unknown): { definition: unknown; filled: string[] } => {
  const written = definition as Written;
  const needed = Object.entries(codeListsFor(typesIn(written.pages)) ?? {});
  const lacking = needed.filter(([list]) => !written.codeLists?.[list]);
  if (!lacking.length) return { definition, filled: [] };
  const codeLists = { ...written.codeLists, ...Object.fromEntries(lacking) };
  return { definition: { ...written, codeLists }, filled: lacking.map(([list]) => list) };
};
