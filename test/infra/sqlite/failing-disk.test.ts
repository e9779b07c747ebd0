import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sqliteProjectStores } from '../../../src/infra/sqlite/sqlite-project-stores.ts';
import { MapEditor } from '../support/map-editor.ts';
import { testFolder } from '../support/project-folder.ts';

const driver = fileURLToPath(new URL('../support/failing-disk-driver.ts', import.meta.url));
const stores = sqliteProjectStores();
const traced = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0;
const why = traced ? '' : ' (not checked: strace is not here or may not trace)';

/** Which system calls fail, with what, and at which of their turns. */
const failures = [
  ['fsync,fdatasync', 'EIO', '1'],
  ['fsync,fdatasync', 'EIO', '2'],
  ['fsync,fdatasync', 'EIO', '3'],
  ['fsync,fdatasync', 'EIO', '9'],
  ['fsync,fdatasync', 'EIO', '5..9'],
  ['pwrite64', 'EIO', '1'],
  ['pwrite64', 'EIO', '9'],
  ['pwrite64', 'EIO', '30..60'],
  ['pwrite64', 'ENOSPC', '12'],
  ['pwrite64', 'ENOSPC', '40..70'],
  ['ftruncate', 'EIO', '1'],
  ['pread64', 'EIO', '2'],
  ['pread64', 'EIO', '8'],
  ['pread64', 'EIO', '15'],
  ['pread64', 'EIO', '30..33'],
] as const;

describe('a disk that fails', () => {
  it.skipIf(!traced).each(failures)(
    `at %s with %s, turn %s, loses nothing that was acknowledged and doubles nothing${why}`,
    (calls, error, turn) => {
      const path = join(testFolder(), 'failing.twinpath');
      const store = stores.create(path, 'Плохой диск');
      new MapEditor(store, 'map', 'begin').begin();
      store.close();
      // Only on the project and its log: Node reads its own modules with the same calls.
      const files = ['-P', path, '-P', `${path}-wal`];
      const inject = ['-f', '-qq', '-o', '/dev/null', ...files, '-e', `trace=${calls}`];
      const node = [process.execPath, '--disable-warning=ExperimentalWarning', driver, path, '60'];
      const { status, stdout, stderr } = spawnSync(
        'strace',
        [...inject, '-e', `inject=${calls}:error=${error}:when=${turn}`, ...node],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const stored = [...stdout.matchAll(/^(?:ACK|GHOST) (\d+) (\S+)$/gm)].map(([, seq, id]) => [
        id,
        Number(seq),
      ]);
      const failed = [...stdout.matchAll(/^FAIL (\S+)$/gm)].map(([, id]) => id);
      expect(stdout).toContain(`END ${stored.length + 2} \n`);

      const again = stores.open(path);
      expect(stored.map(([id]) => [id, again.findTransaction(String(id))?.seq])).toEqual(stored);
      expect(failed.map((id) => again.findTransaction(String(id)))).toEqual(failed.map(() => null));
      expect(again.checkIntegrity()).toMatchObject({ ok: true, transactions: stored.length + 2 });
      again.close();
    },
  );
});
