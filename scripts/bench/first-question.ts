import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { createApp } from '../../lti-server/app.js';
import { importStudy } from '../../lti-server/domain/import-study.js';
import { publishBuiltIn, publishInstrument } from '../../lti-server/domain/publish-instruments.js';
import { ensureToolKey } from '../../lti-server/lti/tool-keys.js';
import { createSecrets } from '../../lti-server/secrets.js';
import { migrateStore, openStore } from '../../lti-server/store/open.js';
import { beginLogin, claim, payloadFor } from '../../tests/launch/launch-driver.js';
import { signed, startPlatform } from '../../tests/support/platform.js';
import { freePort } from '../../tests/support/postgres.js';
import { registerPlatform } from '../../tests/support/tool.js';
import { chromiumPath } from '../find-chromium.js';
import { bareForm, fortyQuestions } from './forty.js';
import { median } from './median.js';

/** A cheap phone on a slow network: slow 4G. Bytes a second, milliseconds, times slower. */
const phone = {
  network: { offline: false, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.675e6 / 8, latency: 562.5 },
  cpuRate: 4,
  viewport: { width: 412, height: 915 },
};

const secretKey = randomUUID() + randomUUID();

/** The server with the forty questions as baseline, on loopback, and the bare form beside its pages. */
const startServer = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-survey-bench-'));
  const store = openStore({ dataDir });
  await migrateStore(store);
  const clock = { now: () => new Date() };
  const deps = { store, clock, secrets: createSecrets(secretKey) };
  await ensureToolKey(deps);
  await publishBuiltIn(deps);
  const { id, version } = await publishInstrument(deps, fortyQuestions);
  const study = JSON.parse(readFileSync('examples/study/demo-study.json', 'utf8')) as { instruments: object };
  await importStudy(deps, { ...study, instruments: { ...study.instruments, baseline: `${id}@${version}` } });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    publicUrl: url,
    secretKey,
    trustProxy: false,
    logLevel: 'silent',
  } as const;
  const app = await createApp({ settings, store, clock });
  const form = brotliCompressSync(bareForm);
  app.get('/bench/form', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-encoding', 'br').send(form),
  );
  app.get<{ Querystring: Record<string, string> }>('/bench/launch', ({ query }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(
        `<form method="post" action="/lti/launch"><input name="id_token" value="${query.id_token}"><input name="state" value="${query.state}"><input name="half" value="${query.half}"><button>Go</button></form>`,
      ),
  );
  await app.listen({ port, host: '127.0.0.1' });
  const platform = await startPlatform('Bench');
  await registerPlatform(deps, platform);
  const close = async () => {
    await app.close();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { tool: { url, clock }, platform, close };
};

type Server = Awaited<ReturnType<typeof startServer>>;

/**
 * Runs in the page (as text: it must not be compiled): notes when the first control stands there to be used, in
 * milliseconds from the start of the navigation.
 */
const noteFirstControl = `
  (function look() {
    const root = document.querySelector('program-survey')?.shadowRoot ?? document.querySelector('form');
    const control = root?.querySelector('input, textarea');
    if (control && control.getClientRects().length > 0 && !control.disabled) window.firstControlMs = performance.now();
    else requestAnimationFrame(look);
  })();
`;

const firstControlMs = async (page: Page): Promise<number> => {
  await page.waitForSelector('[data-item] input, form > fieldset input', { timeout: 60_000 });
  // Drawn, but perhaps not in a frame yet.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const ms = await page.evaluate(() => (window as { firstControlMs?: number }).firstControlMs);
  if (ms === undefined) throw new Error(`${page.url()} noted no control`);
  return ms;
};

/** Opens a page as the phone would, with an empty cache. */
const openPhone = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: phone.viewport });
  const page = await context.newPage();
  await page.addInitScript({ content: noteFirstControl });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', phone.network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.cpuRate });
  return page;
};

/** Milliseconds until the first question of a launch can be answered. */
const measureElement = async (browser: Browser, server: Server): Promise<number> => {
  const { tool, platform } = server;
  const { url } = tool;
  const login = await beginLogin(tool, platform);
  const changes = {
    sub: randomUUID(),
    [claim('custom')]: { program: 'mm-data-economics', stage: 'baseline' },
  };
  const idToken = await signed(payloadFor(tool, platform, login, changes), platform.key);
  const page = await openPhone(browser);
  await page.goto(
    `${url}/bench/launch?${new URLSearchParams({ id_token: idToken, state: login.state, half: login.half }).toString()}`,
  );
  await page.click('button', { noWaitAfter: true });
  await page.waitForURL(`${url}/lti/launch`, { waitUntil: 'commit' });
  const ms = await firstControlMs(page);
  await page.context().close();
  return ms;
};

const measureForm = async (browser: Browser, { tool: { url } }: Server): Promise<number> => {
  const page = await openPhone(browser);
  await page.goto(`${url}/bench/form`, { waitUntil: 'commit' });
  const ms = await firstControlMs(page);
  await page.context().close();
  return ms;
};

/** Medians of runs taken in turn, in milliseconds: the element of a launch, and a bare form of the same questions. */
export const measureFirstQuestion = async (runs = 7): Promise<{ element: number; form: number }> => {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const element: number[] = [];
    const form: number[] = [];
    // The first of each warms up server and browser and is not counted.
    for (let run = 0; run <= runs; run++) {
      const [one, other] = [await measureElement(browser, server), await measureForm(browser, server)];
      if (run === 0) continue;
      element.push(one);
      form.push(other);
    }
    return { element: median(element), form: median(form) };
  } finally {
    await browser.close();
    await server.close();
  }
};
