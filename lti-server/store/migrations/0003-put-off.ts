import type { Kysely } from 'kysely';

/** Surveys put off: why, and until when. */
export const putOff = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('participation').addColumn('why', 'integer').execute();
    await db.schema.alterTable('participation').addColumn('until', 'text').execute();
  },
};
