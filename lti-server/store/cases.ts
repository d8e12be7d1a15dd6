import type { Database } from './open.js';
import type { CaseTable, EventTable, LearnerTable, ParticipationTable } from './schema.js';

export type Case = CaseTable;

/** Adds a case and who it is, once. */
export const addCase = async (
  db: Database,
  row: Case,
  learner?: Omit<LearnerTable, 'case_id'>,
): Promise<void> => {
  await db
    .insertInto('survey_case')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute();
  if (learner)
    await db
      .insertInto('learner')
      .values({ case_id: row.id, ...learner })
      .onConflict((c) => c.doNothing())
      .execute();
};

/** The case with an id; none without. */
export const findCase = async (db: Database, id: string | undefined): Promise<Case | undefined> =>
  id === undefined
    ? undefined
    : db.selectFrom('survey_case').selectAll().where('id', '=', id).executeTakeFirst();

/** Whether a case leads to a person of a platform. */
export const isNamed = async (db: Database, caseId: string | null): Promise<boolean> =>
  Boolean(await db.selectFrom('learner').select('case_id').where('case_id', '=', caseId).executeTakeFirst());

/** Keeps the answer to "may we link your answers". */
export const saveLinkConsent = async (db: Database, caseId: string, link: 0 | 1): Promise<void> => {
  await db.updateTable('survey_case').set({ link }).where('id', '=', caseId).execute();
};

/** How a case stands to a wave: the last word stands. */
export const saveParticipation = async (db: Database, row: ParticipationTable): Promise<void> => {
  await db
    .insertInto('participation')
    .values(row)
    .onConflict((c) =>
      c.columns(['case_id', 'wave']).doUpdateSet({
        outcome: row.outcome,
        sheet_version: row.sheet_version,
        why: row.why ?? null,
        until: row.until ?? null,
      }),
    )
    .execute();
};

export const findParticipation = (db: Database, caseId: string, wave: string) =>
  db
    .selectFrom('participation')
    .select(['outcome', 'until'])
    .where('case_id', '=', caseId)
    .where('wave', '=', wave)
    .executeTakeFirst();

/** Forgets that a wave was put off. */
export const dropPutOff = async (db: Database, caseId: string, wave: string): Promise<void> => {
  await db
    .deleteFrom('participation')
    .where('case_id', '=', caseId)
    .where('wave', '=', wave)
    .where('outcome', '=', 'put-off')
    .execute();
};

/** Takes back a decline: the learner agreed after all. */
export const dropParticipation = async (db: Database, caseId: string, wave: string): Promise<void> => {
  await db.deleteFrom('participation').where('case_id', '=', caseId).where('wave', '=', wave).execute();
};

/** Keeps the address to be contacted at; the newest stands. */
export const saveContact = async (
  db: Database,
  row: { case_id: string; sealed_email: string; wave: string; given_at: string },
): Promise<void> => {
  const { sealed_email, wave, given_at } = row;
  await db
    .insertInto('contact')
    .values(row)
    .onConflict((c) => c.column('case_id').doUpdateSet({ sealed_email, wave, given_at }))
    .execute();
};

export const dropContact = async (db: Database, caseId: string): Promise<void> => {
  await db.deleteFrom('contact').where('case_id', '=', caseId).execute();
};

/** Appends events; one whose id is there already is left out. */
export const addEvents = async (db: Database, events: EventTable[]): Promise<void> => {
  if (events.length)
    await db
      .insertInto('event')
      .values(events)
      .onConflict((c) => c.doNothing())
      .execute();
};

/** Removes a case with everything that hangs on it (answers, e-mail, events, identity). Returns whether there was one. */
export const deleteCase = async (db: Database, id: string): Promise<boolean> => {
  const result = await db.deleteFrom('survey_case').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
};

/** Removes the cases of an origin, those made before a time where one is given; returns how many. */
export const deleteCasesOf = async (
  db: Database,
  origin: 'simulated' | 'test',
  before = '9999',
): Promise<number> => {
  const result = await db
    .deleteFrom('survey_case')
    .where('origin', '=', origin)
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};

/** How many simulated cases each study has, by study id. */
export const simulatedCases = async (db: Database): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('survey_case')
    .select((e) => ['study_id', e.fn.countAll<number>().as('cases')])
    .where('origin', '=', 'simulated')
    .groupBy('study_id')
    .execute();
  return new Map(rows.map((row) => [row.study_id, Number(row.cases)]));
};
