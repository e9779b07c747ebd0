import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { schemaVersion1 } from '../../../src/infra/sqlite/schema-version-1.ts';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { ProjectDamagedError, type ProjectStore } from '../../../src/services/ports/project-store.ts';
import { MapEditor } from '../support/map-editor.ts';
import { openReason } from '../support/open-reason.ts';
import { newProject } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

const stores = sqliteProjectStores();

/** An open project with a map of some steps, a library and an image. */
function project(): ProjectStore {
  const store = newProject();
  const editor = new MapEditor(store, 'map', 'made');
  editor.begin();
  const choose = seededChoose(9);
  for (let step = 0; step < 40; step += 1) editor.edit(choose);
  store.createDocument('library', 'library', 1);
  store.putImage(new Uint8Array(1000).fill(7), 'image/png');
  return store;
}

/** Runs SQL behind the program's back, as a bad disk would; `spoil(x)` is x with one bit changed. */
function tamper(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.function('spoil', (value: unknown) => {
    if (typeof value === 'number') return BigInt(value + 1000);
    if (value === null) return null;
    if (Buffer.isBuffer(value)) {
      const spoilt = Buffer.from(value);
      spoilt[spoilt.length >> 1] = (spoilt[spoilt.length >> 1] ?? 0) ^ 1;
      return spoilt;
    }
    const text = String(value);
    const middle = text.length >> 1;
    return `${text.slice(0, middle)}${String.fromCharCode(text.charCodeAt(middle) ^ 1)}${text.slice(middle + 1)}`;
  });
  const { changes } = db.prepare(sql).run();
  db.close();
  expect(changes).toBe(1);
}

const imageHash = hash('sha256', new Uint8Array(1000).fill(7), 'hex');

/** What the program does to get at the rows of a table. */
const readers: Record<string, (store: ProjectStore) => unknown> = {
  project: (store) => store.title(),
  documents: (store) => store.listDocuments(),
  records: (store) => store.readRecords('map'),
  transactions: (store) => store.readTransactions('map', 0, 10_000),
  images: (store) => store.getImage(imageHash) ?? expect.fail('the image is gone'),
};

/** Every column of every table, as the file itself lists them. */
function columns(): { table: string; column: string }[] {
  const db = new Database(':memory:');
  db.exec(schemaVersion1);
  const rows = db
    .prepare<[], { table: string; column: string; type: string }>(
      `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all();
  db.close();
  return rows.filter(({ table, column }) => table !== 'project' || column !== 'id');
}

describe('a changed bit', () => {
  it.each(columns())(
    'in $column of $table is found when the row is read, and by the check',
    ({ table, column }) => {
      const store = project();
      const { row, value } = pickRow(store.path, table, column);
      // A null has no bits: a value in its place is as wrong.
      const set = value === null ? (column === 'removed_at' ? '5' : "'x'") : `spoil(${column})`;
      tamper(store.path, `UPDATE ${table} SET ${column} = ${set} WHERE rowid = ${row}`);
      const { ok, problems } = store.checkIntegrity();
      expect(ok).toBe(false);
      expect(problems.join('\n')).toContain(table);
      if (table === 'images' && column === 'sha256') expect(store.getImage(imageHash)).toBeNull();
      else expect(() => readers[table]?.(store)).toThrow(ProjectDamagedError);
    },
  );

  it('in the title or in a document keeps a file from being opened as if it were sound', () => {
    for (const [table, column] of [
      ['project', 'title'],
      ['documents', 'seq'],
    ]) {
      const store = project();
      store.close();
      tamper(store.path, `UPDATE ${table} SET ${column} = spoil(${column}) WHERE rowid = 1`);
      expect(openReason(() => stores.open(store.path))).toBe('damaged');
    }
  });
});

describe('a lost row', () => {
  it.each(['records', 'transactions'])('of %s is found when the map is read, and by the check', (table) => {
    const store = project();
    tamper(store.path, `DELETE FROM ${table} WHERE rowid = 2`);
    expect(() => readers[table]?.(store)).toThrow(ProjectDamagedError);
    expect(store.checkIntegrity().problems.join('\n')).toContain('missing');
  });

  it('of the newest step is found, though nothing comes after it', () => {
    const store = project();
    tamper(store.path, 'DELETE FROM transactions WHERE rowid = (SELECT max(rowid) FROM transactions)');
    expect(() => store.readTransactions('map', 0, 5)).toThrow(ProjectDamagedError);
  });
});

it('an old version of a record, whole and with its own hash, is found', () => {
  const store = project();
  const records = store.readRecords('map');
  const [map] = records.filter((record) => record.type === 'map');
  const db = new Database(store.path);
  const old = db.prepare("SELECT rowid, * FROM records WHERE type = 'map'").get() as Record<string, unknown>;
  const editor = new MapEditor(store, 'map', 'later');
  editor.run({ name: 'map.update', args: { id: map?.id, patch: { title: 'Новее' } } });
  db.prepare('UPDATE records SET json = :json, hash = :hash WHERE rowid = :rowid').run(old);
  db.close();
  expect(() => store.readRecords('map')).toThrow('an old version');
  expect(store.checkIntegrity().problems.join('\n')).toContain('not what its history gives');
});

function pickRow(path: string, table: string, column: string): { row: number; value: unknown } {
  const db = new Database(path);
  const row = db
    .prepare<[], { row: number; value: unknown }>(
      `SELECT rowid AS row, ${column} AS value FROM ${table} ORDER BY ${column} IS NULL, rowid LIMIT 1`,
    )
    .get();
  db.close();
  if (row === undefined) throw new Error(`${table} is empty`);
  return row;
}
