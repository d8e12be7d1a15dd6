import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateStore, openStore, type MigrationName, type Store } from '../../lti-server/store/open.js';

/** The engines we claim; suites run once on each. */
export const engines = ['libsql', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** An empty, migrated database of its own, and how to be rid of it. */
export interface TemporaryStore {
  store: Store;
  /** What another process would open the same database with. */
  options: { dataDir: string; databaseUrl?: string };
  remove(): Promise<void>;
}

/** Makes a database for one test or suite; `upTo`: as an older release left it. */
export const temporaryStore = async (
  engine: Engine = 'libsql',
  upTo?: MigrationName,
): Promise<TemporaryStore> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-'));
  const database = engine === 'postgres' ? await createDatabase() : undefined;
  const options = { dataDir, databaseUrl: database?.url };
  const store = openStore(options);
  await migrateStore(store, upTo);
  return {
    store,
    options,
    remove: async () => {
      await store.close().catch(() => undefined);
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const createDatabase = async () => {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
};

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};
