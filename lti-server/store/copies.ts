import { CompiledQuery } from 'kysely';
import type { Database } from './open.js';

const version = CompiledQuery.raw('select version from configuration');

/** A change by another process is noticed within this time; one by this process at once. */
const trustedMs = 250;

/** What a statement must change for copies to be read anew; as in migration 0009. */
const changing = /^(insert into|update|delete from) "(platform|deployment|tool_key|study|program)"/;

/**
 * Copies of what is read with every launch and seldom changes: platforms, keys, studies. A copy is used only while the
 * database says that nothing of the kind has changed since, whichever process changed it: one small query in place of
 * several large ones, and a platform that is revoked is refused everywhere within a second.
 */
export class Copies {
  readonly #db: Database;
  readonly #kept = new Map<string, Promise<unknown>>();
  #version?: number;
  #lookedMs = -Infinity;
  #changedMs = 0;
  #looking?: Promise<void>;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The copy under a key, or what `load` reads anew. Whoever gets it must not change it. */
  async get<T>(key: string, load: () => Promise<T>): Promise<T> {
    if (this.#changedMs >= this.#lookedMs || performance.now() - this.#lookedMs > trustedMs)
      await (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
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

  /** This process runs a statement. */
  noteStatement(sql: string): void {
    if (changing.test(sql)) this.#changedMs = performance.now();
  }

  /** Forgets everything where something changed; before the loading, so that a change meanwhile is seen next time. */
  async #look(): Promise<void> {
    const startedMs = performance.now();
    const { rows } = await this.#db.executeQuery<{ version: number }>(version);
    this.#lookedMs = startedMs;
    if (rows[0]?.version === this.#version) return;
    this.#version = rows[0]?.version;
    this.#kept.clear();
  }

  #forget(key: string, loading: Promise<unknown>): void {
    if (this.#kept.get(key) === loading) this.#kept.delete(key);
  }
}
