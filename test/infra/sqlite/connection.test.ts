import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  assertRecipe,
  assertSqliteVersion,
  ConnectionRecipeError,
  openConnection,
  readRecipe,
} from '../../../src/infra/sqlite/connection.ts';
import { MapEditor } from '../support/map-editor.ts';
import { newProject, testFolder } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

function emptyDatabase(): string {
  const path = join(testFolder(), 'empty.db');
  new Database(path).exec('CREATE TABLE kept (value)').close();
  return path;
}

describe('a connection', () => {
  it('has every setting of the recipe, before and after its first write', () => {
    const db = openConnection(emptyDatabase());
    const wanted = {
      busy_timeout: 2000,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      secure_delete: 1,
      foreign_keys: 1,
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      journal_size_limit: 16_777_216,
    };
    const read = () => Object.fromEntries(Object.entries(readRecipe(db)).map(([name, { is }]) => [name, is]));
    expect(read()).toEqual(wanted);
    db.exec('INSERT INTO kept VALUES (1)');
    expect(read()).toEqual(wanted);
    db.close();
  });

  it('is refused when one setting does not hold', () => {
    const db = openConnection(emptyDatabase());
    db.pragma('synchronous = NORMAL');
    expect(() => assertRecipe(db)).toThrow(ConnectionRecipeError);
    expect(() => assertRecipe(db)).toThrow('synchronous is 1 and should be 2');
    db.close();
  });

  it('shows that SQLite lowers an implicit synchronous by itself, so that ours has to be explicit', () => {
    const db = new Database(emptyDatabase());
    db.pragma('journal_mode = WAL');
    db.exec('INSERT INTO kept VALUES (1)');
    db.close();
    const again = new Database(db.name);
    again.exec('INSERT INTO kept VALUES (2)');
    expect(again.pragma('synchronous', { simple: true })).toBe(1);
    again.close();
  });

  it.each(['3.51.2', '3.50.9', '2.99.99', ''])('is refused with SQLite "%s"', (version) => {
    expect(() => assertSqliteVersion(version)).toThrow(ConnectionRecipeError);
  });

  it.each(['3.51.3', '3.52.0', '3.54.1', '4.0.0'])('is made with SQLite %s', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow();
  });
});

describe('the log of a project', () => {
  it('is moved into the file within seconds when nobody edits, and is gone after closing', async () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'log');
    editor.begin();
    const log = `${store.path}-wal`;
    expect(statSync(log).size).toBeGreaterThan(0);
    for (let waited = 0; statSync(log).size > 0 && waited < 6000; waited += 100) await wait(100);
    expect(statSync(log).size).toBe(0);
    editor.begin();
    store.close();
    expect(existsSync(log)).toBe(false);
  });

  it('gives up what was deleted within five seconds, though editing goes on', async () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'log');
    editor.begin();
    const choose = seededChoose(7);
    while ([...editor.records.values()].every((record) => record.type !== 'touchpoint')) editor.edit(choose);
    const victim = [...editor.records.values()].find((record) => record.type === 'touchpoint');
    editor.run({ name: 'items.remove', args: { ids: [victim?.id ?? ''] } });
    const log = `${store.path}-wal`;
    const full = statSync(log).size;
    let emptied = false;
    const start = performance.now();
    while (!emptied && performance.now() - start < 5000) {
      await wait(200);
      emptied = statSync(log).size < full;
      editor.run({ name: 'map.update', args: { id: 'map', patch: { title: `${performance.now()}` } } });
    }
    expect(emptied).toBe(true);
  });
});
