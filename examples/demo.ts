import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCampus } from './campus/campus.js';
import { createClock } from './campus/clock.js';
import { originsOf, serveHostPages } from './host-pages/server.js';
import type { SigningKey } from './host-pages/sign-token.js';

/**
 * The demonstration: the tool (`dist/`) and the campus, a small LMS on another site, introduced to each other through
 * the tool's own command line, as an administrator would do it.
 */
const port = Number(process.env.PORT || 3000);
const campusPort = Number(process.env.CAMPUS_PORT || 3400);
const dataDir = resolve(process.env.DATA_DIR || '.data', 'demo');
const clockFile = join(dataDir, 'clock');
const toolUrl = `http://127.0.0.1:${port}`;
const pagesPort = campusPort + 1;
const siteId = 'example-pages';

mkdirSync(dataDir, { recursive: true });
writeFileSync(clockFile, '0', { flag: 'a' });

const environment = {
  ...process.env,
  PORT: String(port),
  PUBLIC_URL: toolUrl,
  DATA_DIR: dataDir,
  CLOCK_FILE: clockFile,
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
};

/** Runs one command of the tool's command line; ends the demonstration when it fails. */
const tool = (...words: string[]): string => {
  const done = spawnSync(process.execPath, ['dist/server/cli.js', ...words], {
    env: environment,
    encoding: 'utf8',
  });
  if (done.status === 0) return done.stdout;
  console.error(`program-survey ${words.join(' ')} failed:\n${done.stderr}`);
  process.exit(1);
};

const say = (line: string) => console.log(line);

/** The demonstration study, with the addresses of the host pages as the site that may embed it. */
const studyFile = (origins: string[]): string => {
  const study = JSON.parse(readFileSync('examples/study/demo-study.json', 'utf8')) as object;
  const file = join(dataDir, 'study.json');
  writeFileSync(file, JSON.stringify({ ...study, sites: [{ id: siteId, origins }] }));
  return file;
};

/** The key the plain page's site signs with: kept on its side, and made anew when it was revoked or lost. */
const signingKey = (): SigningKey => {
  const file = join(dataDir, 'site-key.json');
  const active = (
    JSON.parse(tool('site-key', 'list', '--json')) as { keys: { kid: string; revokedAt?: string }[] }[]
  )
    .flatMap(({ keys }) => keys)
    .filter(({ revokedAt }) => !revokedAt);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SigningKey) : undefined;
  if (known && active.some(({ kid }) => kid === known.kid)) return known;
  const made = tool('site-key', 'add', '--site', siteId, '--json');
  writeFileSync(file, made, { mode: 0o600 });
  return JSON.parse(made) as SigningKey;
};

/** Waits until the tool can serve; throws when it ended instead. */
const ready = async (server: ChildProcess): Promise<void> => {
  for (;;) {
    if (server.exitCode !== null)
      throw new Error(`the tool ended with status ${server.exitCode}; is port ${port} taken?`);
    const answer = await fetch(`${toolUrl}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
};

say('Preparing the database, the study and the campus ...');
tool('migrate');
tool('study', 'import', studyFile(originsOf(pagesPort, toolUrl)));
const { now } = createClock(clockFile);
const pages = await serveHostPages({ port: pagesPort, toolUrl, signingKey: signingKey(), now });
const campus = await createCampus({ port: campusPort, toolUrl, dataDir, clockFile });
for (const platform of Object.values(campus.platforms))
  tool(
    'platform', 'add', '--name', platform.name, '--issuer', platform.issuer, '--client-id', platform.clientId,
    '--deployment-id', platform.deploymentId, '--auth-url', platform.authUrl, '--token-url', platform.tokenUrl,
    '--keyset-url', platform.keysetUrl,
  ); // prettier-ignore
const programs = JSON.parse(tool('study', 'list', '--json')) as { simulated: number }[];
if (!programs.some(({ simulated }) => simulated > 0)) {
  say(
    'Simulating earlier learners (marked as simulated; program-survey simulate --remove takes them out) ...',
  );
  tool('simulate', '--scenario', 'campus', '--learners', '300');
}
const signIn = tool('admin', 'add', 'admin@example.edu', '--days', '3650').trim().split('\n').at(-1);

const server = spawn(process.execPath, ['dist/server/main.js'], { env: environment, stdio: 'inherit' });
await ready(server);

say(`
The demonstration runs. Stop it with Ctrl+C.

  Start here     ${campus.url}/            the campus: choose who to be, move its clock
  As learner     ${campus.coursePage('maria', 'evidence')}
                 Maria in the first course: the baseline survey
                 ${campus.coursePage('maria', 'capstone')}
                 Maria in the final course (move the clock eight months first): the end survey
  As designer    ${campus.coursePage('elena', 'capstone')}
                 Elena, instructor: what came back, preview, test run
  As LMS admin   ${campus.url}/as/grace/admin
  As researcher  ${signIn}
                 the console, signed in by this link once
  On a web page  ${pages.url}/two-lines.html?user=anna
                 the two-line embed, without an LMS
  Signed token   ${pages.url}/signed-token.html?user=anna
                 the same, where the site vouches for the learner
                 ${pages.url}/?user=anna
                 a gallery of pages as people really have them
`);

const stop = () => {
  server.kill('SIGTERM');
  void Promise.all([campus.close(), pages.close()]);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
server.once('exit', (code) => {
  void Promise.all([campus.close(), pages.close()]).finally(() => process.exit(code ?? 0));
});
