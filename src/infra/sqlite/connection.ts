/**
 * How a project file is opened. Every setting that matters is set on each connection and read back, because SQLite
 * ignores what it does not know or cannot do without a word.
 */
import Database from 'better-sqlite3';

/** A connection that may only be read from: what queries ask for. */
export type ReadDb = Database.Database & { readonly __access: 'read' | 'write' };
/** A connection that may be written to; only a store's write section hands it out. */
export type WriteDb = Database.Database & { readonly __access: 'write' };

/** Older ones can corrupt a WAL database when two connections write and checkpoint at the same instant. */
const leastSqlite = [3, 51, 3] as const;

/** How long a statement waits, in milliseconds, for another program that reads or writes the same file. */
export const busyTimeout = 2000;

interface Setting {
  readonly pragma: string;
  readonly value: string | number;
  /** What reading it back gives. */
  readonly reads: string | number;
}

const settings: readonly Setting[] = [
  // First of all: the other settings may have to wait for somebody who is reading the file.
  { pragma: 'busy_timeout', value: busyTimeout, reads: busyTimeout },
  // The file may come from a stranger: its schema may not call functions with side effects …
  { pragma: 'trusted_schema', value: 'OFF', reads: 0 },
  // … and a cell that does not fit its page is an error when it is met, not a wild read.
  { pragma: 'cell_size_check', value: 'ON', reads: 1 },
  // A mapped file turns a disk error into a crash, and a stray pointer into a damaged file.
  { pragma: 'mmap_size', value: 0, reads: 0 },
  // What people delete is overwritten with zeros, not left in free pages.
  { pragma: 'secure_delete', value: 'ON', reads: 1 },
  { pragma: 'foreign_keys', value: 'ON', reads: 1 },
  // Readers and the writer don't wait for each other, and a commit is one append to the log.
  { pragma: 'journal_mode', value: 'WAL', reads: 'wal' },
  // An edit that is shown as saved survives a power cut: the log is synced at each commit.
  { pragma: 'synchronous', value: 'FULL', reads: 2 },
  // macOS: a plain fsync leaves data in the drive's own cache. No effect elsewhere.
  { pragma: 'fullfsync', value: 'ON', reads: 1 },
  { pragma: 'checkpoint_fullfsync', value: 'ON', reads: 1 },
  // After a big import the log shrinks again.
  { pragma: 'journal_size_limit', value: 16_777_216, reads: 16_777_216 },
];

/** A setting did not hold: the program would keep less than it promises, so it does not start on this file. */
export class ConnectionRecipeError extends Error {
  override readonly name = 'ConnectionRecipeError';
}

/**
 * Opens an existing file for reading and writing with every setting above.
 *
 * @throws ConnectionRecipeError when a setting does not hold; SQLite's own errors otherwise.
 */
export function openConnection(path: string): WriteDb {
  const db = new Database(path, { fileMustExist: true, timeout: busyTimeout }) as WriteDb;
  try {
    for (const { pragma, value } of settings) db.pragma(`${pragma} = ${value}`);
    assertRecipe(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads every setting back. Called again after a connection's first write: better-sqlite3's SQLite lowers an implicit
 * `synchronous` to NORMAL then, and ours must be the explicit one that stays. */
export function assertRecipe(db: ReadDb): void {
  assertSqliteVersion(String(db.prepare('SELECT sqlite_version()').pluck().get()));
  for (const [pragma, { is, wanted }] of Object.entries(readRecipe(db))) {
    if (is !== wanted) throw new ConnectionRecipeError(`${pragma} is ${String(is)} and should be ${wanted}`);
  }
}

/** Each setting as it is and as it should be. */
export function readRecipe(db: ReadDb): Record<string, { is: unknown; wanted: string | number }> {
  return Object.fromEntries(
    settings.map(({ pragma, reads }) => [pragma, { is: db.pragma(pragma, { simple: true }), wanted: reads }]),
  );
}

/** @throws ConnectionRecipeError for a version with known ways to lose data. */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, least] of leastSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new ConnectionRecipeError(`SQLite ${version} is older than ${leastSqlite.join('.')}`);
  }
}
