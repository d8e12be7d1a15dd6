import { type ColumnDefinitionBuilder, type Kysely } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const required: Column = (column) => column.notNull();
const key: Column = (column) => column.primaryKey();

/** Tables of the first release; what each holds is said in `schema.ts`. */
export const initial = {
  async up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
    const { schema } = db;
    const table = (name: string) => schema.createTable(name);
    const seq: Column = (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity();
    const seqType = engine === 'sqlite' ? ('integer' as const) : ('bigint' as const);
    const number = 'double precision' as const;

    await table('study')
      .addColumn('id', 'text', required).addColumn('version', 'integer', required)
      .addColumn('document', 'text', required).addColumn('imported_at', 'text', required)
      .addPrimaryKeyConstraint('study_pk', ['id', 'version']).execute();
    await table('study_key').addColumn('study_id', 'text', key).addColumn('sealed_key', 'text', required).execute();
    await table('program').addColumn('id', 'text', key).addColumn('study_id', 'text', required).execute();
    await table('instrument')
      .addColumn('id', 'text', required).addColumn('version', 'text', required).addColumn('wave', 'text', required)
      .addColumn('hash', 'text', required).addColumn('document', 'text', required).addColumn('published_at', 'text', required)
      .addPrimaryKeyConstraint('instrument_pk', ['id', 'version']).execute();

    await table('platform')
      .addColumn('id', 'text', key).addColumn('issuer', 'text', required).addColumn('client_id', 'text', required)
      .addColumn('name', 'text', required).addColumn('auth_url', 'text', required).addColumn('token_url', 'text', required)
      .addColumn('keyset_url', 'text', required).addColumn('token_audience', 'text')
      .addColumn('frame_origins', 'text', required).addColumn('state', 'text', required).addColumn('created_at', 'text', required)
      .addUniqueConstraint('platform_issuer_client', ['issuer', 'client_id']).execute();
    await table('deployment')
      .addColumn('platform_id', 'text', (c) => c.notNull().references('platform.id').onDelete('cascade'))
      .addColumn('deployment_id', 'text', required)
      .addPrimaryKeyConstraint('deployment_pk', ['platform_id', 'deployment_id']).execute();
    await table('tool_key')
      .addColumn('kid', 'text', key).addColumn('public_jwk', 'text', required)
      .addColumn('sealed_private_key', 'text', required).addColumn('created_at', 'text', required).execute();
    await table('access_token')
      .addColumn('platform_id', 'text', (c) => c.notNull().references('platform.id').onDelete('cascade'))
      .addColumn('scopes', 'text', required).addColumn('sealed_token', 'text', required).addColumn('obtained_ms', number, required)
      .addPrimaryKeyConstraint('access_token_pk', ['platform_id', 'scopes']).execute();
    await table('login_state')
      .addColumn('state', 'text', key).addColumn('nonce', 'text', required).addColumn('browser_hash', 'text', required)
      .addColumn('platform_id', 'text', required).addColumn('initiation', 'text', required)
      .addColumn('expires_at', 'text', required).addColumn('used_at', 'text').execute();
    await schema.createIndex('login_state_expiry').on('login_state').column('expires_at').execute();
    await table('launch_log')
      .addColumn('id', 'text', key).addColumn('platform_id', 'text').addColumn('at', 'text', required)
      .addColumn('outcome', 'text', required).addColumn('role', 'text').addColumn('placement_id', 'text')
      .addColumn('detail', 'text').execute();
    await schema.createIndex('launch_log_at').on('launch_log').columns(['platform_id', 'at']).execute();
    await schema.createIndex('launch_log_time').on('launch_log').column('at').execute();

    await table('placement')
      .addColumn('id', 'text', key).addColumn('issuer', 'text', required).addColumn('platform_id', 'text')
      .addColumn('deployment_id', 'text', required).addColumn('resource_link_id', 'text', required)
      .addColumn('context_id', 'text', required).addColumn('context_title', 'text')
      .addColumn('program', 'text', required).addColumn('wave', 'text', required)
      .addColumn('created_at', 'text', required).addColumn('last_launch_at', 'text', required)
      .addUniqueConstraint('placement_link', ['issuer', 'deployment_id', 'resource_link_id', 'program', 'wave']).execute();
    await table('daily_count')
      .addColumn('day', 'text', required).addColumn('program', 'text', required).addColumn('wave', 'text', required)
      .addColumn('placement_id', 'text', required).addColumn('name', 'text', required).addColumn('count', 'integer', required)
      .addPrimaryKeyConstraint('daily_count_pk', ['program', 'wave', 'placement_id', 'name', 'day']).execute();

    await table('survey_case')
      .addColumn('id', 'text', key).addColumn('study_id', 'text', required).addColumn('program', 'text', required)
      .addColumn('verified', 'integer', required).addColumn('origin', 'text', required)
      .addColumn('link', 'integer').addColumn('created_at', 'text', required).execute();
    const ofCase: Column = (c) => c.notNull().references('survey_case.id').onDelete('cascade');
    await table('learner')
      .addColumn('case_id', 'text', (c) => c.primaryKey().references('survey_case.id').onDelete('cascade'))
      .addColumn('issuer', 'text', required).addColumn('tenant', 'text', required).addColumn('subject', 'text', required).execute();
    await schema.createIndex('learner_person').on('learner').columns(['issuer', 'tenant', 'subject']).execute();
    await table('participation')
      .addColumn('case_id', 'text', ofCase).addColumn('wave', 'text', required).addColumn('outcome', 'text', required)
      .addColumn('placement_id', 'text', required).addColumn('sheet_version', 'text').addPrimaryKeyConstraint('participation_pk', ['case_id', 'wave']).execute();
    await table('response')
      .addColumn('id', 'text', key)
      .addColumn('case_id', 'text', (c) => c.references('survey_case.id').onDelete('cascade'))
      .addColumn('program', 'text', required).addColumn('wave', 'text', required).addColumn('instrument', 'text', required)
      .addColumn('instrument_hash', 'text', required).addColumn('placement_id', 'text', required)
      .addColumn('verified', 'integer', required).addColumn('origin', 'text', required)
      .addColumn('sheet_version', 'text', required).addColumn('study_version', 'integer', required)
      .addColumn('language', 'text', required).addColumn('order_seed', number, required).addColumn('resume_hash', 'text')
      .addColumn('started_at', 'text', required).addColumn('last_answer_at', 'text', required)
      .addColumn('submitted_at', 'text').addColumn('receipt', 'text')
      .addUniqueConstraint('response_case_wave', ['case_id', 'wave']).execute();
    await schema.createIndex('response_resume').on('response').column('resume_hash').execute();
    await schema.createIndex('response_placement').on('response').columns(['placement_id', 'wave']).execute();
    const ofResponse: Column = (c) => c.notNull().references('response.id').onDelete('cascade');
    await table('answer')
      .addColumn('seq', seqType, seq).addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('response_id', 'text', ofResponse).addColumn('item', 'text', required)
      .addColumn('value', 'text').addColumn('non_answer', 'text').addColumn('specified', 'text')
      .addColumn('mode', 'text', required).addColumn('earlier_action', 'text').addColumn('earlier_value', 'text')
      .addColumn('elapsed_ms', 'integer').addColumn('received_at', 'text', required).execute();
    await schema.createIndex('answer_response').on('answer').columns(['response_id', 'item', 'seq']).execute();
    await table('answer_value')
      .addColumn('response_id', 'text', ofResponse).addColumn('item', 'text', required).addColumn('part', 'text', required)
      .addColumn('code', 'text').addColumn('number', number).addColumn('text', 'text').addColumn('currency', 'text')
      .addColumn('period', 'integer').addColumn('non_answer', 'text').execute();
    await schema.createIndex('answer_value_response').on('answer_value').columns(['response_id', 'item']).execute();
    await schema.createIndex('answer_value_item').on('answer_value').columns(['item', 'part', 'code']).execute();
    await table('contact')
      .addColumn('case_id', 'text', (c) => c.primaryKey().references('survey_case.id').onDelete('cascade'))
      .addColumn('sealed_email', 'text', required).addColumn('wave', 'text', required).addColumn('given_at', 'text', required).execute();
    await table('event')
      .addColumn('id', 'text', key).addColumn('type', 'text', required).addColumn('case_id', 'text', ofCase)
      .addColumn('program', 'text', required).addColumn('wave', 'text', required).addColumn('placement_id', 'text')
      .addColumn('at', 'text', required).addColumn('received_at', 'text', required).addColumn('data', 'text', required).execute();
    await schema.createIndex('event_case').on('event').columns(['case_id', 'type']).execute();
    await schema.createIndex('event_program').on('event').columns(['program', 'wave', 'type']).execute();

    await table('score')
      .addColumn('id', 'text', key).addColumn('case_tag', 'text', required)
      .addColumn('platform_id', 'text', required).addColumn('deployment_id', 'text', required)
      .addColumn('placement_id', 'text', required).addColumn('line_item_url', 'text', required)
      .addColumn('sealed_subject', 'text').addColumn('state', 'text', required).addColumn('attempts', 'integer', required)
      .addColumn('next_attempt_at', 'text', required).addColumn('last_error', 'text')
      .addColumn('created_at', 'text', required).addColumn('sent_at', 'text')
      .addUniqueConstraint('score_case_line_item', ['case_tag', 'line_item_url']).execute();
    await schema.createIndex('score_due').on('score').columns(['state', 'next_attempt_at']).execute();

    await table('admin')
      .addColumn('email', 'text', key).addColumn('role', 'text', required).addColumn('created_at', 'text', required).execute();
    const ofAdmin: Column = (c) => c.notNull().references('admin.email').onDelete('cascade');
    await table('sign_in')
      .addColumn('token_hash', 'text', key).addColumn('email', 'text', ofAdmin)
      .addColumn('expires_at', 'text', required).addColumn('used_at', 'text').execute();
    await table('console_session')
      .addColumn('token_hash', 'text', key).addColumn('email', 'text', ofAdmin).addColumn('expires_at', 'text', required).execute();
  },
}; // prettier-ignore
