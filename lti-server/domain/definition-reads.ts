import type { FieldRead } from '../../shared/api.js';
import type { Code } from '../../shared/answers.js';
import type { Instrument, Item } from '../../shared/instrument.js';
import { earlierItemsRead, type Earlier } from '../../shared/publish.js';
import { choicesOf, earlierWaves, factTypes, typeOfItem } from '../../shared/publish/reference-types.js';
import type { ValueType } from '../../shared/publish/value-types.js';
import { allItems } from '../../shared/route.js';

const kinds: Record<ValueType['kind'], FieldRead['kind']> = {
  condition: 'code',
  code: 'code',
  set: 'codes',
  number: 'number',
  month: 'month',
  text: 'text',
  money: 'parts',
  parted: 'parts',
  anything: 'parts',
};

const codesOf = (type: ValueType): readonly Code[] => ('codes' in type ? type.codes : []);

/** The facts a definition's expressions and texts name. */
const factsRead = (instrument: Instrument): FieldRead[] => {
  const written = JSON.stringify(instrument);
  return Object.entries(factTypes).flatMap(([group, types]) =>
    Object.entries(types).flatMap(([name, type]): FieldRead[] => {
      const path = `${group}.${name}`;
      if (!written.includes(`{${path}}`)) return [];
      const codes = codesOf(type).map((value) => ({ value }));
      return [{ path, kind: kinds[type.kind], ...(codes.length && { codes }) }];
    }),
  );
};

const published = { country: 'region', language: 'language', currency: 'currency' } as const;

/** Names of published codes: definitions hold the codes alone. */
const publishedName = (type: Item['type'], code: Code): Record<string, string> | undefined => {
  if (!(type in published)) return undefined;
  const names = new Intl.DisplayNames('en', { type: published[type as keyof typeof published] });
  return { en: names.of(String(code)) ?? String(code) };
};

const fieldOf = (path: string, item: Item, instrument: Instrument): FieldRead => {
  const type = typeOfItem(item, instrument);
  const listed = choicesOf(item, instrument);
  const codes = codesOf(type).map((value) => ({
    value,
    text: listed.find((choice) => choice.value === value)?.text ?? publishedName(item.type, value),
  }));
  return { path, title: item.title, kind: kinds[type.kind], ...(codes.length && { codes }) };
};

/** Earlier answers it names, and those it shows to be confirmed: of the latest wave that asks them. */
const earlierRead = (instrument: Instrument, earlier: Earlier): FieldRead[] => {
  const read = earlierItemsRead(instrument);
  const waves = earlierWaves[instrument.wave] as ('baseline' | 'end')[];
  const itemOf = (wave: 'baseline' | 'end', name: string): Item | undefined =>
    earlier[wave] && allItems(earlier[wave]).find((item) => item.name === name);
  const confirmed = read.confirm.flatMap((name) => {
    const wave = waves.findLast((one) => itemOf(one, name)) ?? waves[0];
    return wave ? [`${wave}.${name}`] : [];
  });
  const named = waves.flatMap((wave) => read[wave].map((name) => `${wave}.${name}`));
  return [...new Set([...confirmed, ...named])].sort(byWave(waves)).map((path): FieldRead => {
    const [wave, name] = path.split('.') as ['baseline' | 'end', string];
    const item = itemOf(wave, name);
    return item ? fieldOf(path, item, earlier[wave]!) : { path, kind: 'parts' };
  });
};

const byWave = (waves: string[]) => (one: string, other: string) =>
  waves.indexOf(one.split('.')[0]!) - waves.indexOf(other.split('.')[0]!);

/** All a definition reads beside the answers. `earlier`: the instruments whose answers those are. */
export const definitionReads = (instrument: Instrument, earlier: Earlier): FieldRead[] => [
  ...factsRead(instrument),
  ...earlierRead(instrument, earlier),
];
