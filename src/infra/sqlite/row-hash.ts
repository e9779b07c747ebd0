/**
 * A hash per stored row over all its columns. SQLite's own checks look at the structure of the file and miss most bit
 * flips inside a value; this finds them when the row is read.
 */
import { hash as digestOf } from 'node:crypto';

export type Column = string | number | null;

/** Half of a SHA-256: no accident gives a damaged row its old hash. */
export const rowHashBytes = 16;

/** The hash of a row. The table's name is hashed too, so a row of one table is never taken for one of another. */
export function rowHash(table: string, columns: readonly Column[]): Buffer {
  let text = table;
  // Lengths go in front, so no value can look like the border between two.
  for (const column of columns) {
    if (column === null) text += ',n';
    else if (typeof column === 'number') text += `,i${column}`;
    else text += `,s${column.length}:${column}`;
  }
  return digestOf('sha256', text, 'buffer').subarray(0, rowHashBytes);
}

/**
 * The digest of a set of rows: their hashes, folded by XOR. Adding and taking away a row is the same cheap step, so it
 * follows a change of any size map at the cost of the change; it tells when a row is missing or is an old version.
 */
export function toggleInDigest(digest: Buffer, hash: Uint8Array): void {
  for (let index = 0; index < digest.length; index += 1) {
    digest[index] = (digest[index] ?? 0) ^ (hash[index] ?? 0);
  }
}

export function emptyDigest(): Buffer {
  return Buffer.alloc(rowHashBytes);
}
