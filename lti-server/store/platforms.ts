import type { Database } from './open.js';
import type { PlatformTable } from './schema.js';

export type Platform = PlatformTable;

/** Adds a platform, or brings the addresses of the same (issuer, client id) up to date. Returns its id. */
export const savePlatform = async (db: Database, platform: Platform): Promise<string> => {
  const { name, auth_url, token_url, keyset_url, token_audience, frame_origins, state } = platform;
  await db
    .insertInto('platform')
    .values(platform)
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'client_id'])
        .doUpdateSet({ name, auth_url, token_url, keyset_url, token_audience, frame_origins, state }),
    )
    .execute();
  return (await findPlatform(db, platform.issuer, platform.client_id))!.id;
};

export const addDeployment = async (
  db: Database,
  platformId: string,
  deploymentId: string,
): Promise<void> => {
  await db
    .insertInto('deployment')
    .values({ platform_id: platformId, deployment_id: deploymentId })
    .onConflict((c) => c.doNothing())
    .execute();
};

/** The platform of an (issuer, client id); without client id the issuer's only one. */
export const findPlatform = async (
  db: Database,
  issuer: string,
  clientId?: string,
): Promise<Platform | undefined> => {
  let query = db.selectFrom('platform').selectAll().where('issuer', '=', issuer);
  if (clientId) query = query.where('client_id', '=', clientId);
  const rows = await query.limit(2).execute();
  return rows.length === 1 ? rows[0] : undefined;
};

export const getPlatform = (db: Database, id: string): Promise<Platform> =>
  db.selectFrom('platform').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const listPlatforms = (db: Database): Promise<Platform[]> =>
  db.selectFrom('platform').selectAll().orderBy('name').execute();

export const listDeployments = async (db: Database, platformId: string): Promise<string[]> =>
  (
    await db.selectFrom('deployment').select('deployment_id').where('platform_id', '=', platformId).execute()
  ).map((row) => row.deployment_id);

/** Withdraws a platform; its launches are refused from now on. Returns whether there was one. */
export const revokePlatform = async (db: Database, id: string): Promise<boolean> => {
  const result = await db
    .updateTable('platform')
    .set({ state: 'revoked' })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
};
