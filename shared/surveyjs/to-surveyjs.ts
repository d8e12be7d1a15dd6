import type { Instrument } from '../instrument.js';
import { Item, Note, type Page } from '../instrument.js';
import { canonicalJson } from '../publish.js';
import { fromSurveyJs } from './from-surveyjs.js';
import { type Entry, type Fate } from './ledger.js';
import { ownKey } from './own-key.js';
import type { Json } from './reading.js';
import { textTo } from './texts.js';
import { writeCondition, writeElement } from './write-items.js';
import type { Writing } from './writing.js';

/** A survey of SurveyJS made of a definition, and what became of everything in it. */
export interface Written {
  survey: Json;
  account: Entry[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson({ value: a }) === canonicalJson({ value: b });

/** With its defaults filled in, so that equal items look equal. */
const whole = (element: unknown): Json => {
  const parsed = (element as Json).type === 'note' ? Note.safeParse(element) : Item.safeParse(element);
  return (parsed.success ? parsed.data : element) as Json;
};

/** What reading the native properties back would not give: fields to set, and fields to take away. */
const difference = (ours: Json, back: Json): { set: Json; unset: string[] } => ({
  set: Object.fromEntries(Object.entries(ours).filter(([key, value]) => value !== undefined && !same(value, back[key]))),
  unset: Object.keys(back).filter((key) => back[key] !== undefined && ours[key] === undefined),
}); // prettier-ignore

const withOwn = (native: Json, own: Json): Json =>
  Object.keys(own).length ? { ...native, [ownKey]: own } : native;

/** An element with everything in it: natively where reading it back gives the same, else under our own property. */
const completed = (element: Json, native: Json, back: Json | undefined): Json => {
  const { set, unset } = difference(whole(element), whole(back ?? {}));
  return withOwn(native, { ...(Object.keys(set).length && { set }), ...(unset.length && { unset }) });
};

const writePage = (page: Page, writing: Writing): Json => ({
  name: page.name,
  ...(page.title && { title: textTo(page.title, writing.language) }),
  ...writeCondition(page.visibleIf),
  elements: page.elements.map((element) => writeElement(element, writing)),
});

/** Where in the survey a field of an element went. */
const entriesOf = (path: string, name: string, element: Json, own: Json | undefined): Entry[] => {
  const { set = {} } = (own ?? {}) as { set?: Json };
  return Object.keys(element)
    .filter((key) => element[key] !== undefined)
    .map((property): Entry => {
      const isOwn = property in set || (own !== undefined && property in own);
      const fate: Fate = isOwn ? 'changed' : 'kept';
      const reason = isOwn ? `SurveyJS has no word for it as it is; it stands whole under "${ownKey}".` : '';
      return { fate, path: `${path}.${property}`.replace(/^\./, ''), name, property, reason };
    });
};

const surveyOwn = ({ title, introduction, afterwards, pages, defaultLanguage, ...own }: Instrument): Json => {
  void [title, introduction, afterwards, pages, defaultLanguage];
  return own;
};

/**
 * Writes a definition as a survey of SurveyJS. What it has no property for stands under one namespaced property, so that
 * reading it back gives the same definition. Nothing stays behind.
 */
export const toSurveyJs = (instrument: Instrument): Written => {
  const language = instrument.defaultLanguage;
  const writing: Writing = { instrument, language };
  const { title, introduction, afterwards } = instrument;
  const head = {
    locale: language,
    title: textTo(title, language),
    ...(introduction && { description: textTo(introduction, language) }),
    ...(afterwards && { completedHtml: textTo(afterwards, language) }),
  };
  const native = instrument.pages.map((page) => writePage(page, writing));
  const own = surveyOwn(instrument);
  const { definition } = fromSurveyJs({ ...head, pages: native, [ownKey]: own });
  const back = (definition.pages as Json[]).flatMap(({ elements }) => elements as Json[]);
  const account = entriesOf('', '', { ...instrument, pages: undefined }, own);
  const pages = instrument.pages.map((page, index) => {
    const path = `pages[${index}]`;
    const elements = page.elements.map((element, at) => {
      const made = completed(element, (native[index]!.elements as Json[])[at]!, back.find(({ name }) => name === element.name));
      account.push(...entriesOf(`${path}.elements[${at}]`, element.name, element, made[ownKey] as Json | undefined));
      return made;
    });
    const { section, visibleIf } = page;
    const beside = { section, ...(visibleIf !== undefined && { visibleIf }) };
    account.push(...entriesOf(path, page.name, { ...page, elements: undefined }, beside));
    return withOwn({ ...native[index]!, elements }, beside);
  });
  return { survey: { ...head, pages, [ownKey]: own }, account };
}; // prettier-ignore
