import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

const database = 'program-survey';

/** Resolves when what was written is on the disk. */
const written = ({ transaction }: IDBObjectStore): Promise<void> => promisifyRequest(transaction);

/**
 * What this device keeps between page loads: answers the server does not have yet, and the key to come back with.
 * Where the browser refuses (private windows, some frames) nothing is kept, and `durable` is false.
 */
export class DeviceStore {
  durable = true;
  #store?: UseStore;

  /** Reads without leaving a trace: before consent not even an empty database may be made. */
  async peek<T>(key: string): Promise<T | undefined> {
    try {
      const known = await indexedDB.databases();
      return known.some(({ name }) => name === database) ? await this.read<T>(key) : undefined;
    } catch {
      return undefined;
    }
  }

  read<T>(key: string): Promise<T | undefined> {
    return this.#try('readonly', (store) => promisifyRequest<T>(store.get(key)));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.change(key, () => value);
  }

  /** Reads, changes and writes in one transaction, so that two tabs do not overwrite each other. */
  change<T>(key: string, step: (old: T | undefined) => T): Promise<void> {
    return this.#try('readwrite', async (store) => {
      store.put(step(await promisifyRequest<T | undefined>(store.get(key))), key);
      return written(store);
    });
  }

  remove(key: string): Promise<void> {
    return this.#try('readwrite', (store) => {
      store.delete(key);
      return written(store);
    });
  }

  async #try<T>(
    mode: IDBTransactionMode,
    step: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.durable)
      try {
        return await (this.#store ??= createStore(database, 'kept'))(mode, step);
      } catch {
        this.durable = false;
      }
    return undefined;
  }
}
