import type { Choice, Instrument, Item } from '../instrument.js';
import { didYouMean } from '../nearest.js';
import { allItems, isItem } from '../route.js';
import type { ParsedExpression } from './expression-findings.js';
import { dependenceIn } from './dependence-words.js';
import { placesOf } from './expressions.js';
import type { Finding } from './finding.js';
import { choicesOf } from './reference-types.js';
import { leavesInstrument, pathsRead, typeOfReference, type Earlier } from './references.js';
import { canHold } from './satisfiable.js';

type Reads = Map<string, Set<string>>;

const itemsRead = ({ tree }: ParsedExpression): string[] =>
  pathsRead(tree)
    .filter((path) => !leavesInstrument(path))
    .map(([name]) => name!);

/** Items that decide over an expression's owner: for a page's condition, over every item of the page. */
const ownersOf = ({ item, path }: ParsedExpression, instrument: Instrument): string[] => {
  if (item) return [item];
  const page = placesOf(instrument).pages.find((place) => path === `${place.path}.visibleIf`);
  return page ? page.value.elements.map(({ name }) => name) : [];
};

const readsOf = (instrument: Instrument, parsed: ParsedExpression[]): Reads => {
  const reads: Reads = new Map();
  for (const expression of parsed)
    for (const owner of ownersOf(expression, instrument))
      for (const name of itemsRead(expression))
        if (!mayRead(name, expression, instrument))
          reads.set(owner, (reads.get(owner) ?? new Set()).add(name));
  return reads;
};

/** The names from one item to another along what they read, or undefined. */
const wayFrom = (
  start: string,
  target: string,
  reads: Reads,
  seen = new Set<string>(),
): string[] | undefined => {
  if (start === target) return [start];
  seen.add(start);
  for (const next of reads.get(start) ?? []) {
    const way = seen.has(next) ? undefined : wayFrom(next, target, reads, seen);
    if (way) return [start, ...way];
  }
  return undefined;
};

const orderFinding = (
  { path, item }: ParsedExpression,
  owner: string | undefined,
  name: string,
  { reads, instrument }: { reads: Reads; instrument: Instrument },
): Finding => {
  const way = owner === undefined ? undefined : wayFrom(name, owner, reads);
  const { depends, before } = dependenceIn(path, item, instrument);
  if (!way)
    return {
      path,
      rule: 'forward_reference',
      message: `${depends} "${name}", which is asked after it. Move "${name}" before ${before}, or let it depend on something asked earlier.`,
    };
  if (name === owner) {
    const itself = `${depends} "${name}" itself, which has no answer yet. Let it depend on something asked earlier.`;
    return { path, rule: 'cycle', message: itself };
  }
  const message = `Each waits for the other: ${[...way, name].join(', then ')}. "${owner}" is asked first: let it depend on something asked earlier.`;
  return { path, rule: 'cycle', message };
};

const reopenings = (item: Item, instrument: Instrument): Choice[] =>
  choicesOf(item, instrument).filter(({ reopens }) => reopens !== undefined);

/** Whether a later item leads back to this one: checks of the one it reopens may read it. */
const leadsBack = (later: string, item: string | undefined, instrument: Instrument): boolean => {
  const found = allItems(instrument).find(({ name }) => name === later);
  return Boolean(found && item && reopenings(found, instrument).some(({ reopens }) => reopens === item));
};

const mayRead = (name: string, { readsOwn, item }: ParsedExpression, instrument: Instrument): boolean =>
  readsOwn && (name === item || leadsBack(name, item, instrument));

/** References to items that are not asked yet when the expression is read. */
export const orderFindings = (instrument: Instrument, parsed: ParsedExpression[]): Finding[] => {
  const order = new Map(allItems(instrument).map(({ name }, index) => [name, index]));
  const reads = readsOf(instrument, parsed);
  const all = allItems(instrument);
  const isTwice = (name: string) => all.filter((item) => item.name === name).length > 1;
  return parsed.flatMap((expression) => {
    const isTooLate = (name: string) =>
      (order.get(name) ?? -1) >= expression.position && !mayRead(name, expression, instrument);
    const [owner] = ownersOf(expression, instrument);
    const names = new Set(itemsRead(expression).filter((name) => isTooLate(name) && !isTwice(name)));
    return [...names].map((name) => orderFinding(expression, owner, name, { reads, instrument }));
  });
};

/** Where the choices or rows of an item are written. */
const listOf = (item: Item, path: string): string => {
  const shared = ('choicesFrom' in item && item.choicesFrom) || ('rowsFrom' in item && item.rowsFrom);
  if (shared) return `choiceLists.${shared}`;
  return 'rows' in item ? `${path}.rows` : `${path}.choices`;
};

/** Items named as targets (`reopens`, `bandsBy`, `firstStep`) that are not there, not before, or of the wrong type. */
export const targetFindings = (instrument: Instrument): Finding[] => {
  const items = allItems(instrument);
  const names = items.map(({ name }) => name);
  const indexOf = (name: string) => items.findIndex((item) => item.name === name);
  const unknown = (path: string, name: string): Finding[] =>
    indexOf(name) < 0
      ? [
          {
            path,
            rule: 'target_unknown',
            message: `There is no item "${name}".${didYouMean(name, names) || ' Correct the name.'}`,
          },
        ]
      : [];
  const earlier = (path: string, name: string, position: number): Finding[] =>
    indexOf(name) >= position
      ? [
          {
            path,
            rule: 'target_unfit',
            message: `${name} does not come before this item. Name an earlier one.`,
          },
        ]
      : [];
  const ofItems = placesOf(instrument).elements.flatMap(({ path, value, position }) => {
    if (!isItem(value)) return [];
    const bands = value.type === 'radiogroup' ? value.bandsBy : undefined;
    const unfit = bands && items[indexOf(bands)] && items[indexOf(bands)]!.type !== 'currency';
    const message = `${bands} does not ask for a currency. Name the item that does.`;
    return [
      ...(bands
        ? [...unknown(`${path}.bandsBy`, bands), ...earlier(`${path}.bandsBy`, bands, position)]
        : []),
      ...(unfit ? [{ path: `${path}.bandsBy`, rule: 'target_unfit', message } satisfies Finding] : []),
      ...choicesOf(value, instrument).flatMap(({ reopens }, index) => {
        const at = `${listOf(value, path)}[${index}].reopens`;
        return reopens ? [...unknown(at, reopens), ...earlier(at, reopens, position)] : [];
      }),
    ];
  });
  const firstStep = (instrument.firstStep ?? []).flatMap((name, index) =>
    unknown(`firstStep[${index}]`, name),
  );
  return [...ofItems, ...firstStep];
};

/** Pages, elements and choices whose conditions no answers can meet. */
export const reachFindings = (
  instrument: Instrument,
  parsed: ParsedExpression[],
  earlier: Earlier,
): Finding[] => {
  const sound = new Map(parsed.filter((one) => one.sound).map(({ path, tree }) => [path, tree]));
  const conditionsAt = (paths: string[]) =>
    paths.map((path) => sound.get(`${path}.visibleIf`)).filter((tree) => tree !== undefined);
  const typeOf = (path: string[]) => {
    const found = typeOfReference(path, instrument, earlier);
    return 'rule' in found ? undefined : found;
  };
  const isReachable = (...paths: string[]) => canHold(conditionsAt(paths), typeOf);
  const message =
    'No answers make this true, so it would never be shown. Correct the condition or take it out.';
  const finding = (path: string): Finding => ({ path: `${path}.visibleIf`, rule: 'unreachable', message });
  const { pages, elements } = placesOf(instrument);
  const deadPages = pages.filter(({ path }) => !isReachable(path));
  const deadElements = elements.filter(
    ({ path, page }) =>
      !deadPages.some(({ value }) => value === page) &&
      !isReachable(pages.find(({ value }) => value === page)!.path, path),
  );
  const others = parsed.filter(({ path }) =>
    /\.(choices|rows|columns)\[\d+\]\.visibleIf$|^choiceLists\./.test(path),
  );
  const deadChoices = others
    .map(({ path }) => path.replace(/\.visibleIf$/, ''))
    .filter((path) => !isReachable(path));
  return [...deadPages, ...deadElements].map(({ path }) => finding(path)).concat(deadChoices.map(finding));
};
