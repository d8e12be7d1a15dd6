import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, signed, startPlatform, type FakePlatform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';
import { beginLogin, claim, launchWith, payloadFor, postLaunch, sessionIn } from './launch-driver.js';

describe('a launch is accepted', () => {
  let tool: Tool;
  let platform: FakePlatform;
  beforeAll(async () => {
    tool = await startTool();
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  const accepted = async (changes: Record<string, unknown>) => {
    const outcome = await launchWith(tool, platform, changes);
    expect(outcome.status).toBe(200);
    return outcome;
  };

  it('of a learner, with the questionnaire of the program and stage', async () => {
    const session = sessionIn(await accepted({}));
    expect(session).toMatchObject({ role: 'learner', verified: true, state: 'open', wave: 'baseline' });
    expect(session.addresses).toEqual({
      instrument: '/api/v1/instruments/baseline@1.1.0',
      sheet: '/api/v1/sheets/online-programs/2',
    });
    const sheet = await fetch(`${tool.url}/api/v1/sheets/online-programs/2`);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(await sheet.json()).toHaveProperty('texts.en');
    for (const unknown of ['online-programs/9', 'online-programs/x', 'nobody/1'])
      expect((await fetch(`${tool.url}/api/v1/sheets/${unknown}`)).status).toBe(404);
  });
  it('from the bridge page, where no cookie came along', async () => {
    const login = await beginLogin(tool, platform);
    const token = await signed(payloadFor(tool, platform, login), platform.key);
    const bridge = await postLaunch(tool, { id_token: token, state: login.state });
    expect(bridge.body).toContain('bridge-page.js');
    const headers = { 'sec-fetch-site': 'same-origin' };
    const outcome = await postLaunch(
      tool,
      { id_token: token, state: login.state, half: login.half },
      { headers },
    );
    expect(outcome.status).toBe(200);
  });
  it('offers a new tab that starts the login again where the browser keeps nothing', async () => {
    const login = await beginLogin(tool, platform, { login_hint: 'hint-7' });
    const token = await signed(payloadFor(tool, platform, login), platform.key);
    const outcome = await postLaunch(tool, { id_token: token, state: login.state, half: '', blocked: 'yes' });
    expect(outcome.code).toBe('storage_blocked');
    expect(outcome.body).toContain('target="_blank"');
    expect(outcome.body).toContain('login_hint=hint-7');
  });
  it('without names and e-mail', () => accepted({ name: undefined, email: undefined }));
  it('with several audiences when we are the authorized party', () =>
    accepted({ aud: [platform.clientId, 'another-tool'], azp: platform.clientId }));
  it.each([
    ['missing', undefined],
    ['empty', []],
  ])('with %s roles, as a person without rights', async (_name, roles) => {
    expect(sessionIn(await accepted({ [claim('roles')]: roles })).role).toBe('learner');
  });
  it('of an instructor, to the course view', async () => {
    const roles = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'];
    expect((await accepted({ [claim('roles')]: roles })).body).toContain('<survey-course>');
  });
  it('of a system administrator who is a learner here, as a learner', async () => {
    const roles = [
      'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
      'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
      'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
    ];
    expect(sessionIn(await accepted({ [claim('roles')]: roles })).role).toBe('learner');
  });
  it('signed with a key the platform published since we last looked', async () => {
    const fresh = await makeKey();
    platform.publish(fresh);
    const second = await startTool();
    await second.register(platform);
    expect((await launchWith(second, platform)).status).toBe(200);
    expect((await launchWith(second, platform, {}, { key: fresh })).status).toBe(200);
    await second.close();
  });
  it('fetching the key set once for many launches', async () => {
    const before = platform.keysetFetches();
    await Promise.all(Array.from({ length: 5 }, () => accepted({})));
    expect(platform.keysetFetches()).toBe(before);
  });
  it('with a friendly page when the link does not say which program', async () => {
    const outcome = await launchWith(tool, platform, {
      [claim('custom')]: { program: '$Program.id', stage: 'baseline' },
    });
    expect(outcome.status).toBe(404);
    expect(outcome.body).toContain('not ready yet');
  });
});
