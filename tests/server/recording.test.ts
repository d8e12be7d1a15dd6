import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../support/learner.js';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';

describe.each(['full', 'aggregate', 'off'] as const)('a study that records %s', (telemetry) => {
  let tool: Tool;
  let platform: FakePlatform;
  let people = 0;
  beforeAll(async () => {
    tool = await startTool({ study: (study) => ({ ...study, telemetry }) });
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  const launched = async () => {
    const learner = new Learner(tool, platform, `learner-${++people}`);
    return { learner, session: await learner.launch('baseline') };
  };
  /** As a page that goes away sends it: plain text, no token in the head. */
  const beacon = (path: string, body: unknown) =>
    fetch(`${tool.url}/api/v1${path}`, { method: 'POST', body: JSON.stringify(body) });
  const counted = async (name: string) =>
    (
      await tool.deps.store.db.selectFrom('daily_count').selectAll().where('name', '=', name).execute()
    ).reduce((sum, { count }) => sum + Number(count), 0);
  const stored = async (id: string) =>
    Boolean(
      await tool.deps.store.db.selectFrom('event').select('id').where('id', '=', id).executeTakeFirst(),
    );

  it('tells the element what it may tell', async () => {
    const { learner, session } = await launched();
    const before = { full: 'aggregate', aggregate: 'aggregate', off: 'off' }[telemetry];
    expect(session.recording).toBe(before);
    expect((await learner.agree(1)).recording).toBe(telemetry);
  });

  it('counts what happened at a placement, or not', async () => {
    const { session } = await launched();
    const before = await counted('widget.seen');
    const reply = await beacon('/counts', {
      placement: session.placement,
      names: ['widget.seen', 'widget.error.network'],
    });
    expect(reply.status).toBe(204);
    expect((await counted('widget.seen')) - before).toBe(telemetry === 'off' ? 0 : 1);
  });

  it('stores what a leaving page tells of a learner who agreed, or not', async () => {
    const { learner } = await launched();
    await learner.agree(1);
    const event = { id: randomUUID(), type: 'page.left', agoMs: 0, data: { seconds: 3 } };
    expect((await beacon('/events', { token: learner.token, events: [event] })).status).toBe(204);
    expect(await stored(event.id)).toBe(telemetry === 'full');
  });
});

describe('what a page says that happened', () => {
  let tool: Tool;
  beforeAll(async () => (tool = await startTool()));
  afterAll(() => tool.close());
  const post = (path: string, body: string) => fetch(`${tool.url}/api/v1${path}`, { method: 'POST', body });

  it.each([
    ['is no JSON', '/counts', 'seen'],
    [
      'has a name nothing is counted under',
      '/counts',
      JSON.stringify({ placement: randomUUID(), names: ['anna was here'] }),
    ],
    [
      'says who it was',
      '/counts',
      JSON.stringify({ placement: randomUUID(), names: ['widget.seen'], learner: 'anna' }),
    ],
  ])('is refused when it %s', async (_, path, body) => {
    const reply = await post(path, body);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, 'body_invalid']);
  });

  it('is dropped when it is of a placement nobody knows', async () => {
    expect(
      (await post('/counts', JSON.stringify({ placement: randomUUID(), names: ['widget.seen'] }))).status,
    ).toBe(204);
  });

  it('needs a session to be an event', async () => {
    const event = { id: randomUUID(), type: 'page.left', agoMs: 0, data: {} };
    const reply = await post('/events', JSON.stringify({ events: [event] }));
    expect(((await reply.json()) as { code: string }).code).toBe('session_missing');
  });
});
