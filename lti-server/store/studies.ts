import { Study, type Program } from '../../shared/study.js';
import type { Database } from './open.js';

/** A program with the newest version of the study it belongs to. */
export interface ProgramInStudy {
  study: Study;
  program: Program;
}

/** Adds a study version and its programs. Importing the same version twice changes nothing; returns whether it was new. */
export const saveStudy = async (db: Database, study: Study, importedAt: string): Promise<boolean> => {
  const row = {
    id: study.id,
    version: study.version,
    document: JSON.stringify(study),
    imported_at: importedAt,
  };
  const added = await db
    .insertInto('study')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  for (const program of study.programs)
    await db
      .insertInto('program')
      .values({ id: program.id, study_id: study.id })
      .onConflict((c) => c.doNothing())
      .execute();
  return Boolean(added.numInsertedOrUpdatedRows);
};

/** Study a program id belongs to, or undefined. */
export const findStudyIdOf = async (db: Database, program: string): Promise<string | undefined> =>
  (await db.selectFrom('program').select('study_id').where('id', '=', program).executeTakeFirst())?.study_id;

/** The document of a study's version as stored, or undefined. */
export const findStudyDocument = async (
  db: Database,
  id: string,
  version: number,
): Promise<string | undefined> =>
  (
    await db
      .selectFrom('study')
      .select('document')
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
  )?.document;

/** Newest version of every study, by id. */
export const listStudies = async (db: Database): Promise<Study[]> => {
  const rows = await db
    .selectFrom('study')
    .select(['id', 'document'])
    .orderBy('id')
    .orderBy('version')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row.document])).values()].map((text) =>
    Study.parse(JSON.parse(text)),
  );
};

/** The program and its study's newest version, or undefined. */
export const findProgram = async (db: Database, program: string): Promise<ProgramInStudy | undefined> => {
  const row = await db
    .selectFrom('study')
    .innerJoin('program', 'program.study_id', 'study.id')
    .select('study.document')
    .where('program.id', '=', program)
    .orderBy('study.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const study = Study.parse(JSON.parse(row.document));
  const found = study.programs.find(({ id }) => id === program);
  return found && { study, program: found };
};

/** Sealed case key of a study, or undefined. */
export const findStudyKey = async (db: Database, study: string): Promise<string | undefined> =>
  (await db.selectFrom('study_key').select('sealed_key').where('study_id', '=', study).executeTakeFirst())
    ?.sealed_key;

/** Keeps a study's first key; a later one is ignored. */
export const saveStudyKey = async (db: Database, study: string, sealedKey: string): Promise<void> => {
  await db
    .insertInto('study_key')
    .values({ study_id: study, sealed_key: sealedKey })
    .onConflict((c) => c.doNothing())
    .execute();
};
