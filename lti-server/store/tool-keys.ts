import type { Database } from './open.js';
import type { ToolKeyTable } from './schema.js';

/** Newest first. */
export const listToolKeys = (db: Database): Promise<ToolKeyTable[]> =>
  db.selectFrom('tool_key').selectAll().orderBy('created_at', 'desc').execute();

export const addToolKey = async (db: Database, key: ToolKeyTable): Promise<void> => {
  await db.insertInto('tool_key').values(key).execute();
};
