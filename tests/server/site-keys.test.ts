import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleOverview, NewSiteKey } from '../../shared/api.js';
import { recentActs } from '../../lti-server/store/audit.js';
import { inviteAdmin } from '../../lti-server/domain/sign-in.js';
import { Site } from '../support/site.js';
import { engines } from '../support/stores.js';
import { startTool, type Tool } from '../support/tool.js';

const origin = 'https://pages.example';
const wanted = { study: 'online-programs', site: 'pages' };

describe.each(engines)('keys of sites, in the console’s API, on %s', (engine) => {
  let tool: Tool;
  let admin: string;
  let researcher: string;
  beforeAll(async () => {
    tool = await startTool({
      engine,
      study: (study) => ({ ...study, sites: [{ id: 'pages', origins: [`${origin}/`] }] }),
    });
    admin = await signedIn('ada@lakeside.example', 'admin');
    researcher = await signedIn('rita@lakeside.example', 'researcher');
  });
  afterAll(() => tool.close());

  /** Signs in by a link as a browser does; returns the cookie. */
  const signedIn = async (email: string, role: 'admin' | 'researcher') => {
    const link = `${tool.url}/console/sign-in/${await inviteAdmin(tool.deps, email, role)}`;
    const reply = await fetch(link, { method: 'POST', redirect: 'manual' });
    return reply.headers.get('set-cookie')!.split(';')[0]!;
  };
  const post = async (
    path: string,
    body?: unknown,
    { cookie = admin, ...headers }: Record<string, string> = {},
  ) => {
    const response = await fetch(`${tool.url}/api/v1/console/site-keys${path}`, {
      method: 'POST',
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: JSON.stringify(body),
    });
    return { response, body: (await response.json()) as NewSiteKey & { code?: string } };
  };
  const make = async () => (await post('', wanted)).body;
  const overview = async (cookie = admin) => {
    const reply = await fetch(`${tool.url}/api/v1/console/overview`, { headers: { cookie } });
    return ((await reply.json()) as ConsoleOverview).sites;
  };
  const keyIn = async (kid: string, cookie?: string) =>
    (await overview(cookie))[0]!.keys.find((key) => key.kid === kid);

  it('are made by an administrator; the private half comes once, and no cache keeps it', async () => {
    const { response, body } = await post('', wanted);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ ...wanted, issuer: 'host:pages' });
    const site = new Site(tool, 'pages', origin, body);
    expect((await site.ask(await site.sign('ana', 'baseline'))).body.verified).toBe(true);
    expect(await keyIn(body.kid)).toMatchObject({ createdBy: 'ada@lakeside.example' });
    expect(JSON.stringify(await overview())).not.toContain('PRIVATE');
  });

  it('are listed for every account with the addresses of their site', async () => {
    const { kid } = await make();
    expect((await overview(researcher))[0]).toMatchObject({ id: 'pages', origins: [origin] });
    expect(await keyIn(kid, researcher)).toBeDefined();
  });

  it('are revoked by an administrator, once and for good', async () => {
    const { kid } = await make();
    expect((await post(`/${kid}/revocation`)).response.status).toBe(200);
    expect((await recentActs(tool.deps.store.db, 1))[0]).toMatchObject({
      account: 'ada@lakeside.example',
      act: 'site-key.revoked',
      subject: kid,
    });
    const { revokedAt } = (await keyIn(kid))!;
    tool.clock.advanceSeconds(60);
    expect((await post(`/${kid}/revocation`)).response.status).toBe(200);
    expect((await keyIn(kid))!.revokedAt).toBe(revokedAt);
  });

  it.each(['make', 'revoke'])('cannot be changed by others: %s', async (what) => {
    const { kid } = await make();
    const attempt = (headers: Record<string, string>) =>
      what === 'make' ? post('', wanted, headers) : post(`/${kid}/revocation`, undefined, headers);
    const before = (await overview())[0]!.keys;
    const codeOf = async (headers: Record<string, string>) => (await attempt(headers)).body.code;
    expect(await codeOf({ cookie: researcher })).toBe('not_allowed');
    expect(await codeOf({ cookie: '' })).toBe('sign_in_required');
    expect(await codeOf({ cookie: '__Host-console=made-up' })).toBe('sign_in_required');
    expect(await codeOf({ 'sec-fetch-site': 'cross-site' })).toBe('not_allowed');
    expect(await codeOf({ 'sec-fetch-site': 'same-site', origin })).toBe('not_allowed');
    expect((await overview())[0]!.keys).toEqual(before);
  });

  it('are not made for a site its study does not list, nor revoked where there is none', async () => {
    expect((await post('', { ...wanted, site: 'elsewhere' })).body.code).toBe('not_found');
    expect((await post('', { ...wanted, study: 'another' })).body.code).toBe('not_found');
    expect((await post('', { site: 'pages' })).body.code).toBe('body_invalid');
    expect((await post('/no-such-key/revocation')).body.code).toBe('not_found');
  });
});
