import type { Expression } from '../expression.js';
import { own } from '../expression.js';
import type { Instrument, Item } from '../instrument.js';
import { didYouMean } from '../nearest.js';
import { allItems } from '../route.js';
import { earlierWaves, factTypes, reservedNames, typeOfItem, typeOfPartNamed } from './reference-types.js';
import { anything, type ValueType } from './value-types.js';

/** Instruments of earlier waves, where they are at hand: names read from them are then checked too. */
export interface Earlier {
  baseline?: Instrument;
  end?: Instrument;
}

/** Where a name does not lead anywhere, and what to do. */
export interface ReferenceProblem {
  rule: 'name_unknown' | 'wave_not_earlier';
  message: string;
}

const itemName = /^[a-z][a-z0-9_]{0,31}$/;
const waves = ['baseline', 'end', 'follow-up', 'exit-pulse'];
const isFactGroup = (name: string): name is keyof typeof factTypes => Object.hasOwn(factTypes, name);
const findItem = (instrument: Instrument, name: string): Item | undefined =>
  allItems(instrument).find((item) => item.name === name);
const namesIn = (instrument: Instrument): string[] => allItems(instrument).map(({ name }) => name);
const hint = (name: string, names: string[]) => didYouMean(name, names) || ' Check the name.';
const unknown = (message: string): ReferenceProblem => ({ rule: 'name_unknown', message });

const partOf = (
  item: Item,
  instrument: Instrument,
  names: string[],
  written: string,
): ValueType | ReferenceProblem => {
  const whole = typeOfItem(item, instrument);
  const type = names.length > 1 ? undefined : typeOfPartNamed(whole, names[0]);
  const has = whole.kind === 'parted' ? ` It has: ${Object.keys(whole.parts).join(', ')}.` : '';
  return (
    type ??
    unknown(`"${item.name}" has no part "${names.join('.')}", so ${written} is always missing.${has || ' Take the part out.'}`) // prettier-ignore
  );
};

const earlierType = (
  path: string[],
  instrument: Instrument,
  earlier: Earlier,
): ValueType | ReferenceProblem => {
  const [wave, name, ...parts] = path as [string, string?, ...string[]];
  const written = `{${path.join('.')}}`;
  if (!earlierWaves[instrument.wave].includes(wave)) {
    const message = `${written} reads the ${wave} wave, which does not come before ${instrument.wave}. Leave it out.`;
    return { rule: 'wave_not_earlier', message };
  }
  if (!itemName.test(name ?? ''))
    return unknown(`${written} names no item of the ${wave} wave. Write {${wave}.item}.`);
  const source = own<Instrument | undefined>({ ...earlier }, wave);
  if (!source) return anything;
  const item = findItem(source, name!);
  return item
    ? partOf(item, source, parts, written)
    : unknown(`${source.id}@${source.version} has no item "${name!}".${hint(name!, namesIn(source))}`);
};

/** The type of what a reference leads to, or why it leads nowhere. */
export const typeOfReference = (
  path: string[],
  instrument: Instrument,
  earlier: Earlier,
): ValueType | ReferenceProblem => {
  const [first, ...rest] = path as [string, ...string[]];
  const written = `{${path.join('.')}}`;
  if (isFactGroup(first)) {
    const type = rest.length === 1 ? own(factTypes[first], rest[0]!) : undefined;
    const known = Object.keys(factTypes[first]).join(', ');
    return type ?? unknown(`${written} is not known.${didYouMean(rest.join('.'), Object.keys(factTypes[first]))} ${first} has: ${known}.`); // prettier-ignore
  }
  if (waves.includes(first)) return earlierType(path, instrument, earlier);
  const item = findItem(instrument, first);
  return item
    ? partOf(item, instrument, rest, written)
    : unknown(`There is no item "${first}".${hint(first, [...namesIn(instrument), ...reservedNames])}`);
};

/** Functions whose first operand names an item in quotes. */
const namingFunctions = ['yearly', 'yearlyUsd', 'currency'];

/** Every path an expression reads, those included that are named in quotes (`yearly('i_total')`). */
export const pathsRead = (tree: Expression): string[][] => {
  switch (tree[0]) {
    case 'literal':
    case 'list':
      return [];
    case 'reference':
      return [tree.slice(1)];
    case 'call': {
      const [, name, ...operands] = tree;
      const [first] = operands;
      const named =
        namingFunctions.includes(name) && first?.[0] === 'literal' ? [String(first[1]).split('.')] : [];
      return [...named, ...operands.flatMap(pathsRead)];
    }
    default:
      return (tree.slice(1) as Expression[]).flatMap(pathsRead);
  }
};

/** Whether a path leads to a fact or an earlier wave instead of an item of the instrument. */
export const leavesInstrument = ([first]: string[]): boolean => isFactGroup(first!) || waves.includes(first!);
