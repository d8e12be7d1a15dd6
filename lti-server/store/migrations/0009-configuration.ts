import { sql, type Kysely } from 'kysely';

/** What processes keep a copy of: platforms and their deployments, the tool's keys, studies and their programs. */
const copied = ['platform', 'deployment', 'tool_key', 'study', 'program'];

/** A number that grows with every change of what processes keep a copy of; the database itself counts. */
export const configuration = {
  async up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
    await db.schema
      .createTable('configuration')
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await sql`insert into configuration (version) values (0)`.execute(db);
    await (engine === 'sqlite' ? countInSqlite(db) : countInPostgres(db));
  },
};

const countInSqlite = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of copied)
    for (const act of ['insert', 'update', 'delete'])
      await sql
        .raw(
          `create trigger configuration_${table}_${act} after ${act} on ${table}
           begin update configuration set version = version + 1; end`,
        )
        .execute(db);
};

const countInPostgres = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create function count_configuration() returns trigger language plpgsql
    as $$ begin update configuration set version = version + 1; return null; end $$`.execute(db);
  for (const table of copied)
    await sql
      .raw(
        `create trigger configuration_${table} after insert or update or delete on ${table}
         for each statement execute function count_configuration()`,
      )
      .execute(db);
};
