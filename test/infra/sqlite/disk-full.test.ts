import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomically } from '../../../src/infra/files/atomic-write.ts';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { ProjectWriteError } from '../../../src/services/ports/project-store.ts';
import { MapEditor } from '../support/map-editor.ts';
import { testFolder } from '../support/project-folder.ts';
import { seededChoose } from '../support/seeded-choose.ts';

const stores = sqliteProjectStores();

/** A disk of two megabytes; null, and a word why, where this machine lets nobody mount one. */
function smallDisk(): string | null {
  const folder = testFolder();
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  if (!mounted) {
    process.stdout.write('disk full: not checked, mounting a small disk takes root on Linux\n');
    return null;
  }
  // Before the folder is removed: what is finished last was registered first.
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

function fillUp(folder: string): string {
  const path = join(folder, 'filler');
  for (let size = 2 ** 20; size >= 512; size /= 2) {
    try {
      writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
      size *= 2;
    } catch {
      // This much does not fit: half of it may.
    }
  }
  return path;
}

function reasonOf(act: () => unknown): string {
  try {
    act();
    return 'written';
  } catch (error) {
    if (error instanceof ProjectWriteError) return error.reason;
    throw error;
  }
}

describe('a full disk', () => {
  it('stops editing with a reason, loses nothing, and lets it go on when there is space again', () => {
    const folder = smallDisk();
    if (folder === null) return;
    const store = stores.create(join(folder, 'small.twinpath'), 'Мало места');
    onTestFinished(() => store.close());
    const editor = new MapEditor(store, 'map', 'full');
    editor.begin();
    const filler = fillUp(folder);
    const choose = seededChoose(4);
    let acknowledged = 2;
    const reason = reasonOf(() => {
      for (;;) if (editor.edit(choose) !== null) acknowledged += 1;
    });
    expect(reason).toBe('diskFull');
    expect(reasonOf(() => store.putImage(new Uint8Array(200_000), 'image/png'))).toBe('diskFull');
    const memory = [...editor.records.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
    expect(store.readRecords('map')).toEqual(memory);
    expect(store.checkIntegrity()).toMatchObject({ ok: true, transactions: acknowledged });

    rmSync(filler);
    while (editor.edit(choose) === null);
    acknowledged += 1;
    store.close();
    const again = stores.open(store.path);
    expect(again.checkIntegrity()).toMatchObject({ ok: true, transactions: acknowledged });
    again.close();
  });

  it('keeps what is stored when the project is closed on it', () => {
    const folder = smallDisk();
    if (folder === null) return;
    const store = stores.create(join(folder, 'small.twinpath'), 'Мало места');
    const editor = new MapEditor(store, 'map', 'full');
    editor.begin();
    const filler = fillUp(folder);
    store.close();
    rmSync(filler);
    const again = stores.open(store.path);
    expect(again.checkIntegrity()).toMatchObject({ ok: true, transactions: 2 });
    again.close();
  });

  it('leaves the old file whole when a new one does not fit, and nothing else', () => {
    const folder = smallDisk();
    if (folder === null) return;
    const path = join(folder, 'map.png');
    const old = Buffer.alloc(300_000, 1);
    writeFileAtomically(path, old);
    expect(() => writeFileAtomically(path, Buffer.alloc(2_000_000, 2))).toThrow('ENOSPC');
    expect(readFileSync(path).equals(old)).toBe(true);
    expect(readdirSync(folder)).toEqual(['map.png']);
  });

  it('makes no project, and nothing that looks like one', () => {
    const folder = smallDisk();
    if (folder === null) return;
    fillUp(folder);
    expect(() => stores.create(join(folder, 'new.twinpath'), 'Новый')).toThrow('ioFailed');
    expect(readdirSync(folder)).toEqual(['filler']);
  });
});
