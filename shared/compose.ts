import { codeListsFor } from './code-lists.js';
import type { Choice, Instrument, Item, Note, Reference } from './instrument.js';

/** All items and code lists the instruments draw from. */
export interface ItemBank {
  choiceLists: Record<string, Choice[]>;
  items: (Item | Note)[];
}

/** An instrument as written: elements are names in the bank, or names with what differs here. */
export interface InstrumentSource extends Omit<Instrument, 'pages' | 'choiceLists' | 'reference'> {
  pages: (Omit<Instrument['pages'][number], 'elements'> & {
    elements: (string | ({ use: string } & Record<string, unknown>))[];
  })[];
}

/** An instrument names an item the bank does not have. */
export class ItemMissing extends Error {
  constructor(
    readonly instrument: string,
    readonly item: string,
  ) {
    super(`${instrument} uses ${item}, which the item bank does not have`);
  }
}

/** Makes the self-contained instrument of a source: items filled in from the bank, only the lists they use. Unparsed. */
export const composeInstrument = (
  source: InstrumentSource,
  bank: ItemBank,
  reference: Reference,
): unknown => {
  const fill = (element: string | { use: string }) => {
    const { use, ...differences } = typeof element === 'string' ? { use: element } : element;
    const item = bank.items.find(({ name }) => name === use);
    if (!item) throw new ItemMissing(source.id, use);
    return { ...item, ...differences };
  };
  const pages = source.pages.map((page) => ({ ...page, elements: page.elements.map(fill) }));
  const used = JSON.stringify(pages);
  const isUsed = ([name]: [string, unknown]) => used.includes(`From":"${name}"`);
  const choiceLists = Object.fromEntries(Object.entries(bank.choiceLists).filter(isUsed));
  const codeLists = codeListsFor(Array.from(used.matchAll(/"type":"([^"]+)"/g), ([, type]) => type!));
  return {
    ...source,
    pages,
    choiceLists,
    ...(codeLists && { codeLists }),
    ...(used.includes('"i_ccy"') && { reference }),
  };
};
