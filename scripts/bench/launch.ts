import { importStudy } from '../../lti-server/domain/import-study.js';
import { publishBuiltIn } from '../../lti-server/domain/publish-instruments.js';
import { ensureToolKey } from '../../lti-server/lti/tool-keys.js';
import { createSecrets } from '../../lti-server/secrets.js';
import { migrateStore, openStore } from '../../lti-server/store/open.js';
import { beginLogin, payloadFor } from '../../tests/launch/launch-driver.js';
import { signed, startPlatform, type FakePlatform } from '../../tests/support/platform.js';
import { demoStudy, registerPlatform } from '../../tests/support/tool.js';
import { startMeasured, type MeasuredProcess } from './measured-process.js';
import { median } from './median.js';

const launchesPerRound = 200;
const rounds = 7;
/** Not counted: by then the engine has compiled what runs often. */
const warmUpRounds = 3;
const clock = { now: () => new Date() };
let learners = 0;

/** Login, the platform's answer, launch, survey page: of somebody new each time. */
const launchTool = async ({ url }: MeasuredProcess, platform: FakePlatform): Promise<void> => {
  const login = await beginLogin({ url, clock }, platform);
  const changes = { sub: `learner-${++learners}` };
  const id_token = await signed(payloadFor({ url, clock }, platform, login, changes), platform.key);
  const response = await fetch(`${url}/lti/launch`, {
    method: 'POST',
    headers: { cookie: login.cookie },
    body: new URLSearchParams({ id_token, state: login.state }),
  });
  if (!(await response.text()).includes('<program-survey')) throw new Error(`no survey: ${response.status}`);
};

const launchFloor = async ({ url }: MeasuredProcess, platform: FakePlatform): Promise<void> => {
  const login = (await (await fetch(`${url}/login`)).json()) as { state: string; nonce: string };
  const payload = payloadFor({ url, clock }, platform, { ...login, cookie: '', half: '' });
  const id_token = await signed(payload, platform.key);
  const response = await fetch(`${url}/launch`, {
    method: 'POST',
    body: new URLSearchParams({ id_token, state: login.state }),
  });
  if (response.status !== 200) throw new Error(`floor: ${response.status}`);
  await response.text();
};

const secretKey = 'a benchmark key of more than thirty-two characters';

/** Fills the tool's database: the demonstration study, one platform registered. */
const prepareTool = (platform: FakePlatform) => async (dataDir: string) => {
  const store = openStore({ dataDir });
  await migrateStore(store);
  const deps = { store, clock, secrets: createSecrets(secretKey) };
  await ensureToolKey(deps);
  await publishBuiltIn(deps);
  await importStudy(deps, demoStudy());
  await registerPlatform(deps, platform);
  await store.close();
};

/** The built server, silent. */
export const startTool = (platform: FakePlatform): Promise<MeasuredProcess> =>
  startMeasured('dist/server/main.js', { SECRET_KEY: secretKey, LOG_LEVEL: 'silent' }, prepareTool(platform));

/** Processor time of one launch, microseconds: of the server alone, over a round. */
const measure = async (server: MeasuredProcess, launch: () => Promise<void>): Promise<number> => {
  const before = server.cpuMicroseconds();
  for (let done = 0; done < launchesPerRound; done++) await launch();
  return (server.cpuMicroseconds() - before) / launchesPerRound;
};

/** Processor time per launch, microseconds, medians of rounds taken in turn: ours and the floor's. */
export const measureLaunch = async (): Promise<{ tool: number; floor: number }> => {
  const platform = await startPlatform('Bench');
  const tool = await startTool(platform);
  const floor = await startMeasured('scripts/bench/launch-floor.js', {
    KEYSET_URL: platform.keysetUrl,
    KID: platform.key.kid,
  });
  try {
    const [ours, least]: [number[], number[]] = [[], []];
    for (let round = 0; round < warmUpRounds + rounds; round++) {
      ours.push(await measure(tool, () => launchTool(tool, platform)));
      least.push(await measure(floor, () => launchFloor(floor, platform)));
    }
    if (process.env.SPLIT) console.log(ours, least);
    return { tool: median(ours.slice(warmUpRounds)), floor: median(least.slice(warmUpRounds)) };
  } finally {
    await Promise.all([tool.close(), floor.close(), platform.close()]);
  }
};
