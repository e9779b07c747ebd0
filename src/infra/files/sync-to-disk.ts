/** Makes files and names last through a power cut. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import process from 'node:process';

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  // Windows syncs only what may be written to.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in a folder are on the disk: a rename counts only then. Windows has no such call. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
