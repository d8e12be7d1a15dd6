import type { Database } from './open.js';
import type { ScoreTable } from './schema.js';

export type Score = ScoreTable;

/** Queues a score; a case has one per line item. Returns whether it was new. */
export const addScore = async (db: Database, score: Score): Promise<boolean> => {
  const added = await db
    .insertInto('score')
    .values(score)
    .onConflict((c) => c.columns(['case_tag', 'line_item_url']).doNothing())
    .executeTakeFirst();
  return Boolean(added.numInsertedOrUpdatedRows);
};

/** Scores due at a time, oldest first. */
export const dueScores = (db: Database, now: string, limit: number): Promise<Score[]> =>
  db
    .selectFrom('score')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();

/** Takes a due score until `until`, so that no other process posts it meanwhile. False where another has it. */
export const leaseScore = async (db: Database, score: Score, until: string): Promise<boolean> => {
  const result = await db
    .updateTable('score')
    .set({ next_attempt_at: until, attempts: score.attempts + 1 })
    .where('id', '=', score.id)
    .where('attempts', '=', score.attempts)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
};

/** The score is out; whom it was for is forgotten. */
export const markScoreSent = async (db: Database, id: string, at: string): Promise<void> => {
  await db
    .updateTable('score')
    .set({ state: 'sent', sent_at: at, sealed_subject: null, last_error: null })
    .where('id', '=', id)
    .execute();
};

export const markScoreTried = async (
  db: Database,
  id: string,
  outcome: { state: 'waiting' | 'failed'; next_attempt_at: string; last_error: string },
): Promise<void> => {
  await db.updateTable('score').set(outcome).where('id', '=', id).execute();
};

/** When the next waiting score is due, or undefined. */
export const nextScoreAt = async (db: Database): Promise<string | undefined> =>
  (
    await db
      .selectFrom('score')
      .select('next_attempt_at')
      .where('state', '=', 'waiting')
      .orderBy('next_attempt_at')
      .limit(1)
      .executeTakeFirst()
  )?.next_attempt_at;

/** Newest scores, without whom they are for. */
export const recentScores = (db: Database, limit: number) =>
  db
    .selectFrom('score')
    .leftJoin('placement', 'placement.id', 'score.placement_id')
    .select(['score.id', 'score.platform_id', 'score.placement_id', 'score.state', 'score.attempts', 'score.last_error', 'score.created_at', 'score.sent_at', 'score.next_attempt_at', 'placement.program', 'placement.wave', 'placement.context_title'])
    .orderBy('score.created_at', 'desc')
    .limit(limit)
    .execute(); // prettier-ignore

/** Drops all scores of a case. */
export const deleteScores = async (db: Database, caseTag: string): Promise<void> => {
  await db.deleteFrom('score').where('case_tag', '=', caseTag).execute();
};

/** How many scores stand in each state. */
export const scoreTotals = async (db: Database): Promise<Record<Score['state'], number>> => {
  const rows = await db
    .selectFrom('score')
    .select((e) => ['state', e.fn.countAll<number>().as('scores')])
    .groupBy('state')
    .execute();
  const totals = { sent: 0, waiting: 0, failed: 0 };
  for (const row of rows) totals[row.state] = Number(row.scores);
  return totals;
};
