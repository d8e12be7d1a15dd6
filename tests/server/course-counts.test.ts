import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeCounts } from '../../lti-server/domain/course-counts.js';
import type { PlacementView, SessionView } from '../../shared/api.js';
import { claim, launchWith } from '../launch/launch-driver.js';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { answer, call, Learner } from '../support/learner.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

describe('counts an instructor may see', () => {
  it.each([
    ['shows groups of ten and more, and none', [40, 20, 0], [40, 20, 0]],
    ['hides one to nine people', [9, 4, 0], [null, null, 0]],
    ['hides a count whose step from the one before is one to nine', [30, 25, 12], [30, null, 12]],
    ['shows equal neighbours', [30, 30, 30], [30, 30, 30]],
    ['shows nothing where nobody came', [0, 0, 0], [0, 0, 0]],
    ['hides steps to the last shown count, not to a hidden one', [50, 45, 41], [50, null, null]],
  ] as const)('%s', (_name, counts, shown) => {
    expect(safeCounts([...counts])).toEqual(shown);
  });
});

describe.each(engines)('an instructor’s view of a course, on %s', (engine) => {
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

  const instructor = async (): Promise<string> => {
    const outcome = await launchWith(tool, platform, {
      sub: 'teacher',
      [claim('custom')]: { program: 'mm-data-economics', stage: 'baseline' },
      [claim('resource_link')]: { id: 'link-baseline' },
      [claim('context')]: { id: 'course-baseline', title: 'Course of baseline' },
      [claim('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
    });
    return (JSON.parse(/id="session">(.*?)<\/script>/.exec(outcome.body)![1]!) as { token: string }).token;
  };
  const view = async () => (await call<PlacementView>(tool, await instructor(), 'GET', '/placement')).body;
  const learners = async (from: number, to: number, finish = false) => {
    for (let index = from; index < to; index++) {
      const learner = new Learner(tool, platform, `learner-${index}`);
      await learner.launch('baseline');
      await learner.agree();
      if (finish) await learner.submit();
    }
  };

  it('begins empty', async () => {
    expect((await view()).counts).toEqual({ reached: 0, started: 0, finished: 0 });
  });
  it('hides fewer than ten people but says when the last answer came', async () => {
    await learners(0, 9);
    const seen = await view();
    expect(seen.counts).toEqual({ reached: null, started: null, finished: 0 });
    expect(seen.lastAnswerOn).toBe(tool.clock.now().toISOString().slice(0, 10));
  });
  it('shows ten and more', async () => {
    await learners(9, 21, true);
    expect((await view()).counts).toEqual({ reached: 21, started: 21, finished: null });
  });
  it('leaves test runs out, and their answers go the learner’s way', async () => {
    const session = (await call<SessionView>(tool, await instructor(), 'POST', '/test-sessions')).body;
    expect(session.role).toBe('test');
    const tester = new Learner(tool, platform, 'teacher');
    tester.token = session.token;
    await tester.agree();
    expect((await tester.answer(answer('d_gender', 1))).body.stored).toHaveLength(1);
    expect((await tester.submit()).body.credit).toBe(false);
    expect((await view()).counts.started).toBe(21);
  });
  it('refuses a learner’s token on the designer’s resources', async () => {
    const learner = new Learner(tool, platform, 'curious');
    await learner.launch('baseline');
    expect((await learner.call('GET', '/placement')).body.code).toBe('not_allowed');
    expect((await learner.call('POST', '/test-sessions')).body.code).toBe('not_allowed');
  });
  it('refuses an instructor’s token on the learners’ resources', async () => {
    const token = await instructor();
    const body = { decision: 'declined', sheetVersion: '1' };
    expect((await call(tool, token, 'PUT', '/consent', body)).body).toMatchObject({ code: 'not_allowed' });
  });
});
