import type { Standing, Value } from '../../shared/answers.js';
import type { Database } from './open.js';
import type { AnswerTable, AnswerValueTable, ResponseTable } from './schema.js';

export type Response = ResponseTable;
export type NewAnswer = Omit<AnswerTable, 'seq'>;

/** Opens a response; where the case has one in that wave already nothing changes. */
export const addResponse = async (db: Database, row: Response): Promise<void> => {
  await db
    .insertInto('response')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute();
};

export const findResponse = (db: Database, id: string): Promise<Response | undefined> =>
  db.selectFrom('response').selectAll().where('id', '=', id).executeTakeFirst();

export const findResponseOfCase = (
  db: Database,
  caseId: string,
  wave: string,
): Promise<Response | undefined> =>
  db
    .selectFrom('response')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('wave', '=', wave)
    .executeTakeFirst();

/** The response a device kept the key of. */
export const findResponseByResumeKey = (
  db: Database,
  resumeHash: string,
  wave: string,
): Promise<Response | undefined> =>
  db
    .selectFrom('response')
    .selectAll()
    .where('resume_hash', '=', resumeHash)
    .where('wave', '=', wave)
    .executeTakeFirst();

export const findAnswer = (db: Database, id: string) =>
  db.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst();

/** Appends an answer and makes it the one that stands for its item. False where the id was there already. */
export const addAnswer = async (
  db: Database,
  answer: NewAnswer,
  values: AnswerValueTable[],
): Promise<boolean> => {
  const added = await db
    .insertInto('answer')
    .values(answer)
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  if (!added.numInsertedOrUpdatedRows) return false;
  await db
    .deleteFrom('answer_value')
    .where('response_id', '=', answer.response_id)
    .where('item', '=', answer.item)
    .execute();
  if (values.length) await db.insertInto('answer_value').values(values).execute();
  return true;
};

/** Standing answers of a response, by item. */
export const standingAnswers = async (
  db: Database,
  responseId: string,
): Promise<Record<string, Standing>> => {
  const rows = await db
    .selectFrom('answer')
    .select(['item', 'value', 'non_answer', 'specified'])
    .where('response_id', '=', responseId)
    .orderBy('seq')
    .execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.item,
      {
        ...(row.value !== null && { value: JSON.parse(row.value) as Value }),
        ...(row.non_answer !== null && { nonAnswer: row.non_answer as Standing['nonAnswer'] }),
        ...(row.specified !== null && { specified: JSON.parse(row.specified) as Record<string, string> }),
      },
    ]),
  );
};

/** Keeps the hash of the key a device resumes with; the newest stands. */
export const saveResumeKey = async (db: Database, id: string, resumeHash: string): Promise<void> => {
  await db.updateTable('response').set({ resume_hash: resumeHash }).where('id', '=', id).execute();
};

export const touchResponse = async (db: Database, id: string, at: string): Promise<void> => {
  await db.updateTable('response').set({ last_answer_at: at }).where('id', '=', id).execute();
};

/** Marks a response submitted, once; a second press changes nothing. */
export const submitResponse = async (
  db: Database,
  id: string,
  at: string,
  receipt: string,
): Promise<void> => {
  await db
    .updateTable('response')
    .set({ submitted_at: at, receipt })
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .execute();
};
