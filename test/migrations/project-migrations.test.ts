import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WriteDb } from '../../src/infra/sqlite/connection.ts';
import { migrationBackupPath } from '../../src/infra/sqlite/migrate.ts';
import { type ProjectSchema, projectSchema } from '../../src/infra/sqlite/project-schema.ts';
import { schemaObjects } from '../../src/infra/sqlite/schema-check.ts';
import { sqliteProjectStores } from '../../src/infra/sqlite/sqlite-project-stores.ts';
import { fileFacts } from '../infra/support/file-facts.ts';
import { MapEditor } from '../infra/support/map-editor.ts';
import { openReason } from '../infra/support/open-reason.ts';
import { newProject } from '../infra/support/project-folder.ts';
import { seededChoose } from '../infra/support/seeded-choose.ts';

const notes = 'CREATE TABLE notes (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT';

/** Two versions that the program may have one day: one adds a table, the next a column to it. */
const later: ProjectSchema = {
  version: 3,
  create(db) {
    projectSchema.create(db);
    db.exec(
      `${notes.replace('text TEXT NOT NULL)', "text TEXT NOT NULL, colour TEXT NOT NULL DEFAULT 'yellow')")}`,
    );
  },
  migrations: [
    ...projectSchema.migrations,
    { to: 2, run: (db) => void db.exec(notes) },
    {
      to: 3,
      run: (db) => void db.exec("ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow'"),
    },
  ],
};

const stores = sqliteProjectStores();
const laterStores = sqliteProjectStores({ schema: later });

function oldProject(): string {
  const store = newProject(stores);
  const editor = new MapEditor(store, 'map', 'old');
  editor.begin();
  const choose = seededChoose(2);
  for (let step = 0; step < 30; step += 1) editor.edit(choose);
  store.close();
  return store.path;
}

function objectsAfter(make: (db: WriteDb) => void): ReadonlyMap<string, string> {
  const db = new Database(':memory:') as WriteDb;
  onTestFinished(() => void db.close());
  make(db);
  return schemaObjects(db);
}

/** As it stands in the file's header; opening a file with SQLite, even for reading, leaves traces beside it. */
function versionOf(path: string): number {
  return readFileSync(path).readUInt32BE(60);
}

describe.each([
  ['the program', projectSchema],
  ['a later program', later],
])('the schema of %s', (_name, schema) => {
  it('is the same made at once and reached by all migrations', () => {
    const made = objectsAfter((db) => schema.create(db));
    const reached = objectsAfter((db) => {
      for (const migration of schema.migrations) migration.run(db);
    });
    expect([...reached].sort()).toEqual([...made].sort());
  });

  it('lists its migrations without a gap, up to its version', () => {
    expect(schema.migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: schema.version }, (_, at) => at + 1),
    );
  });
});

describe('an older project', () => {
  it('is brought to the newest version with everything in it, and a copy of it as it was', () => {
    const path = oldProject();
    const old = stores.open(path);
    const records = old.readRecords('map');
    const steps = old.readTransactions('map', 0, 1000);
    old.close();

    const store = laterStores.open(path);
    expect(store.readRecords('map')).toEqual(records);
    expect(store.readTransactions('map', 0, 1000)).toEqual(steps);
    expect(store.checkIntegrity().problems).toEqual([]);
    store.close();
    expect(versionOf(path)).toBe(3);

    const backup = migrationBackupPath(path, 1);
    expect(readdirSync(dirname(path))).toEqual([basename(path), basename(backup)].sort());
    const copy = stores.open(backup);
    expect(copy.readRecords('map')).toEqual(records);
    expect(copy.checkIntegrity().problems).toEqual([]);
    copy.close();
  });

  it('is migrated once: opening it again changes nothing', () => {
    const path = oldProject();
    laterStores.open(path).close();
    const before = fileFacts(dirname(path));
    laterStores.open(path).close();
    expect(fileFacts(dirname(path))).toEqual(before);
  });

  it('is refused by the program that made it once it is migrated, and stays as it is', () => {
    const path = oldProject();
    laterStores.open(path).close();
    const before = fileFacts(dirname(path));
    expect(openReason(() => stores.open(path))).toBe('newer');
    expect(fileFacts(dirname(path))).toEqual(before);
  });

  it('opens as before when a migration fails half-way, and its copy is there', () => {
    const path = oldProject();
    const failing: ProjectSchema = {
      ...later,
      migrations: later.migrations.map((migration) =>
        migration.to === 2
          ? {
              to: 2,
              run(db) {
                db.exec(`${notes}; DELETE FROM records`);
                throw new Error('the power went');
              },
            }
          : migration,
      ),
    };
    expect(openReason(() => sqliteProjectStores({ schema: failing }).open(path))).toBe('ioFailed');
    const store = stores.open(path);
    expect(store.checkIntegrity().problems).toEqual([]);
    store.close();
    expect(versionOf(path)).toBe(1);
    expect(existsSync(migrationBackupPath(path, 1))).toBe(true);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('stays at the version that it has reached when a later step fails', () => {
    const path = oldProject();
    const failing: ProjectSchema = {
      ...later,
      migrations: [...later.migrations.slice(0, 2), { to: 3, run: (db) => void db.exec('no SQL') }],
    };
    expect(openReason(() => sqliteProjectStores({ schema: failing }).open(path))).not.toBe('opened');
    expect(versionOf(path)).toBe(2);
    const store = laterStores.open(path);
    expect(store.checkIntegrity().problems).toEqual([]);
    store.close();
  });

  it('is not migrated when a step leaves rows that point at nothing', () => {
    const path = oldProject();
    const careless: ProjectSchema = {
      ...later,
      migrations: later.migrations.map((migration) =>
        migration.to === 2
          ? { to: 2, run: (db) => void db.exec(`${notes}; DELETE FROM documents`) }
          : migration,
      ),
    };
    expect(openReason(() => sqliteProjectStores({ schema: careless }).open(path))).toBe('damaged');
    expect(versionOf(path)).toBe(1);
    expect(openReason(() => stores.open(path))).toBe('opened');
  });
});
