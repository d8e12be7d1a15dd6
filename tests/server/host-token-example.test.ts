import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewSiteKey, SessionView, SiteOverview } from '../../shared/api.js';
import { keyFileName, signExample } from '../../shared/sign-example.js';
import { serveHostPages, type HostPages } from '../../examples/host-pages/server.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

const origin = 'https://pages.example';
type Opened = SessionView & { code?: string };

const documented = (language: string) =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readFileSync('docs/host-tokens.md', 'utf8'))![1]!;

describe('a key made on the command line', () => {
  let tool: ToolProcess;
  /** Folder of a site that signs. */
  let folder: string;
  beforeAll(async () => {
    tool = await startToolProcess(await freePort(), { platforms: [], siteOrigins: [origin] });
    folder = mkdtempSync(join(tmpdir(), 'program-survey-site-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterAll(async () => {
    await tool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts key and example where a site signs, signs with Node, and opens a session with the token. */
  const signIn = async (privateKey: string, example: string) => {
    writeFileSync(join(folder, keyFileName), privateKey, { mode: 0o600 });
    writeFileSync(join(folder, 'sign.mjs'), example);
    const script = `import { surveyToken } from './sign.mjs';
      console.log(await surveyToken('4711', 'mm-data-economics', 'baseline'));`;
    const node = [process.execPath, ['--input-type=module', '-e', script]] as const;
    const signed = spawnSync(...node, { cwd: folder, encoding: 'utf8' });
    expect(signed.stderr).toBe('');
    const response = await fetch(`${tool.url}/api/v1/sessions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        authorization: `Bearer ${signed.stdout.trim()}`,
      },
      body: JSON.stringify({ program: 'mm-data-economics', stage: 'baseline' }),
    });
    return (await response.json()) as Opened;
  };

  it('is printed with an example that signs tokens the server takes', async () => {
    const { stdout } = tool.command('site-key', 'add', '--site', 'pages');
    const privateKey = /-----BEGIN PRIVATE KEY-----[^]*?-----END PRIVATE KEY-----/.exec(stdout)![0];
    const example = stdout.slice(stdout.indexOf('import {'));
    expect(await signIn(privateKey, example)).toMatchObject({ verified: true, state: 'open' });
  });

  it('signs with the example of the documentation', async () => {
    const made = tool.command('site-key', 'add', '--site', 'pages', '--json');
    const { kid, privateKey } = JSON.parse(made.stdout) as NewSiteKey;
    const example = documented('js');
    expect(example).toBe(signExample({ kid: 'example-pages-k7qd-2m9x', site: 'example-pages' }));
    const ours = example.replace('example-pages-k7qd-2m9x', kid).replace('host:example-pages', 'host:pages');
    expect(await signIn(privateKey, ours)).toMatchObject({ verified: true });
  });

  it('is listed with its use, and revoked; its private half is nowhere in the database', async () => {
    const made = tool.command('site-key', 'add', '--site', 'pages', '--json');
    const key = JSON.parse(made.stdout) as NewSiteKey;
    expect(await signIn(key.privateKey, signExample(key))).toMatchObject({ verified: true });
    const rows = JSON.stringify(await tool.deps.store.db.selectFrom('site_key').selectAll().execute());
    expect(rows).not.toContain('\\"d\\"');
    expect(rows).not.toContain(key.privateKey.split('\n')[1]!.slice(0, 40));
    expect(tool.command('site-key', 'revoke', key.kid)).toMatchObject({ status: 0 });
    const [site] = JSON.parse(tool.command('site-key', 'list', '--json').stdout) as SiteOverview[];
    const listed = site!.keys.find(({ kid }) => kid === key.kid)!;
    expect(listed.lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(listed.revokedAt! > listed.createdAt).toBe(true);
    expect((await signIn(key.privateKey, signExample(key))).code).toBe('host_token_key_revoked');
  });

  it('is not made for a site no study lists, nor without a site', () => {
    const wrong = tool.command('site-key', 'add', '--site', 'elsewhere');
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      'There is no such site. Those in the study files: pages (online-programs)\n',
    ]);
    expect(tool.command('site-key', 'add')).toMatchObject({ status: 2 });
  });
});

describe('the demonstration’s page with a token', () => {
  let tool: ToolProcess;
  let pages: HostPages;
  beforeAll(async () => {
    const [toolPort, pagesPort] = [await freePort(), await freePort()];
    tool = await startToolProcess(toolPort, {
      platforms: [],
      siteOrigins: [`http://localhost:${pagesPort}`],
    });
    const made = tool.command('site-key', 'add', '--site', 'pages', '--json');
    const signingKey = JSON.parse(made.stdout) as NewSiteKey;
    pages = await serveHostPages({ port: pagesPort, toolUrl: tool.url, signingKey });
  });
  afterAll(async () => {
    await pages.close();
    await tool.close();
  });

  /** Reads the page as a browser does, and asks for the session its element asks for. */
  const visit = async (query: string) => {
    const page = await (await fetch(`${pages.url}/signed-token.html${query}`)).text();
    const [tag] = /<program-survey\s[^>]*>/.exec(page)!;
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const token = attribute('token');
    const response = await fetch(`${tool.url}/api/v1/sessions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: pages.url,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ program: attribute('program'), stage: attribute('stage') }),
    });
    return (await response.json()) as Opened;
  };

  it('vouches for who is signed in, anew each time it is sent', async () => {
    expect(await visit('?user=anna')).toMatchObject({ verified: true, wave: 'baseline' });
    expect(await visit('?user=anna')).toMatchObject({ verified: true, wave: 'baseline' });
  });

  it('signs the program and stage that the address names', async () => {
    const opened = await visit('?user=anna&stage=end&program=sp-applied-writing');
    expect(opened).toMatchObject({ verified: true, wave: 'end', program: { id: 'sp-applied-writing' } });
  });

  it('vouches for nobody where nobody is signed in', async () => {
    expect(await visit('')).toMatchObject({ verified: false, wave: 'baseline' });
  });
});
