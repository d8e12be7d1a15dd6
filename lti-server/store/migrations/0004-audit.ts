import type { Kysely } from 'kysely';

/** The log of administrative acts. */
export const audit = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('detail', 'text')
      .execute();
    await db.schema.createIndex('audit_time').on('audit').column('at').execute();
  },
};
