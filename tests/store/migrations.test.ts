import { describe, expect, it } from 'vitest';
import { isMigrated, migrateStore, openStore } from '../../lti-server/store/open.js';
import { engines, temporaryStore } from '../support/stores.js';

describe.each(engines)('migrations, on %s', (engine) => {
  it('bring an empty database to this release, and find nothing to do the second time', async () => {
    const { store, options, remove } = await temporaryStore(engine);
    expect(await isMigrated(store)).toBe(true);
    expect(await migrateStore(store)).toEqual([]);
    const second = openStore(options);
    expect(await isMigrated(second)).toBe(true);
    await second.close();
    await remove();
  });

  it('keep what one process wrote for the next', async () => {
    const { store, options, remove } = await temporaryStore(engine);
    await store.commit((db) => db.insertInto('program').values({ id: 'p', study_id: 's' }).execute());
    const second = openStore(options);
    expect(await second.db.selectFrom('program').selectAll().execute()).toEqual([{ id: 'p', study_id: 's' }]);
    await second.close();
    await remove();
  });

  it('bring what the release before wrote to this one', async () => {
    const { store, remove } = await temporaryStore(engine, '0001-initial');
    expect(await isMigrated(store)).toBe(false);
    await store.commit((db) => db.insertInto('program').values({ id: 'p', study_id: 's' }).execute());
    expect(await migrateStore(store)).toContain('0002-host-keys');
    expect(await isMigrated(store)).toBe(true);
    expect(await store.db.selectFrom('program').selectAll().execute()).toEqual([{ id: 'p', study_id: 's' }]);
    expect(await store.db.selectFrom('site_key').selectAll().execute()).toEqual([]);
    await remove();
  });
});
