/**
 * Writes one transaction of a document: its records, its log row and the document's new seq. Runs inside the caller's
 * SQLite transaction, and costs what the change costs, whatever the size of the map.
 */
import type { Transaction } from '../../core/store/transaction.ts';
import { ProjectDamagedError, TransactionElsewhereError } from '../../services/ports/project-store.ts';
import { toggleInDigest } from './row-hash.ts';
import {
  checkDocument,
  type DiffRows,
  type DocumentRow,
  diffRows,
  documentRow,
  type RecordRow,
  type TransactionRow,
  transactionRow,
} from './rows.ts';
import { errorCode } from './sqlite-errors.ts';
import type { Reads, TransactionValues, Writes } from './statements.ts';

/** The rows of documents as this connection wrote them last; forgotten when a write fails. */
export type KnownDocuments = Map<string, DocumentRow>;

/**
 * @param known is read instead of the file where it can be: the change of the row fails when the file says otherwise.
 * @returns the transaction's seq. A transaction that is stored already keeps its seq, and nothing is written.
 * @throws ProjectDamagedError when a stored record is not the one that the change starts from.
 */
export function appendTransaction(
  reads: Reads,
  writes: Writes,
  known: KnownDocuments,
  documentId: string,
  transaction: Transaction,
  now: number,
): number {
  const document = known.get(documentId) ?? readDocument(reads, documentId);
  const digest = Buffer.from(document.records_digest);
  const rows = diffRows(documentId, transaction.diff);
  const seq = document.seq + 1;
  try {
    // First of all, because it is here that a transaction turns out to be stored already.
    writes.addTransaction.run(...transactionValues(transactionRow(documentId, seq, transaction, rows)));
  } catch (error) {
    const isTaken = errorCode(error).startsWith('SQLITE_CONSTRAINT');
    const place = isTaken ? reads.transactionPlace.get(transaction.id) : undefined;
    if (place === undefined) throw error;
    if (place.document === documentId) return place.seq;
    throw new TransactionElsewhereError(transaction.id, place.document);
  }
  writeRecords(writes, rows, digest);
  const changed = documentRow({ ...document, seq, updated_at: now, records_digest: digest });
  const { changes } = writes.advanceDocument.run(seq, now, digest, changed.hash, documentId, document.hash);
  if (changes !== 1)
    throw new ProjectDamagedError(`documents ${documentId}: stored otherwise than it was written`);
  known.set(documentId, changed);
  return seq;
}

/** By place: names cost a look-up each, which for a dozen values is as much as the rest of the statement. */
function transactionValues(row: TransactionRow): TransactionValues {
  const { document, seq, id, author, origin, at, label, command, diff, coalesce_key, reverts, hash } = row;
  return [document, seq, id, author, origin, at, label, command, diff, coalesce_key, reverts, hash];
}

function readDocument(reads: Reads, documentId: string): DocumentRow {
  const stored = reads.document.get(documentId);
  if (stored === undefined) throw new Error(`There is no document ${documentId}`);
  return checkDocument(stored);
}

function writeRecords(writes: Writes, { removed, updated, added }: DiffRows, digest: Buffer): void {
  for (const row of removed) {
    const { document, id, hash } = row;
    if (writes.removeRecord.run({ document, id, was: hash }).changes !== 1) throw mismatch(row);
    toggleInDigest(digest, hash);
  }
  for (const [from, to] of updated) {
    if (writes.changeRecord.run(to.type, to.json, to.hash, to.document, to.id, from.hash).changes !== 1)
      throw mismatch(to);
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
