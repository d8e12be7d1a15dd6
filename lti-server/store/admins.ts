import type { Database } from './open.js';
import type { AdminTable } from './schema.js';

export const saveAdmin = async (db: Database, admin: AdminTable): Promise<void> => {
  await db
    .insertInto('admin')
    .values(admin)
    .onConflict((c) => c.column('email').doUpdateSet({ role: admin.role }))
    .execute();
};

/** Keeps a sign-in link, and drops those whose time is over. */
export const addSignIn = async (
  db: Database,
  row: { token_hash: string; email: string; expires_at: string },
  now: string,
): Promise<void> => {
  await db.deleteFrom('sign_in').where('expires_at', '<', now).execute();
  await db
    .insertInto('sign_in')
    .values({ ...row, used_at: null })
    .execute();
};

/** Whose link it is, while it holds and was not used; undefined otherwise. */
export const findSignIn = async (db: Database, tokenHash: string, now: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('sign_in')
      .select('email')
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
  )?.email;

/** Uses a sign-in link; returns whose it was, or undefined where it does not hold (any more). */
export const useSignIn = async (
  db: Database,
  tokenHash: string,
  now: string,
): Promise<string | undefined> => {
  const row = await db
    .updateTable('sign_in')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('email')
    .executeTakeFirst();
  return row?.email;
};

/** Keeps a console session, and drops those whose time is over. */
export const addConsoleSession = async (
  db: Database,
  row: { token_hash: string; email: string; expires_at: string },
  now: string,
): Promise<void> => {
  await db.deleteFrom('console_session').where('expires_at', '<', now).execute();
  await db.insertInto('console_session').values(row).execute();
};

/** The account of a console session that holds, or undefined. */
export const findAccount = (db: Database, tokenHash: string, now: string): Promise<AdminTable | undefined> =>
  db
    .selectFrom('console_session')
    .innerJoin('admin', 'admin.email', 'console_session.email')
    .selectAll('admin')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

export const deleteConsoleSession = async (db: Database, tokenHash: string): Promise<void> => {
  await db.deleteFrom('console_session').where('token_hash', '=', tokenHash).execute();
};
