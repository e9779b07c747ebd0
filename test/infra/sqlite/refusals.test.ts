import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { fileFacts } from '../support/file-facts.ts';
import { MapEditor } from '../support/map-editor.ts';
import { openReason } from '../support/open-reason.ts';
import { newProject, testFolder } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

const stores = sqliteProjectStores();

/** A closed project with some history. */
function closedProject(): string {
  const store = newProject();
  const editor = new MapEditor(store, 'map', 'made');
  editor.begin();
  const choose = seededChoose(5);
  for (let step = 0; step < 40; step += 1) editor.edit(choose);
  store.close();
  return store.path;
}

function change(path: string, sql: string): void {
  const db = new Database(path);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
}

/** Copies a project while its log still holds what was written last, as a crash leaves it. */
function crashedCopy(path: string, sql: string): string {
  const folder = testFolder();
  const copy = join(folder, 'copy.twinpath');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec(sql);
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  db.close();
  return copy;
}

describe('opening', () => {
  it('says that there is no such file, and makes none', () => {
    const folder = testFolder();
    expect(openReason(() => stores.open(join(folder, 'none.twinpath')))).toBe('notFound');
    expect(openReason(() => stores.open(join(folder, 'no folder', 'none.twinpath')))).toBe('notFound');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Это не проект. '.repeat(100))],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['half of a header', Buffer.from('SQLite format 3\0')],
  ])('does not take %s for a project, and leaves it as it is', (_name, bytes) => {
    const folder = testFolder();
    const path = join(folder, 'file.twinpath');
    writeFileSync(path, bytes);
    const before = fileFacts(folder);
    expect(openReason(() => stores.open(path))).toBe('notOurs');
    expect(fileFacts(folder)).toEqual(before);
  });

  it('does not take another SQLite file or a folder for a project', () => {
    const folder = testFolder();
    const path = join(folder, 'other.twinpath');
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE records (a)');
    db.close();
    mkdirSync(join(folder, 'folder.twinpath'));
    expect(openReason(() => stores.open(path))).toBe('notOurs');
    expect(openReason(() => stores.open(join(folder, 'folder.twinpath')))).toBe('notOurs');
    expect(readdirSync(folder)).toEqual(['folder.twinpath', 'other.twinpath']);
  });

  it('leaves a file of a newer version untouched', () => {
    const path = closedProject();
    change(path, 'PRAGMA user_version = 2');
    const before = fileFacts(dirname(path));
    expect(openReason(() => stores.open(path))).toBe('newer');
    expect(fileFacts(dirname(path))).toEqual(before);
  });

  it('sees a newer version that is only in the log yet, and leaves file and log untouched', () => {
    const copy = crashedCopy(closedProject(), 'PRAGMA user_version = 2');
    expect(readFileSync(copy).readUInt32BE(60)).toBe(1);
    const before = fileFacts(dirname(copy));
    expect(Object.keys(before)).toEqual(['copy.twinpath', 'copy.twinpath-wal']);
    expect(openReason(() => stores.open(copy))).toBe('newer');
    expect(fileFacts(dirname(copy))).toEqual(before);
  });

  it('reads what a crash left in the log', () => {
    const store = newProject();
    const editor = new MapEditor(store, 'map', 'log');
    editor.begin();
    const copy = join(testFolder(), 'copy.twinpath');
    copyFileSync(store.path, copy);
    copyFileSync(`${store.path}-wal`, `${copy}-wal`);
    const again = stores.open(copy);
    expect(again.findDocument('map')?.seq).toBe(2);
    expect(again.checkIntegrity().problems).toEqual([]);
    again.close();
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER steal AFTER INSERT ON records BEGIN DELETE FROM transactions; END'],
    ['a view of its own', 'CREATE VIEW mine AS SELECT 1'],
    ['a view in place of a table', 'DROP TABLE images; CREATE VIEW images AS SELECT 1 AS sha256'],
    ['a changed table', 'ALTER TABLE records ADD COLUMN more TEXT'],
    ['a missing index of its own table', 'DROP TABLE images'],
    ['an unknown table', 'CREATE TABLE notes (text)'],
  ])('refuses a file with %s', (_name, sql) => {
    const path = closedProject();
    change(path, sql);
    expect(openReason(() => stores.open(path))).toBe('damaged');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('takes a file on which somebody ran ANALYZE', () => {
    const path = closedProject();
    change(path, 'ANALYZE');
    expect(openReason(() => stores.open(path))).toBe('opened');
  });

  it('says that a file is damaged when a part of it is missing or overwritten', () => {
    const short = closedProject();
    truncateSync(short, 8192);
    expect(openReason(() => stores.open(short))).toBe('damaged');
    const overwritten = closedProject();
    const bytes = readFileSync(overwritten);
    bytes.fill(0xa5, 4096, bytes.length);
    writeFileSync(overwritten, bytes);
    expect(openReason(() => stores.open(overwritten))).toBe('damaged');
    expect(readFileSync(overwritten).equals(bytes)).toBe(true);
  });

  it('leads to the same project, and the same lock, through a link', () => {
    const store = newProject();
    const link = join(testFolder(), 'link.twinpath');
    symlinkSync(store.path, link);
    expect(openReason(() => stores.open(link))).toBe('busy');
    store.close();
    expect(openReason(() => stores.open(link))).toBe('opened');
  });

  it('says that there is no permission', () => {
    const path = closedProject();
    const folder = dirname(path);
    if (process.getuid?.() === 0) {
      // Nothing is forbidden to root; a disk mounted for reading is.
      const bound = spawnSync('sh', [
        '-c',
        `mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"`,
        'sh',
        folder,
      ]);
      onTestFinished(() => void spawnSync('umount', [folder]));
      if (bound.status !== 0) {
        process.stdout.write('not checked: root, and this machine mounts nothing\n');
        return;
      }
    } else {
      chmodSync(path, 0o400);
      chmodSync(folder, 0o500);
      onTestFinished(() => chmodSync(folder, 0o700));
    }
    expect(openReason(() => stores.open(path))).toBe('noPermission');
    expect(openReason(() => stores.create(join(folder, 'new.twinpath'), 'Новый'))).toBe('noPermission');
  });
});

describe('making a project', () => {
  it('never replaces a file', () => {
    const path = closedProject();
    const before = fileFacts(dirname(path));
    expect(openReason(() => stores.create(path, 'Другой'))).toBe('there');
    expect(fileFacts(dirname(path))).toEqual(before);
  });

  it('says that the folder is not there, and leaves nothing behind', () => {
    const folder = testFolder();
    expect(openReason(() => stores.create(join(folder, 'none', 'new.twinpath'), 'Новый'))).toBe('notFound');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not play the log of a project that is gone into the new one', () => {
    const old = crashedCopy(closedProject(), "UPDATE project SET title = 'старый'");
    const path = join(testFolder(), 'new.twinpath');
    copyFileSync(`${old}-wal`, `${path}-wal`);
    const store = stores.create(path, 'Новый');
    expect(store.title()).toBe('Новый');
    expect(store.checkIntegrity()).toMatchObject({ ok: true, records: 0 });
    store.close();
    expect(readdirSync(dirname(path)).filter((name) => name.includes('-wal.orphan-'))).toHaveLength(1);
  });
});
