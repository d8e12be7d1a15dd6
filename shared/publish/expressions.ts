import type { Choice, Instrument, Item, Note, Page, Part } from '../instrument.js';
import { currencyCodes } from '../code-lists.js';
import { choicesOf, typeOfItem } from './reference-types.js';
import { code, condition, month, set, type ValueType } from './value-types.js';

/** An expression where it stands. */
export interface PlacedExpression {
  /** `pages[3].elements[1].visibleIf`. */
  path: string;
  source: string;
  /** What it must yield there. */
  wanted: ValueType;
  /** Items before this position on the route have been asked when it is read. */
  position: number;
  /** The element it belongs to; absent for pages and shared lists. */
  item?: string;
  /** Whether it may read the item it belongs to: checks do. */
  readsOwn: boolean;
}

/** An element or page with its place. */
export interface Placed<T> {
  path: string;
  position: number;
  value: T;
}

/** Pages and elements in order; `position` counts the items before each. */
export const placesOf = (instrument: Instrument) => {
  const pages: Placed<Page>[] = [];
  const elements: (Placed<Item | Note> & { page: Page })[] = [];
  let position = 0;
  instrument.pages.forEach((page, pageIndex) => {
    pages.push({ path: `pages[${pageIndex}]`, position, value: page });
    page.elements.forEach((value, index) => {
      elements.push({ path: `pages[${pageIndex}].elements[${index}]`, position, value, page });
      if (value.type !== 'note') position++;
    });
  });
  return { pages, elements };
};

type Found = Omit<PlacedExpression, 'position' | 'item' | 'readsOwn'> & { readsOwn?: true };
type Optional = { path: string; source: string | undefined; wanted: ValueType; readsOwn?: true };
const written = (candidates: Optional[]): Found[] =>
  candidates.filter((candidate): candidate is Found => candidate.source !== undefined);

const ofChoices = (path: string, choices: readonly Choice[] = []): Optional[] =>
  choices.map(({ visibleIf }, index) => ({
    path: `${path}[${index}].visibleIf`,
    source: visibleIf,
    wanted: condition,
  }));

/** Months and amounts, in items and in parts of compounds alike. */
const ofField = (path: string, field: object): Optional[] => {
  const at = (name: string, wanted: ValueType): Optional => {
    const source: unknown = (field as Record<string, unknown>)[name];
    return { path: `${path}.${name}`, source: typeof source === 'string' ? source : undefined, wanted };
  };
  return [
    at('min', month),
    at('max', month),
    at('currency', code(currencyCodes)),
    at('period', code([1, 2, 3, 4])),
  ];
};

const ofChecks = (path: string, item: Item, own: ValueType): Optional[] =>
  (item.checks ?? []).flatMap(({ require, offers = [] }, index) => [
    { path: `${path}.checks[${index}].require`, source: require, wanted: condition, readsOwn: true as const },
    ...offers.map(({ value }, offer) => ({
      path: `${path}.checks[${index}].offers[${offer}].value`,
      source: value,
      wanted: own,
      readsOwn: true as const,
    })),
  ]);

/** All expressions an item holds, with what each must yield. */
const ofItem = (path: string, item: Item, instrument: Instrument): Found[] => {
  const own = typeOfItem(item, instrument);
  const codes = set(choicesOf(item, instrument).map(({ value }) => value));
  const choices = 'choices' in item ? item.choices : undefined;
  const rows = 'rows' in item ? item.rows : undefined;
  const parts: readonly Part[] = item.type === 'compound' ? item.parts : [];
  return written([
    { path: `${path}.visibleIf`, source: item.visibleIf, wanted: condition },
    { path: `${path}.suggest`, source: item.suggest, wanted: own },
    {
      path: `${path}.collapsed`,
      source: item.collapsed === true ? undefined : item.collapsed,
      wanted: condition,
    },
    { path: `${path}.choicesIn`, source: 'choicesIn' in item ? item.choicesIn : undefined, wanted: codes },
    { path: `${path}.rowsIn`, source: 'rowsIn' in item ? item.rowsIn : undefined, wanted: codes },
    ...ofField(path, item),
    ...ofChoices(`${path}.choices`, choices),
    ...ofChoices(`${path}.rows`, rows),
    ...('columns' in item ? ofChoices(`${path}.columns`, item.columns) : []),
    ...parts.flatMap((part, index) => ofField(`${path}.parts[${index}]`, part)),
    ...parts.flatMap((part, index) =>
      'choices' in part ? ofChoices(`${path}.parts[${index}].choices`, part.choices) : [],
    ),
    ...ofChecks(path, item, own),
  ]);
};

const usesList = (item: Item, list: string) =>
  ('choicesFrom' in item && item.choicesFrom === list) || ('rowsFrom' in item && item.rowsFrom === list);

/** Every expression of an instrument. */
export const expressionsOf = (instrument: Instrument): PlacedExpression[] => {
  const { pages, elements } = placesOf(instrument);
  const ofPages = pages.flatMap(
    ({ path, position, value }) =>
    written([{ path: `${path}.visibleIf`, source: value.visibleIf, wanted: condition }]).map((found) => ({
      ...found, position, readsOwn: false,
    })), // prettier-ignore
  );
  const ofElements = elements.flatMap(({ path, position, value }) => {
    const found =
      value.type === 'note'
        ? written([{ path: `${path}.visibleIf`, source: value.visibleIf, wanted: condition }])
        : ofItem(path, value, instrument);
    return found.map((one) => ({ ...one, position, readsOwn: one.readsOwn ?? false, item: value.name }));
  });
  const ofLists = Object.entries(instrument.choiceLists).flatMap(([list, choices]) => {
    const user = elements.find(({ value }) => value.type !== 'note' && usesList(value, list));
    return written(ofChoices(`choiceLists.${list}`, choices)).map((found) => ({
      ...found, position: user?.position ?? 0, readsOwn: false,
    })); // prettier-ignore
  });
  return [...ofPages, ...ofElements, ...ofLists];
};
