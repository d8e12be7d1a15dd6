import { Instrument } from './instrument.js';
import { allItems } from './route.js';
import { formFindings } from './publish/form-findings.js';
import {
  placeholderFindings, placeholdersIn, readExpressions, referenceFindings,
} from './publish/expression-findings.js'; // prettier-ignore
import type { Finding } from './publish/finding.js';
import { pathsRead, type Earlier } from './publish/references.js';
import { orderFindings, reachFindings, targetFindings } from './publish/route-findings.js';
import { salvage } from './publish/salvage.js';
import { schemaFindings } from './publish/schema-findings.js';
import { textsOf } from './publish/text-findings.js';

export { findingRules, type Finding, type FindingRule } from './publish/finding.js';
export type { Earlier } from './publish/references.js';

/** Options of {@link checkInstrument}. */
export interface CheckOptions {
  /** Instruments of the earlier waves: what `{baseline.x}` names is then checked against them, else only its form. */
  earlier?: Earlier;
}

/** What checking a definition brings: the parsed instrument where it follows the schema, and all that is wrong. */
export interface CheckedInstrument {
  instrument?: Instrument;
  findings: Finding[];
}

/**
 * Checks a definition before it is published. An instrument without findings can be answered to its end: every name,
 * code and list exists, every expression has the right type and reads only what has been asked, everything can be
 * reached. Unreachable conditions are found where they rest on codes, lists and constants; others count as reachable.
 * Of a definition that does not follow the schema the other rules are checked as far as it can be read.
 */
export const checkInstrument = (
  definition: unknown,
  { earlier = {} }: CheckOptions = {},
): CheckedInstrument => {
  const { success, data: instrument, error } = Instrument.safeParse(definition);
  if (success) return { instrument, findings: ruleFindings(instrument, earlier) };
  return { findings: faultyFindings(definition, schemaFindings(Instrument, definition, error), earlier) };
};

/** Of a definition that does not follow the schema: how, and what else is wrong in what can be read of it. */
const faultyFindings = (definition: unknown, faults: Finding[], earlier: Earlier): Finding[] => {
  const salvaged = salvage(definition);
  if (!salvaged) return faults;
  const { instrument, silent, written } = salvaged;
  const told = new Set(faults.map(({ path }) => path));
  const isTold = ({ rule, path }: Finding) =>
    told.has(path) || (rule === 'text_missing' && told.has(`${path}.${instrument.defaultLanguage}`));
  const others = ruleFindings(instrument, earlier).filter((one) => !silent.has(one.rule) && !isTold(one));
  return [...faults, ...others.map((one) => ({ ...one, path: written.get(one.path) ?? one.path }))];
};

/** All that is wrong with an instrument that follows the schema. */
const ruleFindings = (instrument: Instrument, earlier: Earlier): Finding[] => {
  const { parsed, findings } = readExpressions(instrument, earlier);
  return [
    ...formFindings(instrument),
    ...targetFindings(instrument),
    ...findings,
    ...placeholderFindings(instrument, earlier),
    ...referenceFindings(instrument, parsed),
    ...orderFindings(instrument, parsed),
    ...reachFindings(instrument, parsed, earlier),
  ];
};

/** JSON with keys in code unit order and no white space, so that equal definitions have equal text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
  return `{${members
    .sort(byKey)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    .join(',')}}`;
};

/** SHA-256 of the canonical JSON, 64 hexadecimal digits. What is published under one `id@version` keeps one hash. */
export const instrumentHash = async (instrument: Instrument): Promise<string> => {
  const bytes = new TextEncoder().encode(canonicalJson(instrument));
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Names of what a session of this instrument may carry of earlier answers, and nothing else. */
export interface EarlierItems {
  /** Items of the earlier waves that its expressions and texts read. */
  baseline: string[];
  end: string[];
  /** Items asked as "still so?", whose last answer is shown. */
  confirm: string[];
}

/** Names of the earlier answers an instrument uses; of a published instrument, whose expressions all parse. */
export const earlierItemsRead = (instrument: Instrument): EarlierItems => {
  const { parsed } = readExpressions(instrument, {});
  const paths = [
    ...parsed.flatMap(({ tree }) => pathsRead(tree)),
    ...textsOf(instrument).flatMap(({ text }) => placeholdersIn(text)),
  ];
  const namesOf = (earlier: string) =>
    paths.flatMap(([wave, name]) => (wave === earlier && name !== undefined ? [name] : []));
  return {
    baseline: [...new Set(namesOf('baseline'))],
    end: [...new Set(namesOf('end'))],
    confirm: allItems(instrument).flatMap(({ confirm, name }) => (confirm ? [name] : [])),
  };
};
