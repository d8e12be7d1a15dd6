import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { answer, Learner } from '../support/learner.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

describe.each(engines)('answering, on %s', (engine) => {
  let tool: Tool;
  let platform: FakePlatform;
  let count = 0;
  beforeAll(async () => {
    tool = await startTool({ engine });
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });
  const newLearner = () => new Learner(tool, platform, `learner-${++count}`);
  const consented = async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    await learner.agree();
    return learner;
  };
  const rows = (table: 'answer' | 'response' | 'survey_case' | 'learner' | 'event') =>
    tool.deps.store.db.selectFrom(table).selectAll().execute();

  it('stores nothing of a learner before consent', async () => {
    const before = await Promise.all(
      (['response', 'survey_case', 'learner', 'event', 'answer'] as const).map(rows),
    );
    await newLearner().launch('baseline');
    const after = await Promise.all(
      (['response', 'survey_case', 'learner', 'event', 'answer'] as const).map(rows),
    );
    expect(after.map((table) => table.length)).toEqual(before.map((table) => table.length));
  });

  it('keeps what was answered before consent only with the consent', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    const given = await learner.agree();
    expect(given.response!.answers).toMatchObject({
      g_country: { value: 'BR' },
      g_age: { value: 34 },
      g_consent: { value: 1 },
    });
  });

  it.each([
    ['says that answering is recorded, and records it, where linking is agreed to', 1, 'full'],
    ['records nothing of a learner who refused linking, and says so', 0, 'aggregate'],
  ] as const)('%s', async (_, link, recording) => {
    const learner = newLearner();
    expect((await learner.launch('baseline')).recording).toBe('aggregate');
    expect((await learner.agree(link)).recording).toBe(recording);
    expect((await learner.launch('baseline')).recording).toBe(recording);
    const event = { id: randomUUID(), type: 'page.left', agoMs: 5, data: { seconds: 3 } };
    expect((await learner.call('POST', '/events', { events: [event] })).status).toBe(204);
    expect((await rows('event')).some(({ id }) => id === event.id)).toBe(recording === 'full');
  });

  it('stores an answer once, however often it is sent', async () => {
    const learner = await consented();
    const given = answer('d_gender', 1);
    for (let time = 0; time < 3; time++)
      expect((await learner.answer(given)).body.stored).toEqual([given.id]);
    const stored = (await rows('answer')).filter((row) => row.id === given.id);
    expect(stored).toHaveLength(1);
  });

  it('keeps the last answer of an item and the history of all', async () => {
    const learner = await consented();
    await learner.answer(answer('d_gender', 1), answer('d_gender', 2));
    const session = await learner.launch('baseline');
    expect(session.response!.answers.d_gender).toEqual({ value: 2 });
    const history = (await rows('answer')).filter(
      (row) => row.response_id === learner.response && row.item === 'd_gender',
    );
    expect(history.map((row) => row.value)).toEqual(['1', '2']);
  });

  it('stores one row per answer and choice, so that a tally is one GROUP BY', async () => {
    const [one, two] = [await consented(), await consented()];
    await one.answer(answer('b_exp', [1, 3]));
    await two.answer(answer('b_exp', [3]), answer('b_exp', [3, 10]));
    const tally = await sql<{ code: string; count: number }>`
      select code, count(*) as count from answer_value where item = 'b_exp' group by code order by code`.execute(
      tool.deps.store.db,
    );
    expect(tally.rows.map(({ code, count }) => [code, Number(count)])).toEqual([['1', 1], ['10', 1], ['3', 2]]); // prettier-ignore
  });

  it('keeps words beside the choices that take some, and no others', async () => {
    const learner = await consented();
    const given = {
      ...answer('b_exp', [1, 97]),
      specified: { 97: 'Teaching', 1: 'My name', note: 'My address' },
    };
    expect((await learner.answer(given)).body.refused).toEqual([]);
    const stored = (await rows('answer')).find((row) => row.id === given.id);
    expect(JSON.parse(stored!.specified!)).toEqual({ 97: 'Teaching' });
  });

  it('refuses an answer that does not fit and stores the others of the batch', async () => {
    const learner = await consented();
    const [good, bad, unknown] = [answer('d_gender', 1), answer('d_english', 99), answer('no_such_item', 1)];
    const { body } = await learner.answer(bad, good, unknown);
    expect(body.stored).toEqual([good.id]);
    expect(body.refused).toEqual([
      { id: bad.id, code: 'answer_unacceptable' },
      { id: unknown.id, code: 'item_unknown' },
    ]);
  });

  it('refuses an answer id used for another answer', async () => {
    const learner = await consented();
    const id = randomUUID();
    await learner.answer(answer('d_gender', 1, id));
    expect((await learner.answer(answer('d_gender', 2, id))).body.refused).toEqual([
      { id, code: 'answer_id_reused' },
    ]);
  });

  it('refuses answers to another person’s response', async () => {
    const [one, two] = [await consented(), await consented()];
    const reply = await two.call('POST', '/answers', {
      response: one.response,
      answers: [answer('d_gender', 1)],
    });
    expect([reply.status, reply.body.code]).toEqual([403, 'response_of_another']);
  });

  it('refuses answers without a session, before consent, and to what was erased', async () => {
    const learner = newLearner();
    learner.token = 'made up';
    expect((await learner.answer(answer('d_gender', 1))).body.code).toBe('session_invalid');
    await learner.launch('baseline');
    learner.response = randomUUID();
    expect((await learner.answer(answer('d_gender', 1))).body.code).toBe('consent_required');
    await learner.agree();
    expect((await learner.call('DELETE', '/answers')).status).toBe(204);
    const reply = await learner.answer(answer('d_gender', 1));
    expect([reply.status, reply.body.code]).toEqual([410, 'response_unknown']);
  });

  it('tells a session that has expired from one that is made up, and renews one in time', async () => {
    const learner = await consented();
    tool.clock.advanceSeconds(3000);
    const renewed = await learner.call<{ token: string }>('POST', '/session/renewal');
    expect(renewed.status).toBe(200);
    tool.clock.advanceSeconds(1000);
    expect((await learner.answer(answer('d_gender', 1))).body.code).toBe('session_expired');
    learner.token = renewed.body.token;
    expect((await learner.answer(answer('d_gender', 1))).status).toBe(200);
    tool.clock.advanceSeconds(-4000);
  });

  it('goes on with the same response on a second device', async () => {
    const learner = await consented();
    await learner.answer(answer('d_gender', 3));
    const second = new Learner(tool, platform, learner.subject);
    const session = await second.launch('baseline');
    expect(session.response!.id).toBe(learner.response);
    await second.answer(answer('d_english', 4));
    const third = await learner.launch('baseline');
    expect(third.response!.answers).toMatchObject({ d_gender: { value: 3 }, d_english: { value: 4 } });
  });

  it('opens one response when consent is sent twice at once', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    const body = {
      decision: 'agreed',
      response: randomUUID(),
      orderSeed: 7,
      sheetVersion: '1',
      language: 'en',
      answers: [answer('g_country', 'BR'), answer('g_consent', 1)],
    };
    const replies = await Promise.all(
      [1, 2, 3].map(() => learner.call<{ response: { id: string } }>('PUT', '/consent', body)),
    );
    expect(new Set(replies.map((reply) => reply.body.response.id)).size).toBe(1);
  });

  it('refuses a consent under the id of another learner’s response', async () => {
    const known = await consented();
    const stranger = newLearner();
    await stranger.launch('baseline');
    const reply = await stranger.call('PUT', '/consent', {
      decision: 'agreed',
      response: known.response,
      orderSeed: 7,
      sheetVersion: '1',
      language: 'en',
      answers: [answer('g_country', 'BR'), answer('g_consent', 1)],
    });
    expect(reply).toMatchObject({ status: 403, body: { code: 'response_of_another' } });
  });

  it('submits once, with one receipt, however often the button is pressed', async () => {
    const learner = await consented();
    const replies = await Promise.all([learner.submit(), learner.submit(), learner.submit()]);
    expect(new Set(replies.map(({ body }) => body.receipt)).size).toBe(1);
    expect(replies[0].body.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await learner.launch('baseline')).state).toBe('submitted');
  });

  it('records a decline alone, and respects it on the next launch', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    expect((await learner.call('PUT', '/consent', { decision: 'declined', sheetVersion: '1' })).status).toBe(
      200,
    );
    expect((await learner.launch('baseline')).state).toBe('declined');
    const events = (await rows('event')).filter(({ placement_id }) => placement_id === null);
    expect(events).toHaveLength(0);
  });

  it('keeps only a counter of those below the age floor', async () => {
    const before = (await rows('survey_case')).length;
    const learner = newLearner();
    await learner.launch('baseline');
    expect((await learner.call('POST', '/screening', { outcome: 'under-age' })).status).toBe(204);
    expect((await rows('survey_case')).length).toBe(before);
    const counts = await tool.deps.store.db
      .selectFrom('daily_count')
      .selectAll()
      .where('name', '=', 'under-age')
      .execute();
    expect(counts.map((row) => Number(row.count))).toEqual([1]);
  });

  it('answers a body of another form with its fields named', async () => {
    const learner = await consented();
    const reply = await learner.call<{ details: { issues: { path: string }[] } }>('POST', '/answers', {
      response: 'x',
      answers: [],
    });
    expect([reply.status, reply.body.code]).toEqual([400, 'body_invalid']);
    expect(reply.body.details.issues.map(({ path }) => path)).toEqual(['response', 'answers']);
  });
});
