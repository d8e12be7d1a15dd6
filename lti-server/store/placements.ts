import { sql } from 'kysely';
import type { Database } from './open.js';
import type { LaunchLogTable, PlacementTable } from './schema.js';

export type Placement = PlacementTable;

/** Keeps where a survey appears; a later launch of the same link only refreshes title and time. Returns its id. */
export const savePlacement = async (db: Database, placement: Placement): Promise<string> => {
  const { context_title, platform_id, last_launch_at } = placement;
  const row = await db
    .insertInto('placement')
    .values(placement)
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'deployment_id', 'resource_link_id', 'program', 'wave'])
        .doUpdateSet({ context_title, platform_id, last_launch_at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
};

export const findPlacement = (db: Database, id: string): Promise<Placement | undefined> =>
  db.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirst();

/** Adds one to a count that names nobody; or takes one back. */
export const countOne = async (
  db: Database,
  key: { day: string; program: string; wave: string; placement_id: string; name: string },
  step = 1,
): Promise<void> => {
  await db
    .insertInto('daily_count')
    .values({ ...key, count: step })
    .onConflict((conflict) =>
      conflict
        .columns(['program', 'wave', 'placement_id', 'name', 'day'])
        .doUpdateSet({ count: sql<number>`daily_count.count + ${step}` }),
    )
    .execute();
};

/** Notes what became of a launch. */
export const logLaunch = async (db: Database, launch: LaunchLogTable): Promise<void> => {
  await db.insertInto('launch_log').values(launch).execute();
};

/** Forgets launches before a time. */
export const forgetLaunches = async (db: Database, before: string): Promise<void> => {
  await db.deleteFrom('launch_log').where('at', '<', before).execute();
};

/** Newest launches, of one platform or of all. */
export const recentLaunches = (db: Database, limit: number, platformId?: string) => {
  let query = db.selectFrom('launch_log').selectAll().orderBy('at', 'desc').limit(limit);
  if (platformId) query = query.where('platform_id', '=', platformId);
  return query.execute();
};

/** When a platform's newest accepted launch was, or undefined. */
export const lastAcceptedLaunch = async (db: Database, platformId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('launch_log')
      .select('at')
      .where('platform_id', '=', platformId)
      .where('outcome', '=', 'accepted')
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at;
