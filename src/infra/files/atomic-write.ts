/** Writing over a file in place can leave half of the new one and nothing of the old one. This never does. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync-to-disk.ts';

/**
 * Puts a file in place whole or not at all, durable when it returns. A file that was there stays as it was when this fails,
 * and nothing else is left in the folder.
 *
 * @throws the system's errors (ENOSPC, EACCES, ENOENT …), or an Error when the size on the disk is not that of the bytes.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array | string): void {
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  const folder = dirname(path);
  // In the same folder: a rename across disks is a copy, and a copy can be cut off. A short name of its own, because
  // the file's may be as long as the system allows already.
  const temporary = join(
    folder,
    `.${basename(path).slice(0, 20).toWellFormed()}.${randomUUID().slice(0, 8)}.tmp`,
  );
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const { size } = statSync(temporary);
    if (size !== content.byteLength) throw new Error(`${size} of ${content.byteLength} bytes were written`);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}
