import { beginLogin, payloadFor } from '../../tests/launch/launch-driver.js';
import { signed, startPlatform, type FakePlatform } from '../../tests/support/platform.js';
import { startMeasured, type MeasuredProcess } from './measured-process.js';
import { median } from './median.js';

const launchesPerRound = 150;
const rounds = 7;
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

/** Processor time of one launch, microseconds: of the server alone, over a round. */
const measure = async (server: MeasuredProcess, launch: () => Promise<void>): Promise<number> => {
  const before = await server.cpuMicroseconds();
  for (let done = 0; done < launchesPerRound; done++) await launch();
  return ((await server.cpuMicroseconds()) - before) / launchesPerRound;
};

/** Processor time per launch, microseconds, medians of rounds taken in turn: ours and the floor's. */
export const measureLaunch = async (): Promise<{ tool: number; floor: number }> => {
  const platform = await startPlatform('Bench');
  const tool = await startMeasured('tool-server', { ...platform, key: undefined });
  const floor = await startMeasured('launch-floor', { keysetUrl: platform.keysetUrl, kid: platform.key.kid });
  try {
    const ours: number[] = [];
    const least: number[] = [];
    // The first round of each warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const one = await measure(tool, () => launchTool(tool, platform));
      const other = await measure(floor, () => launchFloor(floor, platform));
      if (round === 0) continue;
      ours.push(one);
      least.push(other);
    }
    return { tool: median(ours), floor: median(least) };
  } finally {
    await Promise.all([tool.close(), floor.close(), platform.close()]);
  }
};
