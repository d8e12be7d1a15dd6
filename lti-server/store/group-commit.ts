import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

type Work<T> = (transaction: Kysely<Tables>) => Promise<T>;
interface Waiting {
  work: Work<unknown>;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/**
 * Group commit: writes that arrive while another transaction is under way, or in the same turn of the event loop, share
 * the next transaction and its one flush to disk. Each caller is answered only after that flush. Where one of a group
 * fails the group is rolled back and each runs alone, so that a fault stays its owner's.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(readonly db: Kysely<Tables>) {}

  add<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#busy) {
        this.#busy = true;
        setImmediate(() => void this.#run());
      }
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length) {
      const group = this.#waiting.splice(0, 200);
      await this.#commit(group);
    }
    this.#busy = false;
  }

  async #commit(group: Waiting[]): Promise<void> {
    try {
      const results = await this.db.transaction().execute(async (transaction) => {
        const done: unknown[] = [];
        for (const { work } of group) done.push(await work(transaction));
        return done;
      });
      group.forEach(({ resolve }, index) => resolve(results[index] as never));
    } catch (error) {
      if (group.length === 1) return group[0]!.reject(error);
      for (const one of group) await this.#commit([one]);
    }
  }
}
