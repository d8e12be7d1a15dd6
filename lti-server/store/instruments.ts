import type { Instrument } from '../../shared/instrument.js';
import type { Database } from './open.js';

export interface PublishedInstrument {
  instrument: Instrument;
  hash: string;
}

/** Adds a published version; where `id@version` is there already nothing changes. Returns the hash that stands. */
export const addInstrument = async (
  db: Database,
  { instrument, hash }: PublishedInstrument,
  at: string,
): Promise<string> => {
  const { id, version, wave } = instrument;
  await db
    .insertInto('instrument')
    .values({ id, version, wave, hash, document: JSON.stringify(instrument), published_at: at })
    .onConflict((c) => c.doNothing())
    .execute();
  const row = await db
    .selectFrom('instrument')
    .select('hash')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.hash;
};

/** A published instrument by `id@version`, or undefined. */
export const findInstrument = async (
  db: Database,
  reference: string,
): Promise<PublishedInstrument | undefined> => {
  const [id, version] = reference.split('@') as [string, string];
  const row = await db
    .selectFrom('instrument')
    .select(['document', 'hash'])
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { instrument: JSON.parse(row.document) as Instrument, hash: row.hash };
};

/** `id@version` of every published instrument with its wave. */
export const listInstruments = (db: Database) =>
  db
    .selectFrom('instrument')
    .select(['id', 'version', 'wave', 'hash', 'published_at'])
    .orderBy('id')
    .orderBy('version')
    .execute();
