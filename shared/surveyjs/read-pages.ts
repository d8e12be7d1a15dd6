import type { Source } from './ledger.js';
import { freeName } from './names.js';
import { ownBeside } from './own-words.js';
import { readElement, reasonToLeave } from './read-items.js';
import { takeText, waitForCondition, type Json, type Reading } from './reading.js';
import { isCarried, typeRules } from './types.js';

const elementsKey = (source: Source) => source.spelling('elements', 'questions');
const typeOf = (source: Source) => source.word('type', 'text');

const openElements = (source: Source): Source[] => {
  const key = elementsKey(source);
  if (source.has(key)) source.kept(key);
  return source.members(key);
};

/** Everything with a name in an element and what it holds, as written. */
export const namesIn = (elements: unknown): string[] =>
  Array.isArray(elements)
    ? (elements as Json[]).flatMap((one) =>
        typeof one !== 'object' || one === null
          ? []
          : [...(typeof one.name === 'string' ? [one.name] : []), ...namesIn(one.elements), ...namesIn(one.questions)],
      )
    : []; // prettier-ignore

const readPanel = (panel: Source, conditions: Source[], reading: Reading): Json[] => {
  panel.changed('type', 'Its questions stand on the page.');
  panel.left('name', 'There are no panels; its questions stand on the page.');
  const inside = panel.has('visibleIf') ? [...conditions, panel] : conditions;
  const words = {
    title: takeText(panel, 'title', reading),
    description: takeText(panel, 'description', reading),
  };
  const text = words.title ?? words.description;
  const key = words.title ? 'title' : 'description';
  const elements = openElements(panel).flatMap((one) => readAny(one, inside, reading));
  if (!text || !elements.length) return elements;
  panel.changed(key, 'It is a note over the questions.');
  const note: Json = {
    type: 'note',
    name: reading.renamed.get(panel.name) ?? freeName('note', new Set()),
    text,
  };
  if (words.title && words.description) panel.left('description', 'The note has the title of the panel.');
  waitForCondition(reading, note, ...inside);
  return [note, ...elements];
};

const readAny = (source: Source, conditions: Source[], reading: Reading): Json[] => {
  const type = typeOf(source);
  if (type === 'panel') return readPanel(source, conditions, reading);
  const reason = isCarried(type)
    ? source.peek('visible') === false
      ? 'It is hidden, and only a trigger could show it.'
      : reasonToLeave(source, type)
    : (typeRules[type]?.note ?? 'There is no such type.');
  if (!reason) return readElement(source, type, conditions, reading);
  source.leftWhole(reason);
  return [];
};

const mostItems = 5;
const mostElements = 6;

/** Elements in portions a page takes; a note stays with what follows it. */
const inPages = (elements: Json[]): Json[][] => {
  const pages: Json[][] = [];
  let page: Json[] = [];
  const isNote = ({ type }: Json) => type === 'note';
  for (const element of elements) {
    const items = page.filter((one) => !isNote(one)).length;
    if (page.length === mostElements || (!isNote(element) && items === mostItems)) {
      const last = page.at(-1)!;
      const moved = isNote(last) && page.length > 1 ? [page.pop()!] : [];
      pages.push(page);
      page = moved;
    }
    page.push(element);
  }
  return page.length ? [...pages, page] : pages;
};

/** Reads a page; where it holds more than a page takes, it becomes several. */
export const readPage = (source: Source, section: string, taken: Set<string>, reading: Reading): Json[] => {
  const elements = openElements(source).flatMap((one) => readAny(one, [], reading));
  if (!elements.some(({ type }) => type !== 'note')) {
    source.left('name', 'Nothing is left on it that could be asked.');
    return [];
  }
  const title = takeText(source, 'title', reading);
  const portions = inPages(elements);
  const pages = portions.map((portion, index): Json => {
    const name = freeName(source.name || 'page', taken, { most: 40, mark: '-' });
    taken.add(name);
    return { name, section, ...(title && index === 0 && { title }), elements: portion };
  });
  tellPages(source, pages);
  const [first] = pages as [Json];
  if (source.has('visibleIf'))
    reading.pending.push({ sources: [{ source, key: 'visibleIf' }], targets: pages, field: 'visibleIf' });
  Object.assign(first, ownBeside(source));
  return pages;
};

const tellPages = (source: Source, pages: Json[]): void => {
  const names = pages.map(({ name }) => `"${String(name)}"`).join(', ');
  if (pages.length > 1) source.changed('elements', `A page takes ${mostItems} questions; it is cut into ${names}.`);
  if (source.name === pages[0]!.name) source.kept('name');
  else if (source.has('name')) source.changed('name', `It is ${names} here.`);
}; // prettier-ignore
