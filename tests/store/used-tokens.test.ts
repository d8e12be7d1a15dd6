import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../lti-server/store/open.js';
import { useToken } from '../../lti-server/store/used-tokens.js';
import { engines, temporaryStore, type TemporaryStore } from '../support/stores.js';

const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-01T12:00:00.000Z'];

describe.each(engines)('used tokens, on %s', (engine) => {
  let database: TemporaryStore;
  beforeAll(async () => {
    database = await temporaryStore(engine);
  });
  afterAll(() => database.remove());

  const use = (
    token_hash: string,
    { expires_at = late, forgetBefore = early, store = database.store } = {},
  ) => store.commit((db) => useToken(db, { token_hash, expires_at }, forgetBefore));

  it('are used once, also within one shared transaction', async () => {
    expect(await Promise.all([use('a'), use('a'), use('b')])).toEqual([true, false, true]);
    expect(await use('a')).toBe(false);
  });

  it('are used once by two processes at the same time', async () => {
    const store = openStore(database.options);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => use('c', index % 2 ? { store } : {})),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    await store.close();
  });

  it('are forgotten once their time is over, and not before', async () => {
    await use('old', { expires_at: early });
    await use('new', { forgetBefore: late });
    const left = await database.store.db.selectFrom('used_token').select('token_hash').execute();
    const hashes = left.map(({ token_hash }) => token_hash);
    expect(hashes).not.toContain('old');
    expect(hashes).toEqual(expect.arrayContaining(['a', 'new']));
  });
});
