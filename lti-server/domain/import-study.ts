import { didYouMean } from '../../shared/nearest.js';
import { schemaFindings } from '../../shared/publish/schema-findings.js';
import { Study } from '../../shared/study.js';
import { isoTime } from '../clock.js';
import { findInstrument, listInstruments } from '../store/instruments.js';
import { findStudyDocument, findStudyIdOf, saveStudy } from '../store/studies.js';
import type { Deps } from './deps.js';

/** One thing that keeps a study file from being imported. */
export interface StudyFinding {
  /** Where: `programs[0].id`. */
  path: string;
  rule: StudyRule;
  /** What is wrong and what to do. */
  message: string;
}

/** Every rule a study file is checked by; `docs/study-file.md` explains them. */
export const studyRules = [
  'schema', 'instrument_unknown', 'instrument_wave', 'program_duplicate', 'program_taken', 'version_taken',
] as const; // prettier-ignore
export type StudyRule = (typeof studyRules)[number];

/** A study file cannot be imported; each finding says where and what to do. */
export class StudyUnsound extends Error {
  constructor(readonly findings: StudyFinding[]) {
    super(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

const instrumentFindings = async ({ store }: Deps, { instruments }: Study): Promise<StudyFinding[]> => {
  const published = (await listInstruments(store.db)).map(({ id, version }) => `${id}@${version}`);
  const findings: StudyFinding[] = [];
  for (const [wave, reference] of Object.entries(instruments)) {
    const path = `instruments.${wave}`;
    const found = await findInstrument(store.db, reference);
    const hint = didYouMean(reference, published) || ` Publish it first: program-survey study import FILE.`;
    if (!found)
      findings.push({ path, rule: 'instrument_unknown', message: `${reference} is not published here.${hint}` });
    else if (found.instrument.wave !== wave)
      findings.push({
        path, rule: 'instrument_wave', message: `${reference} is for ${found.instrument.wave}. Name one for ${wave}.`,
      }); // prettier-ignore
  }
  return findings;
};

const programFindings = async ({ store }: Deps, { id: study, programs }: Study): Promise<StudyFinding[]> => {
  const ids = programs.map(({ id }) => id);
  const findings: StudyFinding[] = [];
  for (const [index, id] of ids.entries()) {
    const path = `programs[${index}].id`;
    const owner = await findStudyIdOf(store.db, id);
    if (ids.indexOf(id) < index)
      findings.push({
        path,
        rule: 'program_duplicate',
        message: `${id} is there twice. Give it another id.`,
      });
    if (owner && owner !== study)
      findings.push({
        path, rule: 'program_taken', message: `${id} belongs to study ${owner}; ids are unique per server. Give it another one.`,
      }); // prettier-ignore
  }
  return findings;
};

/** Parses a study file and checks it against what is published and imported. Throws {@link StudyUnsound}. */
export const checkStudy = async (deps: Deps, document: unknown): Promise<Study> => {
  const parsed = Study.safeParse(document);
  if (!parsed.success)
    throw new StudyUnsound(
      schemaFindings(Study, document, parsed.error).map((one) => ({ ...one, rule: 'schema' as const })),
    );
  const study = parsed.data;
  const findings = [...(await instrumentFindings(deps, study)), ...(await programFindings(deps, study))];
  const known = await findStudyDocument(deps.store.db, study.id, study.version);
  if (known && known !== JSON.stringify(study)) {
    const message = `${study.version} was imported with another content. Raise it to ${study.version + 1}.`;
    findings.push({ path: 'version', rule: 'version_taken', message });
  }
  if (findings.length) throw new StudyUnsound(findings);
  return study;
};

/** Imports a study version. Importing the same twice changes nothing. Returns the study and whether it was new. */
export const importStudy = async (
  deps: Deps,
  document: unknown,
): Promise<{ study: Study; isNew: boolean }> => {
  const study = await checkStudy(deps, document);
  const isNew = await deps.store.commit((db) => saveStudy(db, study, isoTime(deps.clock)));
  return { study, isNew };
};
