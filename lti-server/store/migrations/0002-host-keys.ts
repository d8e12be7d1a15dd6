import { type ColumnDefinitionBuilder, type Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();

/** Keys that sites sign sessions with, and the tokens already used; what each table holds is said in `schema.ts`. */
export const hostKeys = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('site_key')
      .addColumn('kid', 'text', key).addColumn('study_id', 'text', required).addColumn('site_id', 'text', required)
      .addColumn('public_jwk', 'text', required).addColumn('created_at', 'text', required).addColumn('created_by', 'text')
      .addColumn('last_used_on', 'text').addColumn('revoked_at', 'text').execute();
    await schema.createIndex('site_key_site').on('site_key').columns(['study_id', 'site_id']).execute();
    await schema.createTable('used_token')
      .addColumn('token_hash', 'text', key).addColumn('expires_at', 'text', required).execute();
    await schema.createIndex('used_token_expiry').on('used_token').column('expires_at').execute();
  },
}; // prettier-ignore
