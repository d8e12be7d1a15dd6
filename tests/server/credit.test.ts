import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCampus, type Campus } from '../../examples/campus/campus.js';
import { backOffSeconds } from '../../lti-server/jobs/score-queue.js';
import { answer, call } from '../support/learner.js';
import { startTool, type Tool } from '../support/tool.js';
import { throughCampus } from '../support/campus-launch.js';

describe('credit for taking part', () => {
  let tool: Tool;
  let campus: Campus;
  beforeEach(async () => {
    tool = await startTool();
    campus = await createCampus({ toolUrl: tool.url });
    for (const platform of Object.values(campus.platforms)) await tool.register(platform);
  });
  afterEach(async () => {
    await tool.close();
    await campus.close();
  });
  const scores = () => tool.deps.store.db.selectFrom('score').selectAll().execute();
  const settled = (check: () => Promise<boolean> | boolean) =>
    expect.poll(check, { timeout: 20_000, interval: 50 }).toBe(true);

  const finish = async (person: string, course: string) => {
    const { token } = await throughCampus(tool, campus.loginUrl(person, course));
    const body = {
      decision: 'agreed',
      response: randomUUID(),
      orderSeed: 7,
      sheetVersion: '1',
      language: 'en',
      answers: [answer('g_country', 'BR'), answer('g_consent', 1)],
    };
    const given = await call<{ token: string; response: { id: string } }>(
      tool,
      token,
      'PUT',
      '/consent',
      body,
    );
    return call<{ credit: boolean }>(tool, given.body.token, 'POST', '/submission', {
      response: given.body.response.id,
    });
  };

  it.each([
    ['edX', 'maria', 'evidence'],
    ['Coursera', 'chidi', 'plain-language'],
  ])('reaches the gradebook of the %s-like platform as done, 1 of 1', async (_name, person, course) => {
    expect((await finish(person, course)).body.credit).toBe(true);
    await settled(() => campus.grades().length === 1);
    expect(campus.grades()[0]).toMatchObject({ person, course, scoreGiven: 1, scoreMaximum: 1 });
    await settled(async () => (await scores())[0]?.state === 'sent');
    expect((await scores())[0]!.sealed_subject).toBeNull();
  });

  it('is the same for a learner who declines', async () => {
    const { token } = await throughCampus(tool, campus.loginUrl('maria', 'evidence'));
    await call(tool, token, 'PUT', '/consent', { decision: 'declined', sheetVersion: '1' });
    await settled(() => campus.grades().length === 1);
    expect(campus.grades()[0]).toMatchObject({ person: 'maria', scoreGiven: 1 });
  });

  it('waits and is tried again when the platform is down, and never holds up the answer', async () => {
    campus.failScores(1);
    expect((await finish('maria', 'evidence')).status).toBe(200);
    await settled(async () => (await scores())[0]?.last_error === 'answered 503');
    expect((await scores())[0]!.state).toBe('waiting');
    tool.clock.advanceSeconds(backOffSeconds(1) + 1);
    await call(tool, '', 'PUT', '/consent', {});
    const { token } = await throughCampus(tool, campus.loginUrl('layla', 'evidence'));
    await call(tool, token, 'PUT', '/consent', { decision: 'declined', sheetVersion: '1' });
    await settled(() => campus.grades().some(({ person }) => person === 'maria'));
  });

  it('waits for growing pauses, at most eight hours', () => {
    expect([1, 2, 3, 12].map(backOffSeconds)).toEqual([15, 30, 60, 28_800]);
  });

  it('is queued once per learner and gradebook column', async () => {
    await finish('maria', 'evidence');
    await finish('maria', 'evidence');
    expect(await scores()).toHaveLength(1);
  });
});
