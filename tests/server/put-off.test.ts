import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PutOff } from '../../shared/api.js';
import { claim } from '../launch/launch-driver.js';
import { answer, Learner } from '../support/learner.js';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

const day = 86_400;

describe.each(engines)('a survey put off, on %s', (engine) => {
  let tool: Tool;
  let platform: FakePlatform;
  let people = 0;
  beforeAll(async () => {
    tool = await startTool({ engine });
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  const newLearner = () => new Learner(tool, platform, `learner-${++people}`);
  const putOff = (learner: Learner, why: number, instead?: number) =>
    learner.call<PutOff>('PUT', '/put-off', { why, ...(instead !== undefined && { instead }) });
  const counts = async () => {
    const rows = await tool.deps.store.db.selectFrom('daily_count').select(['name', 'count']).execute();
    return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  };
  const eventsOf = (type: string) =>
    tool.deps.store.db
      .selectFrom('event')
      .selectAll()
      .where('type', '=', type)
      .where('wave', '=', 'end')
      .execute();

  it('stays small in another course of the program, and opens again in a week', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    const { body } = await putOff(learner, 0);
    const again = await learner.launch('baseline', {
      [claim('resource_link')]: { id: 'another link' },
      [claim('context')]: { id: 'another course' },
    });
    expect([again.state, again.date]).toEqual(['put-off', body.until]);
    tool.clock.advanceSeconds(7 * day + 1);
    expect((await learner.launch('baseline')).state).toBe('open');
    tool.clock.advanceSeconds(-(7 * day + 1));
  });

  it.each([
    [2, undefined],
    [4, undefined],
    [6, 14],
    [8, 7],
  ])('with reason %i is for good, or for some days', async (why, days) => {
    const learner = newLearner();
    await learner.launch('baseline');
    const { body } = await putOff(learner, why);
    const until = days ? new Date(tool.clock.now().getTime() + days * day * 1000).toISOString() : undefined;
    expect(body.until?.slice(0, 10)).toBe(until?.slice(0, 10));
  });

  it('counts each press once, by the reason that stands', async () => {
    const before = await counts();
    const learner = newLearner();
    await learner.launch('baseline');
    await putOff(learner, 0);
    await putOff(learner, 3, 0);
    const after = await counts();
    const change = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    expect([change('put-off.0'), change('put-off.3')]).toEqual([0, 1]);
  });

  it('opens again when the learner wants to, and for good when they agree', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    await putOff(learner, 4);
    expect((await learner.call('DELETE', '/put-off')).status).toBe(204);
    expect((await learner.launch('baseline')).state).toBe('open');
    await putOff(learner, 4);
    await learner.agree();
    expect((await learner.launch('baseline')).state).toBe('open');
  });

  it('goes on with the answers there are', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    await learner.agree();
    await learner.answer(answer('d_gender', 1));
    await putOff(learner, 6);
    const session = await learner.launch('baseline');
    expect(session.state).toBe('put-off');
    expect(session.response!.answers.d_gender).toEqual({ value: 1 });
  });

  it('is an event of a learner who agreed to linking in an earlier wave, and of nobody else', async () => {
    const stranger = newLearner();
    await stranger.launch('end');
    await putOff(stranger, 6);
    expect(await eventsOf('invite.snoozed')).toEqual([]);
    const known = newLearner();
    await known.launch('baseline');
    await known.agree(1);
    expect((await known.launch('end')).recording).toBe('full');
    await putOff(known, 6);
    await putOff(known, 2, 6);
    const [snoozed] = await eventsOf('invite.snoozed');
    const [dismissed] = await eventsOf('invite.dismissed');
    expect([snoozed, dismissed].map((row) => JSON.parse(row!.data) as unknown)).toEqual([
      { why: 6 },
      { why: 2 },
    ]);
  });

  it('is not passed on to the course', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    const before = await tool.deps.store.db.selectFrom('score').selectAll().execute();
    await putOff(learner, 2);
    expect(await tool.deps.store.db.selectFrom('score').selectAll().execute()).toEqual(before);
  });

  it('refuses a reason there is not', async () => {
    const learner = newLearner();
    await learner.launch('baseline');
    const { status, body } = await putOff(learner, 9);
    expect([status, body.code]).toEqual([400, 'body_invalid']);
  });
});
