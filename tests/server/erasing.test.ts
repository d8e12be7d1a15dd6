import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCase } from '../../lti-server/domain/erase-case.js';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { answer, Learner } from '../support/learner.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

const ags = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';

/** Every value of every row of every table, as text. */
const wholeDatabase = async ({ deps: { store } }: Tool): Promise<string> => {
  const tables = await store.db.introspection.getTables();
  const contents = await Promise.all(
    tables.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(store.db)).rows),
  );
  return JSON.stringify(contents);
};

describe.each(engines)('erasing, on %s', (engine) => {
  let tool: Tool;
  let platform: FakePlatform;
  beforeAll(async () => {
    tool = await startTool({ engine });
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  const full = async (subject: string) => {
    const learner = new Learner(tool, platform, subject);
    const scope = ['https://purl.imsglobal.org/spec/lti-ags/scope/score'];
    await learner.launch('baseline', { [ags]: { scope, lineitem: `${platform.issuer}/items/1` } });
    await learner.agree();
    await learner.answer(
      answer('s_comment', `a comment of ${subject}`), answer('s_contact', 1), answer('s_email', `${subject}@example.org`), answer('d_gender', 2),
    ); // prettier-ignore
    const event = { id: crypto.randomUUID(), type: 'item.shown', agoMs: 5, data: { item: 'd_gender' } };
    await learner.call('POST', '/events', { events: [event] });
    await learner.submit();
    const { case_id } = await tool.deps.store.db
      .selectFrom('response')
      .select('case_id')
      .where('id', '=', learner.response)
      .executeTakeFirstOrThrow();
    const answers = await tool.deps.store.db
      .selectFrom('answer')
      .select('id')
      .where('response_id', '=', learner.response)
      .execute();
    return {
      learner,
      caseId: case_id!,
      traces: [case_id!, learner.response, event.id, subject, ...answers.map(({ id }) => id)],
    };
  };

  it('keeps the e-mail address apart from the answers and encrypted', async () => {
    await full('careful-one');
    const everything = await wholeDatabase(tool);
    expect(everything).not.toContain('careful-one@example.org');
    const [contact] = await tool.deps.store.db.selectFrom('contact').selectAll().execute();
    expect(tool.deps.secrets.decrypt('email', contact!.sealed_email)).toBe('careful-one@example.org');
  });

  it.each([
    ['by command', (_learner: Learner, caseId: string) => eraseCase(tool.deps, caseId)],
    ['by “delete my answers”', (learner: Learner) => learner.call('DELETE', '/answers')],
  ])('leaves no trace in the whole database, %s', async (name, erase) => {
    const { learner, caseId, traces } = await full(`gone-${name.length}`);
    const before = await wholeDatabase(tool);
    for (const trace of traces) expect(before).toContain(trace);
    await erase(learner, caseId);
    const after = await wholeDatabase(tool);
    for (const trace of traces) expect(after).not.toContain(trace);
    expect((await learner.launch('baseline')).state).toBe('open');
  });

  it('leaves everybody else as they were', async () => {
    const [stays, goes] = [await full('stays'), await full('goes')];
    await eraseCase(tool.deps, goes.caseId);
    const session = await stays.learner.launch('baseline');
    expect(session.response!.answers.d_gender).toEqual({ value: 2 });
  });

  it('says so when there is no such case', async () => {
    expect(await eraseCase(tool.deps, 'nobody')).toBe(false);
  });
});
