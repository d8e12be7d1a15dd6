import { CompiledQuery } from 'kysely';
import type { Database } from './open.js';

const version = CompiledQuery.raw('select version from configuration');

/**
 * Copies of what is read with every launch and seldom changes: platforms, keys, studies. A copy is used only while the
 * database says that nothing of the kind has changed since, whichever process changed it: one small query in place of
 * several large ones, and a platform that is revoked is refused everywhere from then on.
 */
export class Copies {
  readonly #db: Database;
  readonly #kept = new Map<string, Promise<unknown>>();
  #version?: number;
  #reading?: Promise<void>;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The copy under a key, or what `load` reads anew. Whoever gets it must not change it. */
  async get<T>(key: string, load: () => Promise<T>): Promise<T> {
    await (this.#reading ??= this.#look().finally(() => (this.#reading = undefined)));
    const kept = this.#kept.get(key);
    if (kept) return kept as Promise<T>;
    const loading = load();
    this.#kept.set(key, loading);
    // What is not there, or could not be read, is looked for again.
    loading.then(
      (value) => value === undefined && this.#forget(key, loading),
      () => this.#forget(key, loading),
    );
    return loading;
  }

  /** Forgets everything where something changed; before the loading, so that a change meanwhile is seen next time. */
  async #look(): Promise<void> {
    const { rows } = await this.#db.executeQuery<{ version: number }>(version);
    if (rows[0]?.version === this.#version) return;
    this.#version = rows[0]?.version;
    this.#kept.clear();
  }

  #forget(key: string, loading: Promise<unknown>): void {
    if (this.#kept.get(key) === loading) this.#kept.delete(key);
  }
}
