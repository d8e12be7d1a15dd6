import pg from 'pg';
import { expect, it } from 'vitest';
import { temporaryStore } from '../support/stores.js';

it('goes on after PostgreSQL has ended its connections, as a restart does', async () => {
  const { store, options, remove } = await temporaryStore('postgres');
  const count = async () => (await store.db.selectFrom('program').selectAll().execute()).length;
  expect(await count()).toBe(0);
  const other = new pg.Client({ connectionString: options.databaseUrl });
  await other.connect();
  const { rowCount } = await other.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  expect(rowCount).toBeGreaterThan(0);
  await expect.poll(count).toBe(0);
  await other.end();
  await remove();
});
