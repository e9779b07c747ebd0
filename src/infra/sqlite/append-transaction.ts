/**
 * Writes one transaction of a document: its records, its log row and the document's new seq. Runs inside the caller's
 * SQLite transaction, and costs what the change costs, whatever the size of the map.
 */
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Transaction } from '../../core/store/transaction.ts';
import { ProjectDamagedError } from '../../services/ports/project-store.ts';
import { toggleInDigest } from './row-hash.ts';
import { checkDocument, documentRow, recordRow, transactionRow } from './rows.ts';
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
  writeRecords(writes, documentId, transaction, digest);

  const seq = document.seq + 1;
  writes.addTransaction.run(transactionRow(documentId, seq, transaction));
  writes.changeDocument.run(documentRow({ ...document, seq, updated_at: now, records_digest: digest }));
  return seq;
}

function writeRecords(writes: Writes, document: string, { diff }: Transaction, digest: Buffer): void {
  for (const record of Object.values(diff.removed)) {
    const was = recordRow(document, record).hash;
    needOne(writes.removeRecord.run({ document, id: record.id, was }).changes, document, record);
    toggleInDigest(digest, was);
  }
  for (const [from, to] of Object.values(diff.updated)) {
    const was = recordRow(document, from).hash;
    const row = recordRow(document, to);
    needOne(writes.changeRecord.run({ ...row, was }).changes, document, to);
    toggleInDigest(digest, was);
    toggleInDigest(digest, row.hash);
  }
  for (const record of Object.values(diff.added)) {
    const row = recordRow(document, record);
    try {
      writes.addRecord.run(row);
    } catch (error) {
      if (errorCode(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY') needOne(0, document, record);
      throw error;
    }
    toggleInDigest(digest, row.hash);
  }
}

/** The caller checked the diff against what it has in memory, so the file and the memory differ. */
function needOne(changes: number, document: string, record: AnyRecord): void {
  if (changes === 1) return;
  throw new ProjectDamagedError(`records ${document}/${record.id}: stored otherwise than the change expects`);
}
