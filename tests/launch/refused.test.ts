import { createHmac, createPublicKey, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, signed, startPlatform, type FakePlatform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';
import {
  beginLogin,
  claim,
  launchWith,
  outcomeOf,
  payloadFor,
  postLaunch,
  type Outcome,
} from './launch-driver.js';

/** The launches that must be refused, each with a code of its own and a page a person can read; the process stays alive. */
describe('a launch is refused', () => {
  let tool: Tool;
  let platform: FakePlatform;
  let other: FakePlatform;

  beforeAll(async () => {
    tool = await startTool();
    platform = await startPlatform();
    other = await startPlatform('Another LMS');
    await tool.register(platform);
    await tool.register(other);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
    await other.close();
  });

  const refused = async (outcome: Outcome, code: string) => {
    expect(outcome.code).toBe(code);
    expect(outcome.status).toBeGreaterThanOrEqual(400);
    expect(outcome.status).toBeLessThan(500);
    expect(outcome.body).toContain('<h1>');
    expect((await fetch(`${tool.url}/healthz`)).status).toBe(200);
    expect((await launchWith(tool, platform)).status).toBe(200);
  };
  const claims = (changes: Record<string, unknown>, code: string) => async () =>
    refused(await launchWith(tool, platform, changes), code);
  const unsigned = (header: object, payload: object) =>
    [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const withToken = async (make: (payload: Record<string, unknown>) => string | Promise<string>) => {
    const login = await beginLogin(tool, platform);
    const token = await make(payloadFor(tool, platform, login));
    return postLaunch(tool, { id_token: token, state: login.state }, { cookie: login.cookie });
  };
  const seconds = () => Math.floor(tool.clock.now().getTime() / 1000);

  describe('for its signature', () => {
    it('without a key id', async () =>
      refused(await launchWith(tool, platform, {}, { header: { kid: undefined } }), 'token_kid_missing'));
    it('with an unknown key id', async () =>
      refused(await launchWith(tool, platform, {}, { header: { kid: 'nobody' } }), 'token_kid_unknown'));
    it('with alg none', async () =>
      refused(
        await withToken((payload) => `${unsigned({ alg: 'none', kid: platform.key.kid }, payload)}.`),
        'token_algorithm',
      ));
    it('with HS256 signed by the public key', async () => {
      const pem = createPublicKey({ key: platform.key.jwk as never, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      const forge = (payload: object) => {
        const body = unsigned({ alg: 'HS256', kid: platform.key.kid }, payload);
        return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
      };
      await refused(await withToken(forge), 'token_algorithm');
    });
    it('with a key shorter than 2048 bits', async () => {
      const weak = await makeKey(1024);
      other.publish(weak);
      const login = await beginLogin(tool, other);
      const body = unsigned({ alg: 'RS256', kid: weak.kid }, payloadFor(tool, other, login));
      const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', weak.privateKey));
      const signature = sign('RSA-SHA256', Buffer.from(body), {
        key: pkcs8,
        format: 'der',
        type: 'pkcs8',
      }).toString('base64url');
      const outcome = await postLaunch(
        tool,
        { id_token: `${body}.${signature}`, state: login.state },
        { cookie: login.cookie },
      );
      await refused(outcome, 'token_key_weak');
    });
    it('signed by another registered platform', async () =>
      refused(await launchWith(tool, platform, {}, { key: other.key }), 'token_kid_unknown'));
    it('signed by another key under a known key id', async () =>
      refused(
        await launchWith(tool, platform, {}, { key: other.key, header: { kid: platform.key.kid } }),
        'token_signature',
      ));
    it('that is not a token at all', async () =>
      refused(await withToken(() => 'not-a-token'), 'token_malformed'));
  });

  describe('for its parties', () => {
    it('from another issuer than the login', claims({ iss: 'https://elsewhere.example' }, 'token_issuer'));
    it('meant for another tool', claims({ aud: 'another-tool' }, 'token_audience'));
    it('for several audiences of which another is authorized', async () =>
      refused(
        await launchWith(tool, platform, { aud: [platform.clientId, 'another-tool'], azp: 'another-tool' }),
        'token_audience',
      ));
    it('for several audiences of which none is authorized', async () =>
      refused(
        await launchWith(tool, platform, { aud: [platform.clientId, 'another-tool'] }),
        'token_audience',
      ));
    it('without a subject', claims({ sub: undefined }, 'subject_missing'));
  });

  describe('for its times', () => {
    it('when it has expired', async () =>
      refused(await launchWith(tool, platform, { exp: seconds() - 120 }), 'token_expired'));
    it('when it was issued in the future', async () =>
      refused(
        await launchWith(tool, platform, { iat: seconds() + 600, exp: seconds() + 900 }),
        'token_from_future',
      ));
    it('when it is not valid yet', async () =>
      refused(await launchWith(tool, platform, { nbf: seconds() + 600 }), 'token_from_future'));
    it('when it never expires', claims({ exp: undefined }, 'token_expiry_missing'));
  });

  describe('for its LTI claims', () => {
    it('with a wrong version', claims({ [claim('version')]: '1.1.0' }, 'lti_version'));
    it('without a version', claims({ [claim('version')]: undefined }, 'lti_version'));
    it(
      'with an unknown message type',
      claims({ [claim('message_type')]: 'LtiSomethingElse' }, 'lti_message_type'),
    );
    it('without a message type', claims({ [claim('message_type')]: undefined }, 'lti_message_type'));
    it('without any LTI claim', async () => {
      const names = [
        'message_type',
        'version',
        'deployment_id',
        'target_link_uri',
        'resource_link',
        'context',
        'roles',
        'custom',
      ];
      await refused(
        await launchWith(tool, platform, Object.fromEntries(names.map((name) => [claim(name), undefined]))),
        'lti_claims_missing',
      );
    });
    it('without a deployment id', claims({ [claim('deployment_id')]: undefined }, 'deployment_missing'));
    it('from an unknown deployment', claims({ [claim('deployment_id')]: 'elsewhere' }, 'deployment_unknown'));
    it('without a resource link', claims({ [claim('resource_link')]: undefined }, 'resource_link_missing'));
    it(
      'with a resource link that has no id',
      claims({ [claim('resource_link')]: { title: 'x' } }, 'resource_link_missing'),
    );
    it(
      'to a target outside the tool',
      claims({ [claim('target_link_uri')]: 'https://elsewhere.example/launch' }, 'target_link_foreign'),
    );
    it('without a target', claims({ [claim('target_link_uri')]: undefined }, 'target_link_foreign'));
  });

  describe('for its nonce', () => {
    it('when it is missing', claims({ nonce: undefined }, 'nonce_missing'));
    it('when we never issued it', claims({ nonce: 'made-up' }, 'nonce_mismatch'));
    it('when it was issued for another login', async () => {
      const before = await beginLogin(tool, platform);
      await refused(await launchWith(tool, platform, { nonce: before.nonce }), 'nonce_mismatch');
    });
    it('when the launch is replayed', async () => {
      const login = await beginLogin(tool, platform);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      const send = () => postLaunch(tool, { id_token: token, state: login.state }, { cookie: login.cookie });
      expect((await send()).status).toBe(200);
      await refused(await send(), 'state_used');
    });
  });

  describe('for its state', () => {
    const stateChanged = async (change: (state: string) => Record<string, string>, code: string) => {
      const login = await beginLogin(tool, platform);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      await refused(
        await postLaunch(tool, { id_token: token, ...change(login.state) }, { cookie: login.cookie }),
        code,
      );
    };
    it('when it is missing', () => stateChanged(() => ({}), 'state_missing'));
    it('when it carries no signature of ours', () =>
      stateChanged((state) => ({ state: state.split('.')[0]! }), 'state_unknown'));
    it('when its signature is wrong', () =>
      stateChanged((state) => ({ state: `${state.slice(0, -2)}xx` }), 'state_unknown'));
    it('when it holds what ended other tools', () => stateChanged(() => ({ state: 'a b' }), 'state_unknown'));
    it('when it belongs to another browser', async () => {
      const login = await beginLogin(tool, platform);
      const thief = await beginLogin(tool, platform);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      const forged = `${login.cookie.split('=')[0]}=${thief.half}`;
      await refused(
        await postLaunch(tool, { id_token: token, state: login.state }, { cookie: forged }),
        'state_other_browser',
      );
    });
    it('when the browser has no half of the secret', async () => {
      const login = await beginLogin(tool, platform);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      await refused(
        await postLaunch(tool, { id_token: token, state: login.state, half: '' }),
        'state_other_browser',
      );
    });
    it('when the half is posted from another site', async () => {
      const login = await beginLogin(tool, platform);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      const headers = { 'sec-fetch-site': 'cross-site' };
      await refused(
        await postLaunch(tool, { id_token: token, state: login.state, half: login.half }, { headers }),
        'state_other_browser',
      );
    });
    it('when the login is over ten minutes old', async () => {
      const login = await beginLogin(tool, platform);
      tool.clock.advanceSeconds(601);
      const token = await signed(payloadFor(tool, platform, login), platform.key);
      await refused(
        await postLaunch(tool, { id_token: token, state: login.state }, { cookie: login.cookie }),
        'state_expired',
      );
    });
  });

  describe('already at the login', () => {
    const login = async (query: Record<string, string>) =>
      outcomeOf(await fetch(`${tool.url}/lti/login?${new URLSearchParams(query).toString()}`));
    const sound = () => ({
      iss: platform.issuer,
      client_id: platform.clientId,
      login_hint: 'x',
      target_link_uri: `${tool.url}/lti/launch`,
    });
    it('from an unknown platform', async () =>
      refused(await login({ ...sound(), iss: 'https://elsewhere.example' }), 'platform_unknown'));
    it('for a client id that is not ours', async () =>
      refused(await login({ ...sound(), client_id: 'elsewhere' }), 'platform_unknown'));
    it('to a target outside the tool', async () =>
      refused(
        await login({ ...sound(), target_link_uri: 'https://elsewhere.example/' }),
        'target_link_foreign',
      ));
    it('with fields missing', async () => refused(await login({ iss: platform.issuer }), 'login_malformed'));
  });
});
