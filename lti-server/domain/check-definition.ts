import type { CheckedDefinition } from '../../shared/api.js';
import type { Instrument } from '../../shared/instrument.js';
import { checkInstrument, type Earlier } from '../../shared/publish.js';
import { warningsOf } from '../../shared/publish/warnings.js';
import { convertFirst, kindMissing, kindOf } from '../files/file-kind.js';
import { readJsonSource, type JsonSource } from '../files/json-source.js';
import { byPlace, placed, textFindings, withItems } from '../files/placed-finding.js';
import { findInstrument, listInstruments } from '../store/instruments.js';
import { definitionReads } from './definition-reads.js';
import type { Deps } from './deps.js';
import { withCodeLists } from './earlier-instruments.js';

/** The newest published questionnaires of the waves a definition may read. */
const publishedEarlier = async ({ store: { db } }: Deps): Promise<Earlier> => {
  const all = await listInstruments(db);
  const newest = async (wave: string): Promise<Instrument | undefined> => {
    const ofWave = all.filter((one) => one.wave === wave);
    const last = ofWave.sort((a, b) => (a.published_at < b.published_at ? -1 : 1)).at(-1);
    return last && (await findInstrument(db, `${last.id}@${last.version}`))?.instrument;
  };
  return { baseline: await newest('baseline'), end: await newest('end') };
};

/** Checks a definition that is JSON already. */
export const checkParsed = async (deps: Deps, definition: unknown): Promise<CheckedDefinition> => {
  const earlier = await publishedEarlier(deps);
  const { instrument, findings } = checkInstrument(definition, { earlier });
  if (!instrument) return { findings: withItems(definition, findings), warnings: [], reads: [] };
  return {
    instrument,
    findings: withItems(definition, findings),
    warnings: withItems(definition, warningsOf(instrument)),
    reads: definitionReads(instrument, earlier),
  };
};

const studyChosen = 'This is a study, which names questionnaires. Choose a definition: it has "pages".';

/** Why a text that could be read holds no definition; undefined where it holds one. */
const strangeKind = ({ value }: JsonSource): { rule: string; message: string } | undefined => {
  const kind = kindOf(value);
  if (kind === 'definition') return undefined;
  if (kind === 'surveyjs') return convertFirst('SURVEY.json');
  return { rule: 'kind_unknown', message: kind ? studyChosen : kindMissing(value) };
};

/**
 * Checks the text of a definition as publishing would, and says what it reads. Lists of published codes that it lacks are
 * filled in, as publishing does. Nothing is kept.
 */
export const checkDefinition = async (deps: Deps, text: string): Promise<CheckedDefinition> => {
  const source = readJsonSource(text);
  const ofText = textFindings(source);
  if (source.value === undefined) return { findings: ofText, warnings: [], reads: [] };
  const strange = strangeKind(source);
  if (strange)
    return { findings: [...ofText, { line: 1, column: 1, path: '', ...strange }], warnings: [], reads: [] };
  const checked = await checkParsed(deps, withCodeLists(source.value).definition);
  return {
    ...checked,
    findings: [...ofText, ...placed(source, checked.findings)].sort(byPlace),
    warnings: placed(source, checked.warnings),
  };
};
