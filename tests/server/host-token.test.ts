import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStudy } from '../../lti-server/domain/import-study.js';
import { withdrawSiteKey } from '../../lti-server/domain/site-keys.js';
import { startPlatform } from '../support/platform.js';
import { answer, Learner } from '../support/learner.js';
import { Site, Visitor, type TokenChanges } from '../support/site.js';
import { engines, type Engine } from '../support/stores.js';
import { demoStudy, startTool, type Tool } from '../support/tool.js';

const [pages, other] = ['https://pages.example', 'https://other.example'];
const eightMonths = 245 * 86_400;

/** A tool whose study lists two sites. */
const toolWithSites = (engine?: Engine): Promise<Tool> =>
  startTool({
    engine,
    study: (study) => ({
      ...study,
      sites: [
        { id: 'pages', origins: [pages, 'https://more.pages.example'] },
        { id: 'other', origins: [other] },
      ],
    }),
  });

const caseOf = (tool: Tool, response: string) =>
  tool.deps.store.db
    .selectFrom('response')
    .innerJoin('survey_case', 'survey_case.id', 'response.case_id')
    .selectAll('survey_case')
    .select('response.verified as response_verified')
    .where('response.id', '=', response)
    .executeTakeFirstOrThrow();

describe.each(engines)('a learner the host vouches for by a token, on %s', (engine) => {
  let tool: Tool;
  let site: Site;
  beforeAll(async () => {
    tool = await toolWithSites(engine);
    site = await Site.open(tool, 'pages', pages);
  });
  afterAll(() => tool.close());

  it('has a session that says so', async () => {
    const visitor = new Visitor(site);
    expect(await visitor.comeAs('ana')).toMatchObject({ verified: true, role: 'learner', state: 'open' });
    await visitor.agree();
    expect(await caseOf(tool, visitor.response)).toMatchObject({ verified: 1, response_verified: 1 });
    const learners = await tool.deps.store.db.selectFrom('learner').selectAll().execute();
    expect(learners).toMatchObject([{ issuer: 'host:pages', tenant: '', subject: 'ana' }]);
  });

  it('leaves nothing of the learner before consent', async () => {
    await new Visitor(site).comeAs('passing-by');
    for (const table of ['learner', 'used_token', 'site_key', 'placement', 'event'] as const)
      expect(JSON.stringify(await tool.deps.store.db.selectFrom(table).selectAll().execute())).not.toContain(
        'passing-by',
      );
  });

  it('goes on with the same answers on another device', async () => {
    const [phone, desk] = [new Visitor(site), new Visitor(site)];
    await phone.comeAs('bo');
    const given = await phone.agree();
    expect(given.resumeKey).toBeUndefined();
    await phone.answer(answer('d_gender', 2));
    const session = await desk.comeAs('bo');
    expect(session.response).toMatchObject({ id: phone.response, answers: { d_gender: { value: 2 } } });
    await desk.answer(answer('d_english', 2));
    expect((await phone.comeAs('bo')).response!.answers).toMatchObject({ d_english: { value: 2 } });
  });

  it('is asked at the end whether earlier answers still hold', async () => {
    const visitor = new Visitor(site);
    await visitor.comeAs('cy');
    await visitor.agree();
    await visitor.answer(answer('e_level', 8), answer('d_gender', 2));
    await visitor.submit();
    const baseline = await caseOf(tool, visitor.response);
    tool.clock.advanceSeconds(eightMonths);
    const session = await new Visitor(site).comeAs('cy', 'end');
    expect(session.facts.earlier.baseline).toMatchObject({ g_country: 'BR', e_level: 8 });
    expect(session.facts.earlier.baseline).not.toHaveProperty('d_gender');
    visitor.enter(session);
    await visitor.agree(1, 'end');
    expect((await caseOf(tool, visitor.response)).id).toBe(baseline.id);
  });

  it('is not asked again after declining, on any device', async () => {
    const visitor = new Visitor(site);
    await visitor.comeAs('di');
    await visitor.decline();
    expect((await new Visitor(site).comeAs('di')).state).toBe('declined');
  });

  it('keeps the session for longer than the token', async () => {
    const visitor = new Visitor(site);
    await visitor.comeAs('ed');
    await visitor.agree();
    tool.clock.advanceSeconds(3000);
    const renewed = await visitor.call<{ token: string }>('POST', '/session/renewal');
    expect(renewed.status).toBe(200);
    visitor.token = renewed.body.token;
    tool.clock.advanceSeconds(3000);
    expect((await visitor.answer(answer('d_gender', 1))).body.stored).toHaveLength(1);
  });

  it('is somebody else than the learner with the same id in an LMS, and on another site', async () => {
    const platform = await startPlatform();
    await tool.register(platform);
    const elsewhere = await Site.open(tool, 'other', other);
    const [here, there, inLms] = [
      new Visitor(site),
      new Visitor(elsewhere),
      new Learner(tool, platform, 'fay'),
    ];
    await here.comeAs('fay');
    await there.comeAs('fay');
    await inLms.launch('baseline');
    for (const one of [here, there, inLms]) await one.agree();
    const cases = await Promise.all([here, there, inLms].map(({ response }) => caseOf(tool, response)));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(3);
    await platform.close();
  });

  it('opens one session by a token that arrives several times at once', async () => {
    const token = await site.sign('gus', 'baseline');
    const replies = await Promise.all(Array.from({ length: 6 }, () => site.ask(token)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
  });

  it('leaves no mark of used tokens once they are long over', async () => {
    await site.ask(await site.sign('hal', 'baseline'));
    tool.clock.advanceSeconds(2 * 3600);
    await site.ask(await site.sign('ida', 'baseline'));
    expect(await tool.deps.store.db.selectFrom('used_token').selectAll().execute()).toHaveLength(1);
  });

  it('shows in the list of keys the day a key was used last', async () => {
    await site.ask(await site.sign('jo', 'baseline'));
    const key = await tool.deps.store.db
      .selectFrom('site_key')
      .select('last_used_on')
      .where('kid', '=', site.key.kid)
      .executeTakeFirstOrThrow();
    expect(key.last_used_on).toBe(tool.clock.now().toISOString().slice(0, 10));
  });
});

describe.each(engines)('who is vouched for and who only claims the same id, on %s', (engine) => {
  let tool: Tool;
  let site: Site;
  beforeAll(async () => {
    tool = await toolWithSites(engine);
    site = await Site.open(tool, 'pages', pages);
  });
  afterAll(() => tool.close());

  const answered = async (visitor: Visitor) => {
    await visitor.agree();
    await visitor.answer(answer('e_level', 8), answer('s_contact', 1), answer('s_email', 'x@example.org'));
    await visitor.submit();
    return visitor;
  };
  const claimed = async (learner: string) => {
    const visitor = new Visitor(site);
    await visitor.claimToBe(learner);
    return answered(visitor);
  };
  const vouched = async (learner: string) => {
    const visitor = new Visitor(site);
    await visitor.comeAs(learner);
    return answered(visitor);
  };

  it('the vouched-for learner adopts nothing that was claimed before', async () => {
    const impostor = await claimed('kim');
    const session = await new Visitor(site).comeAs('kim');
    expect([session.state, session.response]).toEqual(['open', undefined]);
    const kim = await vouched('kim');
    expect((await caseOf(tool, kim.response)).id).not.toBe((await caseOf(tool, impostor.response)).id);
  });

  it('earlier answers that were only claimed are never shown', async () => {
    await claimed('lea');
    const session = await new Visitor(site).comeAs('lea', 'end');
    expect([session.facts.earlier, session.facts.session.linked]).toEqual([{}, 0]);
  });

  it('who claims the id sees nothing of the vouched-for learner, nor writes there', async () => {
    const mia = await vouched('mia');
    const impostor = new Visitor(site);
    const session = await impostor.claimToBe('mia');
    expect([session.state, session.verified, session.response]).toEqual(['open', false, undefined]);
    await impostor.agree(0);
    const [own, foreign] = [await caseOf(tool, mia.response), await caseOf(tool, impostor.response)];
    expect(foreign).toMatchObject({ verified: 0, link: 0 });
    expect(own).toMatchObject({ verified: 1, link: 1 });
    expect(foreign.id).not.toBe(own.id);
    const reply = await impostor.call<object>('POST', '/answers', {
      response: mia.response,
      answers: [answer('d_gender', 1)],
    });
    expect(reply.body.code).toBe('response_of_another');
  });

  it('declining by one is not declining by the other', async () => {
    const [impostor, noa] = [new Visitor(site), new Visitor(site)];
    await impostor.claimToBe('noa');
    await impostor.decline();
    expect((await noa.comeAs('noa')).state).toBe('open');
    await noa.decline();
    await new Visitor(site).claimToBe('oda');
    const oda = new Visitor(site);
    await oda.comeAs('oda');
    await oda.decline();
    expect((await new Visitor(site).claimToBe('oda')).state).toBe('open');
  });

  it('the key a device kept for somebody nobody vouches for opens nothing to a vouched-for learner', async () => {
    const shared = new Visitor(site);
    await shared.claimToBe(undefined);
    await shared.agree();
    expect(shared.resumeKey).toBeTruthy();
    expect((await shared.comeAs('pat')).response).toBeUndefined();
    expect((await shared.claimToBe(undefined)).response).toBeDefined();
  });

  it('a consent sent again under the other kind of session makes a response of its own', async () => {
    const consent = [
      answer('g_country', 'BR'),
      answer('g_age', 34),
      answer('g_link', 1),
      answer('g_consent', 1),
    ];
    const [impostor, quin] = [new Visitor(site), new Visitor(site)];
    await impostor.claimToBe('quin');
    await impostor.sendConsent(consent);
    await quin.comeAs('quin');
    await quin.sendConsent(consent);
    expect(quin.response).not.toBe(impostor.response);
  });

  it('erasing by one leaves the other, and each leaves no trace', async () => {
    const [impostor, ray] = [await claimed('ray'), await vouched('ray')];
    const rows = () =>
      tool.deps.store.db.selectFrom('learner').selectAll().where('subject', '=', 'ray').execute();
    expect(await rows()).toHaveLength(2);
    await impostor.call('DELETE', '/answers');
    expect((await new Visitor(site).comeAs('ray')).state).toBe('submitted');
    expect(await rows()).toHaveLength(1);
    await ray.call('DELETE', '/answers');
    expect(await rows()).toEqual([]);
    expect(
      await tool.deps.store.db
        .selectFrom('response')
        .selectAll()
        .where('id', 'in', [impostor.response, ray.response])
        .execute(),
    ).toEqual([]);
  });

  it('erases a response that stands under a random respondent together with the case', async () => {
    const sol = new Visitor(site);
    await sol.comeAs('sol');
    await sol.agree(0);
    await sol.submit();
    await sol.comeAs('sol', 'end');
    await sol.agree(1, 'end');
    expect((await caseOf(tool, sol.response)).link).toBeNull();
    await sol.call('DELETE', '/answers');
    const left = await tool.deps.store.db
      .selectFrom('response')
      .selectAll()
      .where('id', '=', sol.response)
      .execute();
    expect(left).toEqual([]);
    expect((await new Visitor(site).comeAs('sol')).state).toBe('open');
  });
});

describe('a token is refused', () => {
  let tool: Tool;
  let site: Site;
  let foreign: Site;
  beforeAll(async () => {
    tool = await toolWithSites();
    site = await Site.open(tool, 'pages', pages);
    foreign = await Site.open(tool, 'other', other);
  });
  afterAll(() => tool.close());

  const refusal = async (token: string, ...rest: [object?, (string | null)?]) => {
    const { status, body } = await site.ask(token, ...rest);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toMatchObject({
      requestId: expect.anything() as unknown,
      message: expect.anything() as unknown,
    });
    return body.code;
  };
  const signed = (changes: TokenChanges = {}) => site.sign('ana', 'baseline', changes);
  const at = (iat: number, exp: number) =>
    signed({ claims: { iat: site.seconds(iat), exp: site.seconds(exp) } });

  it.each([
    ['that is no token', () => Promise.resolve('%%SURVEY_TOKEN%%')],
    ['with a header that cannot be read', () => Promise.resolve('e30.e30')],
    ['whose learner is a number', () => signed({ claims: { sub: 42 } })],
    ['whose times are texts', () => signed({ claims: { exp: new Date().toISOString() } })],
    ['whose learner id is endless', () => signed({ claims: { sub: 'x'.repeat(201) } })],
  ])('%s', async (_, token) => {
    expect(await refusal(await token())).toBe('host_token_malformed');
  });

  it.each(['HS256', 'none', 'RS256'])('signed with %s', async (alg) => {
    const [, payload, signature] = (await signed()).split('.');
    const header = Buffer.from(JSON.stringify({ alg, kid: site.key.kid })).toString('base64url');
    expect(await refusal(`${header}.${payload}.${alg === 'none' ? '' : signature}`)).toBe(
      'host_token_algorithm',
    );
  });

  it.each([
    ['an unknown key', 'no-such-key'],
    ['no key', undefined],
    ['a key by something else than a text', 7],
  ])('that names %s', async (_, kid) => {
    const header = { alg: 'ES256', kid };
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({}).setProtectedHeader(header as { alg: string }).sign(privateKey);
    expect(await refusal(token)).toBe('host_token_key_unknown');
  });

  it('signed with a key that was revoked, from that moment', async () => {
    const late = await Site.open(tool, 'pages', pages);
    expect((await late.ask(await late.sign('ana', 'baseline'))).status).toBe(200);
    await withdrawSiteKey(tool.deps, late.key.kid);
    expect(await refusal(await late.sign('ana', 'baseline'))).toBe('host_token_key_revoked');
  });

  it('signed with another key than the one it names', async () => {
    expect(await refusal(await signed({ header: { kid: foreign.key.kid } }))).toBe('host_token_signature');
  });

  it('whose claims were changed after signing', async () => {
    const [header, , signature] = (await signed()).split('.');
    const [, payload] = (await site.sign('eve', 'baseline')).split('.');
    expect(await refusal(`${header}.${payload}.${signature}`)).toBe('host_token_signature');
  });

  it.each(['iss', 'sub', 'jti', 'iat', 'exp', 'program', 'stage'])('without %s', async (name) => {
    const { body } = await site.ask(await signed({ claims: { [name]: undefined } }));
    expect(body).toMatchObject({ code: 'host_token_incomplete', details: { missing: [name] } });
  });

  it.each(['', ' ', '%%USER_ID%%', '$User.id'])('whose learner is nobody: “%s”', async (sub) => {
    expect(await refusal(await signed({ claims: { sub } }))).toBe('host_token_incomplete');
  });

  it.each([
    ['another site', 'host:other'],
    ['no site', 'https://pages.example'],
  ])('that names %s as its issuer', async (_, iss) => {
    expect(await refusal(await signed({ claims: { iss } }))).toBe('host_token_issuer');
  });

  it('signed with the key of another site, on that site’s own word', async () => {
    const token = await foreign.sign('ana', 'baseline', { claims: { iss: 'host:pages' } });
    expect(await refusal(token)).toBe('host_token_issuer');
  });

  it('for a program of another study than the key’s', async () => {
    const programs = (demoStudy().programs as object[])
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'mm-second' }));
    const sites = [{ id: 'pages', origins: ['https://second.example'] }];
    await importStudy(tool.deps, { ...demoStudy(), id: 'second', programs, sites });
    const token = await signed({ claims: { program: 'mm-second' } });
    expect(await refusal(token, { program: 'mm-second' })).toBe('host_token_issuer');
  });

  it.each([
    ['from a page of another site', other],
    ['from no page at all', null],
  ])('%s', async (_, origin) => {
    expect(await refusal(await signed(), {}, origin)).toBe('host_token_origin');
  });

  it('from a page of no site, by the rule for all requests', async () => {
    expect(await refusal(await signed(), {}, 'https://stranger.example')).toBe('origin_not_allowed');
  });

  it('that holds longer than five minutes', async () => {
    expect(await refusal(await at(0, 301))).toBe('host_token_too_long');
    expect((await site.ask(await at(0, 300))).status).toBe(200);
  });

  it('that has expired, with a minute for clocks that differ', async () => {
    expect(await refusal(await at(-362, -62))).toBe('host_token_expired');
    expect((await site.ask(await at(-300, -30))).status).toBe(200);
  });

  it('from the future, with a minute for clocks that differ', async () => {
    expect(await refusal(await at(90, 120))).toBe('host_token_from_future');
    expect((await site.ask(await at(30, 120))).status).toBe(200);
  });

  it('that was used before', async () => {
    const token = await signed();
    expect((await site.ask(token)).status).toBe(200);
    expect(await refusal(token)).toBe('host_token_used');
  });

  it('whose jti another token had', async () => {
    const jti = randomUUID();
    expect((await site.ask(await signed({ claims: { jti } }))).status).toBe(200);
    expect(await refusal(await site.sign('ben', 'baseline', { claims: { jti } }))).toBe('host_token_used');
  });

  it.each([
    ['program', { program: 'sp-applied-writing' }],
    ['stage', { stage: 'end' }],
  ])('for another %s than the element asks for', async (_, body) => {
    expect(await refusal(await signed(), body)).toBe('host_token_other_survey');
  });

  it('for a program nobody knows, and is not used up by that', async () => {
    const token = await signed({ claims: { program: 'no-such' } });
    expect(await refusal(token, { program: 'no-such' })).toBe('program_unknown');
    const other = await signed();
    expect(await refusal(other, { survey: 'no-such' })).toBe('instrument_unknown');
    expect((await site.ask(other)).status).toBe(200);
  });

  it('for anything but opening a session', async () => {
    const reply = await fetch(`${tool.url}/api/v1/session`, {
      headers: { authorization: `Bearer ${await signed()}` },
    });
    expect(((await reply.json()) as { code: string }).code).toBe('session_invalid');
  });
});
