import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewSiteKey, SessionView, SiteOverview } from '../../shared/api.js';
import { keyFileName, signExample } from '../../shared/sign-example.js';
import { freePort } from '../support/postgres.js';
import { startToolProcess, type ToolProcess } from '../support/tool-process.js';

const origin = 'https://pages.example';
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
    return (await response.json()) as SessionView & { code?: string };
  };
  const list = () => JSON.parse(tool.command('site-key', 'list', '--json').stdout) as SiteOverview[];

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

  it('is listed with its use, and revoked', async () => {
    const made = tool.command('site-key', 'add', '--site', 'pages', '--json');
    const key = JSON.parse(made.stdout) as NewSiteKey;
    const find = () => list()[0]!.keys.find(({ kid }) => kid === key.kid)!;
    expect(find()).toEqual({ kid: key.kid, createdAt: expect.any(String) as string });
    expect(await signIn(key.privateKey, signExample(key))).toMatchObject({ verified: true });
    expect(find().lastUsedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(tool.command('site-key', 'revoke', key.kid)).toMatchObject({ status: 0 });
    expect(find().revokedAt).toBeTruthy();
    expect((await signIn(key.privateKey, signExample(key))).code).toBe('host_token_key_revoked');
  });

  it('leaves its private half nowhere in the database', async () => {
    const made = tool.command('site-key', 'add', '--site', 'pages', '--json');
    const { privateKey } = JSON.parse(made.stdout) as NewSiteKey;
    const rows = JSON.stringify(await tool.deps.store.db.selectFrom('site_key').selectAll().execute());
    expect(rows).not.toContain('"d"');
    expect(rows).not.toContain(privateKey.split('\n')[1]!.slice(0, 40));
  });

  it('is not made for a site no study lists, nor without a site', () => {
    const wrong = tool.command('site-key', 'add', '--site', 'elsewhere');
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      'There is no such site. Those in the study files: pages (online-programs)\n',
    ]);
    expect(tool.command('site-key', 'add')).toMatchObject({ status: 2 });
    expect(tool.command('site-key', 'revoke', 'no-such-key')).toMatchObject({ status: 1 });
    expect(tool.command('site-key', 'revoke')).toMatchObject({ status: 2 });
  });
});
