import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { answer, Learner } from '../support/learner.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

const eightMonths = 245 * 86_400;

describe.each(engines)('joining the waves of a case, on %s', (engine) => {
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

  const afterBaseline = async (link: 0 | 1) => {
    const learner = new Learner(tool, platform, `learner-${++count}`);
    await learner.launch('baseline');
    await learner.agree(link);
    await learner.answer(
      answer('e_level', 8),
      answer('w_status', [1]),
      answer('b_exp', [1, 10]),
      answer('d_gender', 2),
      answer('d_english', 2),
    );
    await learner.submit();
    tool.clock.advanceSeconds(eightMonths);
    return learner;
  };
  const caseOf = async (response: string) =>
    (
      await tool.deps.store.db
        .selectFrom('response')
        .selectAll()
        .where('id', '=', response)
        .executeTakeFirstOrThrow()
    ).case_id;

  it('joins end to baseline, eight months and another course later', async () => {
    const learner = await afterBaseline(1);
    const baseline = learner.response;
    const session = await learner.launch('end');
    expect(session.facts.session.linked).toBe(1);
    await learner.agree(1, 'end');
    expect(learner.response).not.toBe(baseline);
    expect(await caseOf(learner.response)).toBe(await caseOf(baseline));
  });

  it('brings earlier answers only of items that are confirmed or routed by', async () => {
    const session = await (await afterBaseline(1)).launch('end');
    expect(session.facts.earlier.baseline).toMatchObject({
      g_country: 'BR',
      e_level: 8,
      w_status: [1],
      b_exp: [1, 10],
    });
    expect(session.facts.earlier.baseline).not.toHaveProperty('d_gender');
    expect(session.earlierAt.baseline).toMatch(/^\d{4}-\d{2}$/);
  });

  it('shows and joins nothing where the learner refused linking', async () => {
    const learner = await afterBaseline(0);
    const session = await learner.launch('end');
    expect(session.facts.earlier).toEqual({});
    const known = await caseOf(learner.response || (await learner.launch('baseline')).response!.id);
    await learner.launch('end');
    const given = await learner.agree(1, 'end');
    expect(given.resumeKey).toBeUndefined();
    expect(await caseOf(learner.response)).not.toBe(known);
    await learner.submit();
    expect((await learner.launch('end')).state).toBe('submitted');
    const events = await tool.deps.store.db
      .selectFrom('event')
      .selectAll()
      .where('case_id', '=', known!)
      .where('wave', '=', 'end')
      .execute();
    expect(events).toHaveLength(0);
  });

  it('keeps a confirmation with the value it confirms', async () => {
    const learner = await afterBaseline(1);
    await learner.launch('end');
    await learner.agree(1, 'end');
    const confirmed = { ...answer('e_level', 8), mode: 'confirmed' as const, earlier: 'confirm' as const };
    await learner.answer(confirmed);
    const row = await tool.deps.store.db
      .selectFrom('answer')
      .selectAll()
      .where('id', '=', confirmed.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      mode: 'confirmed',
      earlier_action: 'confirm',
      earlier_value: '8',
      value: '8',
    });
  });

  it('notes that a linked learner reached the final stage, once', async () => {
    const learner = await afterBaseline(1);
    const known = await caseOf(learner.response);
    await learner.launch('end');
    await learner.launch('end');
    const events = await tool.deps.store.db
      .selectFrom('event')
      .select('type')
      .where('case_id', '=', known!)
      .where('wave', '=', 'end')
      .execute();
    expect(events.filter(({ type }) => type === 'stage.reached')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'host.opened')).toHaveLength(2);
  });

  it('takes the same person on another platform for another case', async () => {
    const other = await startPlatform('Another LMS');
    await tool.register(other);
    const here = new Learner(tool, platform, 'twin');
    const there = new Learner(tool, other, 'twin');
    for (const learner of [here, there]) {
      await learner.launch('baseline');
      await learner.agree();
    }
    expect(await caseOf(here.response)).not.toBe(await caseOf(there.response));
    await other.close();
  });
});
