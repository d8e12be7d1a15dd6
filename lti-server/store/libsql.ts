import { chmodSync } from 'node:fs';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Libsql from 'libsql';

/** Statements kept prepared; the server's own queries are some two hundred. */
const mostKept = 500;

/**
 * Opens a libsql file, readable by its owner alone, in which a commit is on the disk when it is acknowledged. A statement
 * is prepared once and used again (preparing costs more than most of them); after a change of the schema all are anew.
 */
export const openLibsql = (path: string): SqliteDatabase => {
  const database = new Libsql(path);
  chmodSync(path, 0o600);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
  ])
    database.pragma(pragma);
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = database.prepare(sql) as SqliteStatement;
    if (/^(create|alter|drop)/i.test(sql) || kept.size >= mostKept) kept.clear();
    else kept.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => void database.close() };
};
