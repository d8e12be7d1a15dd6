import { describe, expect, it } from 'vitest';
import { ApiClient } from '../../../widget/survey/api-client.js';
import type { ApiError } from '../../../widget/survey/api-error.js';
import { DeviceStore } from '../../../widget/survey/device-store.js';
import type { SessionView } from '../../../shared/api.js';
import { Network } from './network.js';
import { until } from './respondent.js';
import { session, study } from './small-instrument.js';

const wanted = { program: 'mm', stage: 'baseline' as const };
const open = async (network: Network, more = {}) => {
  const client = new ApiClient({
    server: 'https://s.example/',
    wanted,
    device: new DeviceStore(),
    fetch: network.fetch,
    ...more,
  });
  await client.open();
  return client;
};
const submit = (client: ApiClient) => client.send('POST /submission', { response: 'x' });
const failure = (promise: Promise<unknown>) => promise.then(() => undefined, (error: unknown) => error as ApiError); // prettier-ignore

describe('the API client', () => {
  it('sends the session’s token, and no cookie', async () => {
    const network = new Network(session(study()));
    const client = await open(network);
    await client.send('POST /screening', { outcome: 'under-age' });
    expect(network.calls.at(-1)!.token).to.equal('Bearer token-1');
  });

  it('opens with the host’s signed token where there is one', async () => {
    const network = new Network(session(study()));
    await open(network, { hostToken: 'signed' });
    expect(network.calls[0]!.token).to.equal('Bearer signed');
  });

  it('opens a new session where the old one has run out, once', async () => {
    const network = new Network(session(study()));
    const client = await open(network);
    network.instead['/submission'] = { status: 401, code: 'session_expired' };
    network.instead['/session/renewal'] = { status: 401, code: 'session_expired' };
    const error = await failure(submit(client));
    expect(error!.code).to.equal('session_expired');
    expect(network.to('/sessions')).to.have.length(2);
    expect(network.to('/submission')).to.have.length(2);
  });

  it('shows a device its own answers again, and not those of another learner', async () => {
    const network = new Network({ ...session(study()), resumeKey: 'key of bob' } as SessionView);
    const device = new DeviceStore();
    const resumeKeyOf = async (learner: string) => {
      await open(network, { device, wanted: { ...wanted, learner } });
      return (network.to('/sessions').at(-1)!.body as { resumeKey?: string }).resumeKey;
    };
    expect(await resumeKeyOf('bob')).to.equal(undefined);
    await until(async () => (await device.peek('/answers https://s.example/ mm baseline bob')) !== undefined);
    expect(await resumeKeyOf('bob')).to.equal('key of bob');
    expect(await resumeKeyOf('carol')).to.equal(undefined);
    for (const learner of ['bob', 'carol'])
      await device.remove(`/answers https://s.example/ mm baseline ${learner}`);
  });

  it('leaves that to the hosting page where it brought the session', async () => {
    const view = session(study());
    const network = new Network(view);
    const client = await open(network, { session: view });
    network.instead['/submission'] = { status: 401, code: 'session_expired' };
    network.instead['/session/renewal'] = { status: 401, code: 'session_expired' };
    await failure(submit(client));
    expect(network.to('/sessions')).to.have.length(0);
  });

  it('tells a lost network from a refusal', async () => {
    const network = new Network(session(study()));
    const client = await open(network);
    network.line = 'offline';
    const lost = await failure(submit(client));
    expect([lost!.code, lost!.passes]).to.deep.equal(['network', true]);
    network.line = 'up';
    network.instead['/submission'] = { status: 404, code: 'response_unknown' };
    const refused = await failure(submit(client));
    expect([refused!.code, refused!.passes, refused!.requestId]).to.deep.equal([
      'response_unknown',
      false,
      'r1',
    ]);
  });

  it('sends what must outlive the page in a request that does', async () => {
    const network = new Network(session(study()));
    const client = await open(network);
    await client.send('POST /answers', { response: 'x', answers: [] }, true);
    expect(network.calls.at(-1)!.keepalive).to.equal(true);
  });

  it('asks for a fresh token where the old one has run out, and tries again', async () => {
    const view = session(study());
    const network = new Network(view);
    const client = await open(network, { session: view });
    network.refusesToken = 'Bearer token-1';
    await submit(client);
    expect(network.to('/session/renewal')).to.have.length(1);
    expect(network.to('/submission').at(-1)!.token).to.equal('Bearer token-2');
  });
});
