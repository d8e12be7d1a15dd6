import type { Instrument, Wave } from '../instrument.js';
import { checkInstrument, type CheckOptions, type Finding } from '../publish.js';
import { valueAt } from '../publish/schema-at.js';
import { fromCondition, fromRequirement, type Resolve } from './from-expression.js';
import { isObject, Ledger, type Entry, type Source } from './ledger.js';
import { freeName, nameAll } from './names.js';
import { ownKey } from './own-key.js';
import { ownOf } from './own-words.js';
import { Untranslatable } from './print-expression.js';
import { namesIn, readPage } from './read-pages.js';
import { takeText, type Json, type Pending, type Reading } from './reading.js';
import { renameTexts, resolverOf } from './resolve.js';
import { plainWords } from './texts.js';

/** What the file read does not say. */
export interface FromOptions extends CheckOptions {
  wave?: Wave;
  id?: string;
  version?: string;
}

/** A definition made of a survey of SurveyJS, what became of everything in it, and what is still wrong with it. */
export interface Converted {
  definition: Json;
  account: Entry[];
  findings: Finding[];
}

const sectionId = 'all';

const languageOf = (survey: Source): string => {
  const locale = survey.peek('locale');
  if (typeof locale !== 'string' || !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(locale)) return 'en';
  survey.kept('locale');
  return locale;
};

/** The lists our own words bring along, as an instrument without pages. */
const listsOf = ({ value }: Source, defaultLanguage: string): Instrument => {
  const own = isObject(value[ownKey]) ? value[ownKey] : {};
  return { choiceLists: {}, ...own, defaultLanguage, pages: [] } as unknown as Instrument;
};

const pagesOf = (survey: Source, reading: Reading): Json[] => {
  const taken = new Set<string>();
  const key = survey.spelling('pages', 'elements', 'questions');
  if (key !== 'pages') return readPage(survey, sectionId, taken, reading);
  survey.kept('pages');
  return survey.members('pages').flatMap((page) => readPage(page, sectionId, taken, reading));
};

const allNames = ({ value }: Source): string[] => [
  ...((value.pages as Json[] | undefined) ?? []).flatMap((page) => [...namesIn(page.elements), ...namesIn(page.questions)]),
  ...namesIn(value.elements),
  ...namesIn(value.questions),
]; // prettier-ignore

/** Writes a condition where it belongs, or tells why it stays behind. */
const settle = ({ sources, targets, field }: Pending, resolve: Resolve): void => {
  const translate = field === 'require' ? fromRequirement : fromCondition;
  const known = sources.flatMap(({ source, key }) => {
    const written = String(source.peek(key));
    try {
      const ours = translate(written, resolve);
      if (ours === written) source.kept(key);
      else source.changed(key, `It is written "${ours}" here.`);
      return [ours];
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      source.left(key, `"${source.name}" is asked without this condition: ${error.message}.`);
      return [];
    }
  });
  const joined = known.length > 1 ? known.map((one) => (/ or /.test(one) ? `(${one})` : one)).join(' and ') : known[0];
  if (joined !== undefined) for (const target of targets) target[field] ??= joined;
}; // prettier-ignore

/** Checks whose condition stayed behind say nothing. */
const dropEmptyChecks = (pages: Json[]): void => {
  for (const element of pages.flatMap(({ elements }) => elements as Json[])) {
    const checks = (element.checks as Json[] | undefined)?.filter(({ require }) => require !== undefined);
    if (checks?.length) element.checks = checks;
    else delete element.checks;
  }
};

const expressionRules = [
  'expression_syntax', 'name_unknown', 'wave_not_earlier', 'function_unknown', 'arguments_wrong', 'type_wrong', 'types_unlike',
  'value_unlisted', 'forward_reference', 'cycle', 'unreachable',
]; // prettier-ignore

/** Takes out a condition that is not sound here, and tells so where it was written. */
const takeOut = (definition: Json, { path, rule, message }: Finding, pending: Pending[]): boolean => {
  const steps = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) => index ?? step);
  const field = steps.at(-1);
  const holder = valueAt(definition, steps.slice(0, -1)) as Json | undefined;
  const found = pending.find((one) => one.field === field && holder && one.targets.includes(holder));
  if (!found || !holder || !expressionRules.includes(rule) || !(field! in holder)) return false;
  delete holder[field!];
  for (const { source, key } of found.sources)
    source.left(key, `"${source.name}" is asked without this condition: ${message}`);
  return true;
};

const makeSound = (definition: Json, pending: Pending[], options: CheckOptions): Finding[] => {
  for (;;) {
    const { findings } = checkInstrument(definition, options);
    const taken = findings.filter((one) => takeOut(definition, one, pending));
    if (!taken.length) return findings;
    dropEmptyChecks(definition.pages as Json[]);
  }
};

/**
 * Makes a definition of a survey of SurveyJS. What has no equivalent stays behind, and the account says of every property
 * what became of it. Conditions that cannot be read here, or would not be sound, are left out, so that the rest can be asked.
 */
export const fromSurveyJs = (written: Json, options: FromOptions = {}): Converted => {
  const ledger = new Ledger();
  const survey = ledger.open(written);
  const languages = { default: languageOf(survey), met: new Set<string>() };
  languages.met.add(languages.default);
  const reading: Reading = {
    ledger, languages, lists: listsOf(survey, languages.default), names: new Map(), renamed: nameAll(allNames(survey)), pending: [], texts: [],
  }; // prettier-ignore
  const title = takeText(survey, 'title', reading) ?? { [languages.default]: 'Survey' };
  const introduction = takeText(survey, 'description', reading);
  const afterwards = takeText(survey, 'completedHtml', reading, plainWords);
  const pages = pagesOf(survey, reading);
  const resolve = resolverOf(reading, allNames(survey));
  for (const pending of reading.pending) settle(pending, resolve);
  renameTexts(reading, resolve);
  dropEmptyChecks(pages);
  const own = ownOf(survey);
  const definition: Json = {
    id: freeName(title[languages.default] ?? 'survey', new Set(), { most: 64, mark: '-' }),
    version: '1.0.0',
    title,
    ...(introduction && { introduction }),
    ...(afterwards && { afterwards }),
    defaultLanguage: languages.default,
    languages: [...languages.met],
    sections: [{ id: sectionId, title }],
    pages,
    ...own,
    ...(options.id && { id: options.id }),
    ...(options.version && { version: options.version }),
    ...(options.wave && { wave: options.wave }),
  };
  const findings = makeSound(definition, reading.pending, options);
  return { definition, account: ledger.close(), findings };
};
