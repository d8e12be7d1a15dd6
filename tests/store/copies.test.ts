import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../lti-server/domain/deps.js';
import { openStore, type Store } from '../../lti-server/store/open.js';
import { addDeployment } from '../../lti-server/store/platforms.js';
import { registerPlatform } from '../support/tool.js';
import { engines, temporaryStore } from '../support/stores.js';

const platform = {
  name: 'LMS', issuer: 'https://lms.example', clientId: 'c', deploymentId: '1',
  authUrl: 'https://lms.example/auth', tokenUrl: 'https://lms.example/token', keysetUrl: 'https://lms.example/keys',
}; // prettier-ignore

describe.each(engines)('copies of what seldom changes, on %s', (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  /** The same database as another process sees it. */
  let other: Store;
  let loads: number;
  beforeEach(async () => {
    const opened = await temporaryStore(engine);
    ({ store, remove } = opened);
    other = openStore(opened.options);
    loads = 0;
  });
  afterEach(async () => {
    await other.close();
    await remove();
  });
  const read = (value: unknown = 'it') =>
    store.copies.get('it', () => Promise.resolve(((loads += 1), value)));

  it('are read once while nothing changes', async () => {
    expect(await Promise.all([read(), read()])).toEqual(['it', 'it']);
    await read();
    expect(loads).toBe(1);
  });

  it('are read anew at once after this process changed a platform, a deployment, or took one away', async () => {
    await read();
    const id = await registerPlatform({ store } as Deps, platform);
    await read();
    await addDeployment(store.db, id, '2');
    await read();
    await store.commit((db) => db.deleteFrom('platform').where('id', '=', id).execute());
    await read();
    expect(loads).toBe(4);
  });

  it('are read anew within a second after another process did', async () => {
    await read();
    await registerPlatform({ store: other } as Deps, platform);
    await expect.poll(async () => (await read(), loads), { timeout: 1000, interval: 20 }).toBe(2);
  });

  it('are not kept of what is not there, nor of what could not be read', async () => {
    const fail = () => store.copies.get('it', () => Promise.reject(new Error('away')));
    await expect(fail()).rejects.toThrow('away');
    expect(await read(null)).toBe(null);
    expect(await store.copies.get('none', () => Promise.resolve(undefined))).toBe(undefined);
    expect(await store.copies.get('none', () => Promise.resolve('now'))).toBe('now');
    expect(loads).toBe(1);
  });
});
