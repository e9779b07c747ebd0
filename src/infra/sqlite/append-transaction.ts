/**
 * Writes one transaction of a document: its records, its log row and the document's new seq. Runs inside the caller's
 * SQLite transaction, and costs what the change costs, whatever the size of the map.
 */
import type { Transaction } from '../../core/store/transaction.ts';
import { ProjectDamagedError } from '../../services/ports/project-store.ts';
import { toggleInDigest } from './row-hash.ts';
import {
  checkDocument,
  type DiffRows,
  diffRows,
  documentRow,
  type RecordRow,
  transactionRow,
} from './rows.ts';
import { errorCode } from './sqlite-errors.ts';
import type { Reads, Writes } from './statements.ts';

/**
 * @returns the transaction's seq. A transaction that is stored already keeps its seq, and nothing is written.
 * @throws ProjectDamagedError when a stored record is not the one that the change starts from.
 */
export function appendTransaction(
  reads: Reads,
  writes: Writes,
  documentId: string,
  transaction: Transaction,
  now: number,
): number {
  const known = reads.transactionPlace.get(transaction.id);
  if (known !== undefined) {
    if (known.document === documentId) return known.seq;
    throw new Error(`Transaction ${transaction.id} belongs to document ${known.document}`);
  }
  const stored = reads.document.get(documentId);
  if (stored === undefined) throw new Error(`There is no document ${documentId}`);
  const document = checkDocument(stored);
  const digest = Buffer.from(document.records_digest);
  const rows = diffRows(documentId, transaction.diff);
  writeRecords(writes, rows, digest);

  const seq = document.seq + 1;
  writes.addTransaction.run(transactionRow(documentId, seq, transaction, rows));
  writes.changeDocument.run(documentRow({ ...document, seq, updated_at: now, records_digest: digest }));
  return seq;
}

function writeRecords(writes: Writes, { removed, updated, added }: DiffRows, digest: Buffer): void {
  for (const row of removed) {
    const { document, id, hash } = row;
    if (writes.removeRecord.run({ document, id, was: hash }).changes !== 1) throw mismatch(row);
    toggleInDigest(digest, hash);
  }
  for (const [from, to] of updated) {
    if (writes.changeRecord.run({ ...to, was: from.hash }).changes !== 1) throw mismatch(to);
    toggleInDigest(digest, from.hash);
    toggleInDigest(digest, to.hash);
  }
  for (const row of added) {
    try {
      writes.addRecord.run(row);
    } catch (error) {
      throw errorCode(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY' ? mismatch(row) : error;
    }
    toggleInDigest(digest, row.hash);
  }
}

/** The caller checked the diff against what it has in memory, so the file and the memory differ. */
function mismatch({ document, id }: RecordRow): ProjectDamagedError {
  return new ProjectDamagedError(`records ${document}/${id}: stored otherwise than the change expects`);
}
