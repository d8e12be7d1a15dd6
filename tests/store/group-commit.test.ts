import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, temporaryStore, type TemporaryStore } from '../support/stores.js';

describe.each(engines)('group commit, on %s', (engine) => {
  let temporary: TemporaryStore;
  beforeAll(async () => {
    temporary = await temporaryStore(engine);
  });
  afterAll(() => temporary.remove());

  const program = (id: string) => ({ id, study_id: 'study' });
  const ids = async () =>
    (await temporary.store.db.selectFrom('program').select('id').orderBy('id').execute()).map(({ id }) => id);

  it('writes what arrives together, and answers each caller with its own result', async () => {
    const results = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        temporary.store.commit(async (db) => {
          await db.insertInto('program').values(program(id)).execute();
          return `${id} done`;
        }),
      ),
    );
    expect(results).toEqual(['a done', 'b done', 'c done']);
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('shares one transaction among writes of the same moment', async () => {
    const seen: unknown[] = [];
    await Promise.all([1, 2, 3].map(() => temporary.store.commit((db) => Promise.resolve(seen.push(db)))));
    expect(new Set(seen).size).toBe(1);
  });

  it('lets the fault of one be its own: the others of the group are written', async () => {
    const outcomes = await Promise.allSettled(
      ['d', 'a', 'e'].map((id) =>
        temporary.store.commit((db) => db.insertInto('program').values(program(id)).execute()),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('undoes all of a work that fails half way', async () => {
    const failing = temporary.store.commit(async (db) => {
      await db.insertInto('program').values(program('half')).execute();
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await ids()).not.toContain('half');
  });
});
