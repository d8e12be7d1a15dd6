import type { Database } from './open.js';
import type { AuditTable } from './schema.js';

export const addAct = async (db: Database, act: AuditTable): Promise<void> => {
  await db.insertInto('audit').values(act).execute();
};

/** Administrative acts, newest first. */
export const recentActs = (db: Database, limit: number): Promise<AuditTable[]> =>
  db.selectFrom('audit').selectAll().orderBy('at', 'desc').limit(limit).execute();
