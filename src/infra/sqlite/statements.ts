/** Every statement of the program on a project file, prepared once per connection. */
import type { Statement } from 'better-sqlite3';
import type { ReadDb, WriteDb } from './connection.ts';
import type { DocumentRow, ImageRow, ProjectRow, RecordRow, TransactionRow } from './rows.ts';

export interface Reads {
  readonly project: Statement<[], ProjectRow>;
  readonly documents: Statement<[], DocumentRow>;
  readonly document: Statement<[id: string], DocumentRow>;
  readonly records: Statement<[document: string], RecordRow>;
  readonly latestTransactions: Statement<[document: string, afterSeq: number, limit: number], TransactionRow>;
  readonly transactions: Statement<[document: string], TransactionRow>;
  readonly transactionPlace: Statement<[id: string], { document: string; seq: number }>;
  readonly image: Statement<[sha256: string], ImageRow>;
  readonly images: Statement<[], ImageRow>;
  readonly counts: Statement<[], { records: number; transactions: number; images: number }>;
}

/** The values of a transaction's row, in the order of its columns. */
export type TransactionValues = [
  document: string,
  seq: number,
  id: string,
  author: string,
  origin: string,
  at: number,
  label: string,
  command: string,
  diff: string,
  coalesceKey: string | null,
  reverts: string,
  hash: Buffer,
];

export interface Writes {
  readonly begin: Statement<[]>;
  readonly commit: Statement<[]>;
  readonly rollback: Statement<[]>;
  readonly putProject: Statement<[ProjectRow]>;
  readonly addDocument: Statement<[DocumentRow]>;
  readonly changeDocument: Statement<[DocumentRow]>;
  /** For a commit; changes nothing when the stored row is not the one with this hash. */
  readonly advanceDocument: Statement<
    [seq: number, updatedAt: number, digest: Buffer, hash: Buffer, id: string, was: Buffer]
  >;
  readonly addRecord: Statement<[RecordRow]>;
  /** Changes nothing when the stored record is not the one with this hash. */
  readonly changeRecord: Statement<
    [type: string, json: string, hash: Buffer, document: string, id: string, was: Buffer]
  >;
  readonly removeRecord: Statement<[{ document: string; id: string; was: Buffer }]>;
  readonly addTransaction: Statement<TransactionValues>;
  readonly addImage: Statement<[ImageRow]>;
}

export function prepareReads(db: ReadDb): Reads {
  return {
    project: db.prepare('SELECT title, created_at, hash FROM project WHERE id = 1'),
    documents: db.prepare('SELECT * FROM documents ORDER BY created_at, id'),
    document: db.prepare('SELECT * FROM documents WHERE id = ?'),
    records: db.prepare('SELECT * FROM records WHERE document = ? ORDER BY id'),
    latestTransactions: db.prepare(
      'SELECT * FROM transactions WHERE document = ? AND seq > ? ORDER BY seq DESC LIMIT ?',
    ),
    transactions: db.prepare('SELECT * FROM transactions WHERE document = ? ORDER BY seq'),
    transactionPlace: db.prepare('SELECT document, seq FROM transactions WHERE id = ?'),
    image: db.prepare('SELECT * FROM images WHERE sha256 = ?'),
    images: db.prepare('SELECT * FROM images'),
    counts: db.prepare(`SELECT (SELECT count(*) FROM records) AS records,
      (SELECT count(*) FROM transactions) AS transactions, (SELECT count(*) FROM images) AS images`),
  };
}

export function prepareWrites(db: WriteDb): Writes {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    putProject: db.prepare(
      'INSERT OR REPLACE INTO project (id, title, created_at, hash) VALUES (1, :title, :created_at, :hash)',
    ),
    addDocument: db.prepare(`INSERT INTO documents
      (id, kind, seq, created_at, updated_at, removed_at, records_digest, hash)
      VALUES (:id, :kind, :seq, :created_at, :updated_at, :removed_at, :records_digest, :hash)`),
    changeDocument:
      db.prepare(`UPDATE documents SET seq = :seq, updated_at = :updated_at, removed_at = :removed_at,
      records_digest = :records_digest, hash = :hash WHERE id = :id`),
    advanceDocument: db.prepare(
      'UPDATE documents SET seq = ?, updated_at = ?, records_digest = ?, hash = ? WHERE id = ? AND hash = ?',
    ),
    addRecord: db.prepare(`INSERT INTO records (document, id, type, json, hash)
      VALUES (:document, :id, :type, :json, :hash)`),
    changeRecord: db.prepare(
      'UPDATE records SET type = ?, json = ?, hash = ? WHERE document = ? AND id = ? AND hash = ?',
    ),
    removeRecord: db.prepare('DELETE FROM records WHERE document = :document AND id = :id AND hash = :was'),
    addTransaction: db.prepare(`INSERT INTO transactions
      (document, seq, id, author, origin, at, label, command, diff, coalesce_key, reverts, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    addImage: db.prepare(`INSERT INTO images (sha256, media_type, created_at, bytes, hash)
      VALUES (:sha256, :media_type, :created_at, :bytes, :hash)`),
  };
}
