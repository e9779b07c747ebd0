/** Makes and opens project files. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  ProjectOpenError,
  type ProjectStore,
  type ProjectStores,
} from '../../services/ports/project-store.ts';
import { syncFile, syncFolder } from '../files/sync-to-disk.ts';
import { openConnection, type WriteDb } from './connection.ts';
import { projectVersion } from './inspect-file.ts';
import { createSchema, migrate, schemaVersion } from './migrate.ts';
import { ProjectLock } from './project-lock.ts';
import { type ProjectSchema, projectSchema } from './project-schema.ts';
import { checkProject, projectRow, storedDocument } from './rows.ts';
import { schemaProblem } from './schema-check.ts';
import { errorCode, openError } from './sqlite-errors.ts';
import { SqliteProjectStore } from './sqlite-project-store.ts';
import { prepareReads, prepareWrites } from './statements.ts';

export interface SqliteProjectStoresOptions {
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Another schema than the program's, to test how versions follow each other. */
  readonly schema?: ProjectSchema;
}

/** Project files on this machine's disks. Not for network drives: SQLite's log needs memory that programs share. */
export function sqliteProjectStores(options: SqliteProjectStoresOptions = {}): ProjectStores {
  const now = options.now ?? Date.now;
  const schema = options.schema ?? projectSchema;
  return {
    create(path, title) {
      try {
        createFile(resolve(path), title, schema, now());
      } catch (error) {
        throw openError(error);
      }
      return openProject(path, schema, now);
    },
    open: (path) => openProject(path, schema, now),
  };
}

function openProject(path: string, schema: ProjectSchema, now: () => number): ProjectStore {
  let lock: ProjectLock | null = null;
  let db: WriteDb | null = null;
  try {
    // Two names of one file are one project and one lock.
    const real = realpathSync(resolve(path));
    refuseNewer(real, schema);
    lock = new ProjectLock(real);
    // Once more: a newer program may have had it until just now.
    refuseNewer(real, schema);
    db = openChecked(real, schema);
    return new SqliteProjectStore({ path: real, db, lock, schema, now });
  } catch (error) {
    db?.close();
    lock?.release();
    throw openError(error);
  }
}

function refuseNewer(path: string, schema: ProjectSchema): void {
  const version = projectVersion(path);
  if (version > schema.version) throw new ProjectOpenError('newer', `version ${version}`);
}

/** A failed read of the disk looks like damage, so damage is believed when it is met twice. */
function openChecked(path: string, schema: ProjectSchema): WriteDb {
  try {
    return openOnce(path, schema);
  } catch (error) {
    if (openError(error).reason !== 'damaged') throw error;
    return openOnce(path, schema);
  }
}

function openOnce(path: string, schema: ProjectSchema): WriteDb {
  const db = openConnection(path);
  try {
    // A former owner that lost its lock may be in the middle of its last write: this waits for its end.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    const check = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().get();
    if (check !== 'ok') throw new ProjectOpenError('damaged', check ?? 'no answer');
    const problem = schemaProblem(db, schema, schemaVersion(db));
    if (problem !== null) throw new ProjectOpenError('damaged', `schema: ${problem}`);
    migrate(db, path, schema);
    const reads = prepareReads(db);
    checkProject(reads.project.get());
    reads.documents.all().map(storedDocument);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Made under another name and put in place when it is whole: there is never half a project under its own name. */
function createFile(path: string, title: string, schema: ProjectSchema, at: number): void {
  if (existsSync(path)) throw new ProjectOpenError('there', path);
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    closeSync(openSync(temporary, 'wx'));
    const db = openConnection(temporary);
    try {
      createSchema(db, schema);
      prepareWrites(db).putProject.run(projectRow(title.toWellFormed(), at));
    } finally {
      db.close();
    }
    syncFile(temporary);
    moveOrphanLogAside(path);
    putInPlace(temporary, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${temporary}${suffix}`, { force: true });
  }
  syncFolder(dirname(path));
}

/** The log of a project that is gone would be played into the new one, page by page. */
function moveOrphanLogAside(path: string): void {
  const log = `${path}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    renameSync(log, `${log}.orphan-${randomUUID().slice(0, 8)}`);
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** A link, unlike a rename, never replaces a file that somebody else made meanwhile. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    // Sticks and some network drives know no links.
    if (existsSync(path)) throw new ProjectOpenError('there', path);
    renameSync(temporary, path);
  }
}
