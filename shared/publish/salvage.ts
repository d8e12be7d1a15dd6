import { z } from 'zod';
import { Instrument, Item, Note, Page } from '../instrument.js';
import { nearest } from '../nearest.js';
import { allItems } from '../route.js';
import { markStandIn } from './stand-ins.js';
import { fieldsAt, valueAt } from './schema-at.js';
import { pathInWords, schemaFaults, type SchemaFault } from './schema-findings.js';

/** As an instrument, with pages as long as they come: their length is a finding of its own. */
const Lenient = Instrument.extend({
  pages: z.array(Page.extend({ elements: z.array(z.union([Item, Note])).min(1) })).min(1),
});

type Json = Record<PropertyKey, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Fields an answer's sort of value rests on: without them it is not known what an item's answer can be. */
const decisive = [
  'type', 'name', 'choices', 'choicesFrom', 'bandsBy', 'rows', 'rowsFrom', 'columns', 'parts', 'value', 'min', 'max', 'maxLength',
]; // prettier-ignore
/** What takes the place of a required field that is missing or wrong; `n` makes ids differ. */
const fillings = ({ defaultLanguage }: Json, n: number): Readonly<Record<string, unknown>> => {
  const words = { [typeof defaultLanguage === 'string' ? defaultLanguage : 'en']: '…' };
  const check = { id: `unreadable-${n}`, require: '1 = 1', level: 'soft', text: words };
  return {
    ...check, title: words, trueText: words, falseText: words, seconds: 1, section: '', version: '0.0.0',
    wave: 'follow-up', defaultLanguage: 'en', languages: ['en'], sections: [{ id: '-', title: words }],
    elements: [{ type: 'note', name: `unreadable_${n}`, text: words }], checks: check, nonAnswers: { reason: 'prefer-not' }, reason: 'prefer-not',
  }; // prettier-ignore
};

/** Rules that say nothing any more once a field at the top has been filled in. */
const silenced: Readonly<Record<string, string[]>> = {
  wave: ['wave_not_earlier'],
  defaultLanguage: ['text_missing', 'language_unlisted'],
  languages: ['language_unlisted'],
  sections: ['section_unknown'],
  choiceLists: ['choice_list_unknown'],
};

/** An element in place of one that cannot be read: only its name and condition are still its own. */
const standInFor = (element: unknown, place: PropertyKey[], title: unknown): Json => {
  const { name, visibleIf } = isObject(element) ? element : {};
  const isName = typeof name === 'string' && /^[a-z][a-z0-9_]{0,31}$/.test(name);
  const condition = typeof visibleIf === 'string' && visibleIf ? { visibleIf } : {};
  const free = `unreadable_${String(place[1])}_${String(place[3])}`;
  return { type: 'text', name: isName ? name : free, title, maxLength: 1, seconds: 1, ...condition };
};

/** A definition while it is being mended. */
interface Mending {
  document: Json;
  /** Elements whose answers are not known, by place, with the name they were written with. */
  unknown: Map<string, unknown>;
  lists: Set<string>;
  rules: Set<string>;
  /** Where fields stand that were taken for the one meant, by its path. */
  written: Map<string, string>;
  filled: number;
}

const put = (document: Json, path: PropertyKey[], value: unknown): void => {
  const holder = valueAt(document, path.slice(0, -1));
  const key = path.at(-1)!;
  if (!isObject(holder)) return;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

/** Fills in what is required there, else takes it out. Members of a list are filled in by the name of the list. */
const fill = (mending: Mending, path: PropertyKey[]): void => {
  const field = path.findLast((step) => typeof step === 'string');
  const isOptional = ['checks', 'nonAnswers'].includes(String(path.at(-1)));
  const filling = fillings(mending.document, mending.filled++)[String(field)];
  put(mending.document, path, isOptional ? undefined : filling);
};

/** Takes a field out that does not belong there; one written almost right counts as the one meant. */
const dropForeign = (
  { document, written }: Mending,
  known: string[],
  { path, meant = nearest(String(path.at(-1)), known) }: SchemaFault,
): void => {
  const holder = valueAt(document, path.slice(0, -1)) as Json;
  if (meant !== undefined && !(meant in holder)) {
    holder[meant] = holder[path.at(-1)!];
    written.set(pathInWords([...path.slice(0, -1), meant]), pathInWords(path));
  }
  put(document, path, undefined);
};

const mendElement = (mending: Mending, path: PropertyKey[], isLast: boolean): void => {
  const { document, unknown } = mending;
  const place = path.slice(0, 4);
  const field = String(path.findLast((step) => typeof step === 'string'));
  if (path.length > 4 && !isLast && !decisive.includes(field)) return fill(mending, path);
  const element = valueAt(document, place);
  unknown.set(place.join('.'), isObject(element) ? element.name : undefined);
  put(document, place, standInFor(element, place, fillings(document, 0).title));
};

const mendElsewhere = (mending: Mending, path: PropertyKey[]): void => {
  const { document, rules, lists } = mending;
  const [top, list] = path.map(String) as [string, string];
  const field = String(path.at(-1));
  silenced[top]?.forEach((rule) => rules.add(rule));
  if (top === 'pages' && field === 'elements')
    for (const rule of ['name_unknown', 'target_unknown']) rules.add(rule);
  if (top === 'choiceLists' && list && field !== 'text') {
    lists.add(list);
    return put(document, path.slice(0, 2), [{ value: 1, text: fillings(document, 0).text }]);
  }
  if (top === 'pages' && field === 'name') put(document, path, `page-${list}`);
  else fill(mending, path);
};

const mend = (fault: SchemaFault, mending: Mending, isLast: boolean): void => {
  const { path } = fault;
  const known = fieldsAt(Lenient, mending.document, path.slice(0, -1));
  const isForeign =
    known.length > 0 && typeof path.at(-1) === 'string' && !known.includes(String(path.at(-1)));
  if (isForeign) dropForeign(mending, known, fault);
  else if (path[0] === 'pages' && path[2] === 'elements' && path.length >= 4)
    mendElement(mending, path, isLast);
  else mendElsewhere(mending, path);
};

/** Marks the items whose answers are not known, and gives those that were replaced the name they were written with. */
const markUnknown = (instrument: Instrument, { unknown, lists }: Mending): void => {
  for (const [place, name] of unknown) {
    const element = valueAt(instrument, place.split('.')) as Item;
    if (typeof name === 'string') element.name = name;
    markStandIn(element);
  }
  for (const item of allItems(instrument)) {
    const list = ('choicesFrom' in item && item.choicesFrom) || ('rowsFrom' in item && item.rowsFrom) || '';
    if (lists.has(list)) markStandIn(item);
  }
};

/** What could be read of a definition that does not follow the schema. */
export interface Salvaged {
  instrument: Instrument;
  /** Rules that cannot be told from what is left. */
  silent: ReadonlySet<string>;
  /** Where a field stands that is written otherwise than it is called, by its path. */
  written: ReadonlyMap<string, string>;
}

const rounds = 6;

/**
 * Reads as much as there is to read of a definition that does not follow the schema, so that its other faults can be told
 * in one go: faulty fields are left out, what is missing is filled in, elements that make no sense are replaced by one
 * whose answer is not known. Undefined where nothing sensible is left.
 */
export const salvage = (definition: unknown): Salvaged | undefined => {
  if (!isObject(definition) || !Array.isArray(definition.pages)) return undefined;
  const mending: Mending = {
    document: structuredClone(definition), unknown: new Map(), lists: new Set(), rules: new Set(), written: new Map(), filled: 0,
  }; // prettier-ignore
  for (let round = 1; round <= rounds; round++) {
    const { success, data, error } = Lenient.safeParse(mending.document);
    if (success) {
      markUnknown(data, mending);
      return { instrument: data, silent: mending.rules, written: mending.written };
    }
    // From the back: what is taken out of a list does not move what comes before it.
    const faults = schemaFaults(Lenient, mending.document, error).reverse();
    faults.forEach((fault) => mend(fault, mending, round > rounds / 2));
  }
  return undefined;
};
