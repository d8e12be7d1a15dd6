import { describe, expect, it } from 'vitest';
import type { ConsoleOverview, NewSiteKey } from '../../../shared/api.js';
import { emptyOverview, overview } from './examples.js';
import { openConsoleWith } from './reader.js';

const made: NewSiteKey = {
  kid: 'blog-abcd-efgh',
  study: 's',
  site: 'blog',
  issuer: 'host:blog',
  privateKey: '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n',
};
const makePath = '/console/site-keys';
const revokePath = '/console/site-keys/courses-k7qd-2m9x/revocation';

const open = async (others: Record<string, unknown[]> = {}, ...overviews: ConsoleOverview[]) => {
  const reader = await openConsoleWith(others, ...(overviews.length ? overviews : [overview()]));
  reader.host.style.inlineSize = '1200px';
  await reader.sees('Survey console');
  return reader;
};
type Opened = Awaited<ReturnType<typeof open>>;

const sitesIn = (reader: Opened) => reader.all('site-keys');
const rowsOf = (site: HTMLElement) =>
  [...site.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map((row) =>
    row.innerText.replace(/\s+/g, ' ').trim(),
  );
/** The overview once a key of the site was revoked. */
const afterRevoking = () => {
  const next = overview();
  next.sites[0]!.keys[0]!.revokedAt = '2026-03-12T15:00:00Z';
  return next;
};
const researcher = () => overview({ account: { email: 'rita@lakeside.example', role: 'researcher' } });

describe('sites in the console', () => {
  it('stand with their addresses and keys: made when and by whom, last used, revoked', async () => {
    const reader = await open();
    const [courses, blog] = sitesIn(reader);
    expect(rowsOf(courses!)).toEqual([
      'courses-k7qd-2m9x 12 Mar 2026, 14:20 by ada@lakeside.example 12 March 2026 Active Revoke courses-k7qd-2m9x',
      'courses-0a1b-2c3d 12 Mar 2026, 14:01 on the command line not yet Revoked 12 Mar 2026, 14:21',
    ]);
    expect(blog!.shadowRoot!.textContent).toContain('https://blog.lakeside.example');
    expect(reader.text).toContain('No key yet.');
  });

  it('say how to begin where no study lists one', async () => {
    const reader = await open({}, emptyOverview());
    expect(reader.text).toContain('No study lists a site yet.');
  });

  it('that left the study file keep their keys in the list, and get no new ones', async () => {
    const [site] = overview().sites;
    const reader = await open({}, overview({ sites: [{ ...site!, origins: [] }] }));
    expect(reader.text).toContain('The study file does not list this site any more');
    expect(() => reader.button('Make a key')).toThrow();
    expect(reader.button('Revoke courses-k7qd-2m9x')).toBeTruthy();
  });

  it('have no fault a machine can find, in any state, and fit a phone', async () => {
    const reader = await open({ [makePath]: [made] });
    reader.press('Make a key for blog');
    await reader.sees('New key blog-abcd-efgh');
    reader.press('Revoke courses-k7qd-2m9x');
    await reader.sees('There is no way back.');
    for (const details of reader.all<HTMLDetailsElement>('details')) details.open = true;
    expect(await reader.fits(360)).toBe(true);
    expect(await reader.fits(360, '200%')).toBe(true);
    await reader.isAccessible();
  });
});

describe('making a key', () => {
  it('asks for the site, shows the private key with an example, and brings the list up to date', async () => {
    const bodies: unknown[] = [];
    const take = (body: unknown) => {
      bodies.push(body);
      return made;
    };
    const after = overview();
    after.sites[1]!.keys.push({ kid: made.kid, createdAt: '2026-03-12T15:00:00Z' });
    const reader = await open({ [makePath]: [take] }, overview(), after);
    reader.press('Make a key for blog');
    await reader.sees('New key blog-abcd-efgh');
    expect(bodies).toEqual([{ study: 's', site: 'blog' }]);
    expect(reader.text).toContain('MIGHAgEAMBMGByqGSM49');
    expect(reader.focused?.textContent).toBe('New key blog-abcd-efgh');
    await expect.poll(() => rowsOf(sitesIn(reader)[1]!)).toHaveLength(1);
    expect(reader.text).toContain('MIGHAgEAMBMGByqGSM49');
    for (const details of reader.all<HTMLDetailsElement>('details')) details.open = true;
    await reader.sees(`kid: 'blog-abcd-efgh'`);
  });

  it('hands the private key over as a file', async () => {
    const reader = await open({ [makePath]: [made] });
    reader.press('Make a key for blog');
    await reader.sees('New key blog-abcd-efgh');
    const saved: { name: string; content: Promise<string> }[] = [];
    const caught = (event: MouseEvent) => {
      const link = event.target as HTMLAnchorElement;
      if (!link.download) return;
      event.preventDefault();
      saved.push({ name: link.download, content: fetch(link.href).then((file) => file.text()) });
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', caught);
      click.call(this);
    };
    reader.press('Download');
    HTMLAnchorElement.prototype.click = click;
    expect(saved.map(({ name }) => name)).toEqual(['survey-key.pem']);
    expect(await saved[0]!.content).toBe(made.privateKey);
  });

  it('forgets the private key once it is saved', async () => {
    const reader = await open({ [makePath]: [made] });
    reader.press('Make a key for blog');
    await reader.sees('New key blog-abcd-efgh');
    reader.press('I have saved it');
    await expect.poll(() => reader.text).not.toContain('MIGHAgEAMBMGByqGSM49');
    expect(reader.focused?.textContent).toContain('Make a key');
  });

  it('says what went wrong, and shows no key', async () => {
    const reader = await open({ [makePath]: ['no connection', { status: 403, code: 'not_allowed' }] });
    reader.press('Make a key for blog');
    await reader.sees('The survey’s server cannot be reached.');
    reader.press('Make a key for blog');
    await reader.sees('Only administrators make and revoke keys.');
    await reader.isAccessible();
  });

  it('is for administrators; others see the list', async () => {
    const reader = await open({}, researcher());
    expect(reader.text).toContain('Administrators make and revoke keys.');
    expect(reader.text).toContain('courses-k7qd-2m9x');
    expect(() => reader.button('Make a key')).toThrow();
    expect(() => reader.button('Revoke')).toThrow();
  });

  it('asks to sign in where the sign-in ran out', async () => {
    const out = { status: 401, code: 'sign_in_required' };
    const reader = await openConsoleWith({ [makePath]: [out] }, overview(), out);
    await reader.sees('Survey console');
    reader.press('Make a key for blog');
    await reader.sees('Sign in to the survey console');
  });
});

describe('revoking a key', () => {
  it('asks first, and can be left', async () => {
    const reader = await open();
    reader.press('Revoke courses-k7qd-2m9x');
    await reader.sees('Pages that sign with this key stop working at once.');
    await expect.poll(() => reader.focused?.textContent).toContain('There is no way back.');
    reader.press('Keep it');
    await expect.poll(() => reader.focused?.textContent).toContain('Revoke');
    expect(reader.server.asked.map(({ method }) => method)).toEqual(['GET']);
  });

  it('says that it is done, and shows the key as revoked', async () => {
    const reader = await open({ [revokePath]: [{ kid: 'courses-k7qd-2m9x' }] }, overview(), afterRevoking());
    reader.press('Revoke courses-k7qd-2m9x');
    await reader.sees('Revoke it now');
    reader.press('Revoke it now');
    await reader.sees('The key courses-k7qd-2m9x is revoked.');
    await expect.poll(() => rowsOf(sitesIn(reader)[0]!)[0]).toContain('Revoked 12 Mar 2026, 15:00');
    expect(reader.server.asked.map(({ method, path }) => `${method} ${path}`)).toContain(
      `POST ${revokePath}`,
    );
  });

  it('says why it was not done', async () => {
    const reader = await open({ [revokePath]: [{ status: 503, code: 'store_unavailable' }] });
    reader.press('Revoke courses-k7qd-2m9x');
    await reader.sees('Revoke it now');
    reader.press('Revoke it now');
    await reader.sees('Code: store_unavailable · Request: request-1');
    expect(rowsOf(sitesIn(reader)[0]!)[0]).toContain('Active');
  });
});
