import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { Copies } from './copies.js';
import { GroupCommit } from './group-commit.js';
import { openLibsql } from './libsql.js';
import { initial } from './migrations/0001-initial.js';
import { hostKeys } from './migrations/0002-host-keys.js';
import { putOff } from './migrations/0003-put-off.js';
import { audit } from './migrations/0004-audit.js';
import { configuration } from './migrations/0009-configuration.js';
import type { Tables } from './schema.js';

export type Database = Kysely<Tables>;

/** The open database. */
export interface Store {
  db: Database;
  engine: 'sqlite' | 'postgres';
  /** Runs `work` in a transaction shared with whatever else is written in the same moment. */
  commit<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  /** What is read with every launch and seldom changes. Not to be asked inside a transaction. */
  copies: Copies;
  close(): Promise<void>;
}

const migrations = {
  '0001-initial': initial,
  '0002-host-keys': hostKeys,
  '0003-put-off': putOff,
  '0004-audit': audit,
  '0009-configuration': configuration,
};
export type MigrationName = keyof typeof migrations;

/** Opens PostgreSQL where a URL is given, else the libsql file `survey.db` in the folder. Does not migrate. */
export const openStore = (options: { dataDir: string; databaseUrl?: string }): Store => {
  const engine = options.databaseUrl ? 'postgres' : 'sqlite';
  const dialect = options.databaseUrl
    ? postgres(options.databaseUrl)
    : new SqliteDialect({ database: openLibsql(join(options.dataDir, 'survey.db')) });
  const db: Database = new Kysely<Tables>({ dialect, log: ({ query }) => copies.noteStatement(query.sql) });
  const group = new GroupCommit(db);
  const copies = new Copies(db);
  return { db, engine, copies, commit: (work) => group.add(work), close: () => db.destroy() };
};

const postgres = (connectionString: string): PostgresDialect => {
  // count() and identity columns arrive as bigint texts; all of ours fit a number.
  const types = {
    getTypeParser: (oid: number, format?: 'text') =>
      oid === 20 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
  };
  const pool = new pg.Pool({ connectionString, max: 10, types: types as unknown as pg.CustomTypesConfig });
  // An idle connection that the server ends is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
};

/**
 * Brings the schema to the newest version, or to that of `upTo`; returns the names of the migrations run. Throws on
 * failure, changing nothing.
 */
export const migrateStore = async (store: Store, upTo?: MigrationName): Promise<string[]> => {
  const migrator = new Migrator({
    db: store.db,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(migrations).map(([name, { up }]) => [name, { up: (db) => up(db, store.engine) }]),
          ),
        ),
    },
  });
  const { error, results } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be migrated', { cause: error });
  return (results ?? []).map(({ migrationName }) => migrationName);
};

/** Whether every migration of this release has run. */
export const isMigrated = async (store: Store): Promise<boolean> => {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return false;
  const rows = await store.db
    .selectFrom('kysely_migration' as keyof Tables)
    .selectAll()
    .execute();
  return rows.length === Object.keys(migrations).length;
};
