import type { Database } from './open.js';
import type { LoginStateTable } from './schema.js';

export type LoginState = LoginStateTable;

/** Keeps a login until its launch. */
export const addLoginState = async (db: Database, state: LoginState): Promise<void> => {
  await db.insertInto('login_state').values(state).execute();
};

export const findLoginState = (db: Database, state: string): Promise<LoginState | undefined> =>
  db.selectFrom('login_state').selectAll().where('state', '=', state).executeTakeFirst();

/** Marks a login used and forgets the platform's hints. False where another launch was first. */
export const consumeLoginState = async (db: Database, state: string, usedAt: string): Promise<boolean> => {
  const result = await db
    .updateTable('login_state')
    .set({ used_at: usedAt, initiation: '{}' })
    .where('state', '=', state)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
};

/** Drops logins that ended before a time. */
export const forgetLoginStates = async (db: Database, before: string): Promise<void> => {
  await db.deleteFrom('login_state').where('expires_at', '<', before).execute();
};
