import { Study } from '../../shared/study.js';
import { isoTime } from '../clock.js';
import { findInstrument } from '../store/instruments.js';
import { findStudyDocument, findStudyIdOf, saveStudy } from '../store/studies.js';
import type { Deps } from './deps.js';

/** A study file cannot be imported; each line says where and what to do. */
export class StudyUnsound extends Error {
  constructor(readonly findings: string[]) {
    super(findings.join('\n'));
  }
}

/** Parses a study file and checks it against what is published and imported. Throws {@link StudyUnsound}. */
export const checkStudy = async ({ store }: Deps, document: unknown): Promise<Study> => {
  const parsed = Study.safeParse(document);
  if (!parsed.success)
    throw new StudyUnsound(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  const study = parsed.data;
  const findings: string[] = [];
  for (const [wave, reference] of Object.entries(study.instruments)) {
    const found = await findInstrument(store.db, reference);
    if (!found) findings.push(`instruments.${wave}: ${reference} is not published here`);
    else if (found.instrument.wave !== wave)
      findings.push(`instruments.${wave}: ${reference} is for ${found.instrument.wave}`);
  }
  const ids = study.programs.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    findings.push(`programs: ${id} is there twice`);
  for (const id of ids) {
    const owner = await findStudyIdOf(store.db, id);
    if (owner && owner !== study.id)
      findings.push(`programs: ${id} belongs to study ${owner}; ids are unique per server`);
  }
  const known = await findStudyDocument(store.db, study.id, study.version);
  if (known && known !== JSON.stringify(study))
    findings.push(
      `version: ${study.version} was imported with another content; raise it to ${study.version + 1}`,
    );
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
