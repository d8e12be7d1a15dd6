import type { Database } from './open.js';
import type { UsedTokenTable } from './schema.js';

/** Notes that a token was used, and drops those long expired. False where it was used before. */
export const useToken = async (
  db: Database,
  token: UsedTokenTable,
  forgetBefore: string,
): Promise<boolean> => {
  await db.deleteFrom('used_token').where('expires_at', '<', forgetBefore).execute();
  const added = await db
    .insertInto('used_token')
    .values(token)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Boolean(added.numInsertedOrUpdatedRows);
};
