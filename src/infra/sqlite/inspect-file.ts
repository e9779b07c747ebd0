/**
 * Looks at a file without touching it: whose it is, and of which version. Nothing here opens the file with SQLite,
 * because that alone may write to the log beside it, and a file of a newer program is none of our business.
 */
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ProjectOpenError } from '../../services/ports/project-store.ts';
import { applicationId } from './project-schema.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;
const versionAt = 60;
const applicationAt = 68;

/**
 * The schema version of a project file.
 *
 * @throws ProjectOpenError `notOurs` for anything but a project; the system's errors when it can't be read.
 */
export function projectVersion(path: string): number {
  const { page, size } = firstPage(path);
  if (page.length < headerBytes || !page.subarray(0, magic.length).equals(magic)) {
    throw new ProjectOpenError('notOurs', size === 0 ? 'empty file' : 'not an SQLite file');
  }
  // Written when the file is made and never again, so a pending log can't hold another.
  const application = page.readUInt32BE(applicationAt);
  if (application !== applicationId) throw new ProjectOpenError('notOurs', `application id ${application}`);
  return versionInLog(path, page, size) ?? page.readUInt32BE(versionAt);
}

function firstPage(path: string): { page: Buffer; size: number } {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new ProjectOpenError('notOurs', 'not a file');
    const page = Buffer.alloc(65_536);
    return { page: page.subarray(0, readSync(file, page, 0, page.length, 0)), size: stats.size };
  } finally {
    closeSync(file);
  }
}

/**
 * After a crash the newest first page may still be in the log. A copy is looked at: the log, and a file of the same
 * size that holds only the first page, which is all that this question reads.
 */
function versionInLog(path: string, page: Buffer, size: number): number | null {
  const log = `${path}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'twinpath-look-'));
  try {
    const copy = join(folder, 'copy');
    writeFileSync(copy, page);
    truncateSync(copy, size);
    copyFileSync(log, `${copy}-wal`);
    const db = new Database(copy);
    try {
      return Number(db.pragma('user_version', { simple: true }));
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
