/**
 * Brings an older project file to the newest schema. A verified copy of the file as it was is made beside it first; then
 * each step is one transaction, so a crash leaves the file at the last version that it reached, whole.
 */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ProjectDamagedError } from '../../services/ports/project-store.ts';
import { syncFile, syncFolder } from '../files/sync-to-disk.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { applicationId, type ProjectSchema } from './project-schema.ts';
import { schemaProblem } from './schema-check.ts';

/** Where the copy of a file of an older version is kept. */
export function migrationBackupPath(path: string, version: number): string {
  return `${path}.version-${version}.backup`;
}

/** @throws ProjectDamagedError when the file does not hold together after a step; SQLite's and the system's errors. */
export function migrate(db: WriteDb, path: string, schema: ProjectSchema): void {
  const start = schemaVersion(db);
  if (start >= schema.version) return;
  backUp(db, path, start);
  for (const migration of schema.migrations)
    if (migration.to > start) runMigration(db, migration.to, migration.run);
  const problem = schemaProblem(db, schema, schema.version);
  if (problem !== null) throw new ProjectDamagedError(`schema after migration: ${problem}`);
}

export function schemaVersion(db: ReadDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Makes the newest schema in an empty file. */
export function createSchema(db: WriteDb, schema: ProjectSchema): void {
  db.transaction(() => {
    schema.create(db);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${schema.version}`);
  }).exclusive();
}

function runMigration(db: WriteDb, to: number, run: (db: WriteDb) => void): void {
  // A step may rebuild a table that others point at; whether everything fits is asked before it counts.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      run(db);
      const dangling = db.prepare('PRAGMA foreign_key_check').all().length;
      if (dangling > 0) throw new ProjectDamagedError(`${dangling} dangling rows after migration to ${to}`);
      db.pragma(`user_version = ${to}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Not listed under its name before it is known to be good: a copy that can't be opened is worse than none. */
function backUp(db: WriteDb, path: string, version: number): void {
  const backup = migrationBackupPath(path, version);
  const temporary = `${backup}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    verifyBackup(temporary, version);
    syncFile(temporary);
    renameSync(temporary, backup);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function verifyBackup(path: string, version: number): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true }) as ReadDb;
  try {
    const check = copy.prepare<[], string>('PRAGMA integrity_check').pluck().get();
    const application = Number(copy.pragma('application_id', { simple: true }));
    if (check !== 'ok' || schemaVersion(copy) !== version || application !== applicationId) {
      throw new ProjectDamagedError(`backup before migration: ${check ?? 'unreadable'}`);
    }
  } finally {
    copy.close();
  }
}
