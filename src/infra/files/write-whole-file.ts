/** Replaces a file so that a reader, or the next start after a power cut, sees the old one or the new one and no mixture. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Durable when it returns. @throws what node:fs throws; then the old file is as it was. */
export function writeWholeFile(path: string, content: Uint8Array): void {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    const file = openSync(unfinished, 'w', 0o600);
    try {
      let written = 0;
      while (written < content.byteLength) written += writeSync(file, content, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** The new name is on the disk only when its folder is. Windows does not let a folder be opened. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
