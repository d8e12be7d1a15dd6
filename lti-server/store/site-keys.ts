import type { Database } from './open.js';
import type { SiteKeyTable } from './schema.js';

export type SiteKey = SiteKeyTable;

export const addSiteKey = async (db: Database, key: SiteKey): Promise<void> => {
  await db.insertInto('site_key').values(key).execute();
};

/** A key by its id, revoked ones included, or undefined. */
export const findSiteKey = (db: Database, kid: string): Promise<SiteKey | undefined> =>
  db.selectFrom('site_key').selectAll().where('kid', '=', kid).executeTakeFirst();

/** Every key, newest first. */
export const listSiteKeys = (db: Database): Promise<SiteKey[]> =>
  db.selectFrom('site_key').selectAll().orderBy('created_at', 'desc').orderBy('kid').execute();

/** Revokes a key; one that is revoked already keeps its time. */
export const revokeSiteKey = async (db: Database, kid: string, at: string): Promise<void> => {
  await db
    .updateTable('site_key')
    .set({ revoked_at: at })
    .where('kid', '=', kid)
    .where('revoked_at', 'is', null)
    .execute();
};

/** Notes the day a key was used last: one write per key and day, however many sessions it opens. */
export const noteKeyUse = async (db: Database, kid: string, day: string): Promise<void> => {
  await db
    .updateTable('site_key')
    .set({ last_used_on: day })
    .where('kid', '=', kid)
    .where((e) => e.or([e('last_used_on', 'is', null), e('last_used_on', '<>', day)]))
    .execute();
};
