/**
 * An open project file. All methods are synchronous, and a write that returned is on the disk.
 *
 * After an input or output error the connection is closed and opened again, because what SQLite remembers of the file
 * and what is on the disk may differ then; the write counts as failed, and `findTransaction` says whether it is there
 * after all. Retrying it is harmless either way.
 */
import { hash as digestOf } from 'node:crypto';
import type { AnyRecord, DocumentKind } from '../../core/model/any-record.ts';
import type { StoredTransaction, Transaction } from '../../core/store/transaction.ts';
import {
  type ImageBlob,
  type IntegrityReport,
  ProjectDamagedError,
  type ProjectStore,
  ProjectWriteError,
  type StoredDocument,
} from '../../services/ports/project-store.ts';
import { appendTransaction, type KnownDocuments } from './append-transaction.ts';
import { checkIntegrity } from './check-integrity.ts';
import { Checkpointer, checkpoint } from './checkpointer.ts';
import { assertRecipe, busyTimeout, openConnection, type WriteDb } from './connection.ts';
import type { ProjectLock } from './project-lock.ts';
import type { ProjectSchema } from './project-schema.ts';
import { emptyDigest, toggleInDigest } from './row-hash.ts';
import {
  checkDocument,
  checkImage,
  checkProject,
  checkRecord,
  documentRow,
  imageRow,
  projectRow,
  type RecordRow,
  storedDocument,
  storedTransaction,
} from './rows.ts';
import { errorCode, isDamage, writeError } from './sqlite-errors.ts';
import { prepareReads, prepareWrites, type Reads, type Writes } from './statements.ts';

interface Connection {
  readonly db: WriteDb;
  readonly reads: Reads;
  readonly writes: Writes;
  readonly documents: KnownDocuments;
  /** Whether the settings were read back after a first write. */
  proven: boolean;
}

export interface StoreParts {
  readonly path: string;
  readonly db: WriteDb;
  readonly lock: ProjectLock;
  readonly schema: ProjectSchema;
  readonly now: () => number;
}

export class SqliteProjectStore implements ProjectStore {
  readonly path: string;
  readonly #lock: ProjectLock;
  readonly #schema: ProjectSchema;
  readonly #now: () => number;
  readonly #checkpointer: Checkpointer;
  /** Null after an error from which opening again did not help yet, and after closing. */
  #connection: Connection | null;
  #closed = false;

  constructor({ path, db, lock, schema, now }: StoreParts) {
    this.path = path;
    this.#lock = lock;
    this.#schema = schema;
    this.#now = now;
    this.#connection = connect(db);
    this.#checkpointer = new Checkpointer(() => this.#checkpointWhenFree());
  }

  title(): string {
    return this.#read(({ reads }) => checkProject(reads.project.get()).title);
  }

  setTitle(title: string): void {
    this.#write(false, ({ reads, writes }) => {
      const { created_at } = checkProject(reads.project.get());
      // Half of a surrogate pair has no place in UTF-8; written as it is, it would read back as something else.
      writes.putProject.run(projectRow(title.toWellFormed(), created_at));
    });
  }

  listDocuments(): StoredDocument[] {
    return this.#read(({ reads }) => reads.documents.all().map(storedDocument));
  }

  findDocument(id: string): StoredDocument | null {
    return this.#read(({ reads }) => {
      const row = reads.document.get(id);
      return row === undefined ? null : storedDocument(row);
    });
  }

  createDocument(id: string, kind: DocumentKind, at: number): void {
    const times = { created_at: at, updated_at: at, removed_at: null };
    this.#write(false, ({ writes }) => {
      writes.addDocument.run(documentRow({ id, kind, seq: 0, ...times, records_digest: emptyDigest() }));
    });
  }

  markRemoved(id: string, removedAt: number | null): void {
    this.#write(removedAt !== null, ({ reads, writes, documents }) => {
      documents.delete(id);
      const row = reads.document.get(id);
      if (row === undefined) throw new Error(`There is no document ${id}`);
      writes.changeDocument.run(documentRow({ ...checkDocument(row), removed_at: removedAt }));
    });
  }

  readRecords(documentId: string): AnyRecord[] {
    const { rows, digest } = this.#read(({ db, reads }) => {
      // One snapshot of both, whoever else has the file open.
      const snapshot = db.transaction(() => ({
        rows: reads.records.all(documentId),
        document: reads.document.get(documentId),
      }))();
      const { document } = snapshot;
      return { rows: snapshot.rows, digest: document && checkDocument(document).records_digest };
    });
    if (digest === undefined) return [];
    return parseRecords(documentId, rows, digest);
  }

  readTransactions(documentId: string, afterSeq: number, limit: number): StoredTransaction[] {
    const { rows, seq } = this.#read(({ db, reads }) =>
      db.transaction(() => {
        const document = reads.document.get(documentId);
        const latest = reads.latestTransactions.all(documentId, afterSeq, limit).reverse();
        return { rows: latest, seq: document === undefined ? 0 : checkDocument(document).seq };
      })(),
    );
    const first = Math.max(afterSeq, seq - limit) + 1;
    for (let index = 0; index < Math.max(rows.length, seq - first + 1); index += 1) {
      if (rows[index]?.seq === first + index) continue;
      throw new ProjectDamagedError(`transactions ${documentId}/${first + index}: missing`);
    }
    return rows.map(storedTransaction);
  }

  findTransaction(transactionId: string): { documentId: string; seq: number } | null {
    return this.#read(({ reads }) => {
      const place = reads.transactionPlace.get(transactionId);
      return place === undefined ? null : { documentId: place.document, seq: place.seq };
    });
  }

  commit(commits: readonly { documentId: string; transaction: Transaction }[]): number[] {
    const removes = commits.some(({ transaction }) => Object.keys(transaction.diff.removed).length > 0);
    return this.#write(removes, ({ reads, writes, documents }) => {
      const now = this.#now();
      return commits.map(({ documentId, transaction }) =>
        appendTransaction(reads, writes, documents, documentId, transaction, now),
      );
    });
  }

  putImage(bytes: Uint8Array, mediaType: string): string {
    const sha256 = digestOf('sha256', bytes, 'hex');
    if (this.#read(({ reads }) => reads.image.get(sha256)) !== undefined) return sha256;
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#write(false, ({ writes }) => {
      writes.addImage.run(imageRow(sha256, mediaType, this.#now(), content));
    });
    return sha256;
  }

  getImage(hash: string): ImageBlob | null {
    const row = this.#read(({ reads }) => reads.image.get(hash));
    if (row === undefined) return null;
    checkImage(row, digestOf('sha256', row.bytes, 'hex'));
    return { hash: row.sha256, mediaType: row.media_type, bytes: row.bytes };
  }

  checkIntegrity(): IntegrityReport {
    const { db, reads } = this.#open();
    return checkIntegrity(db, reads, this.#schema);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#checkpointer.stop();
    const connection = this.#connection;
    this.#connection = null;
    if (connection !== null) {
      checkpoint(connection.db);
      closeQuietly(connection.db);
    }
    this.#lock.release();
  }

  #read<Result>(query: (connection: Connection) => Result): Result {
    try {
      return query(this.#open());
    } catch (error) {
      if (!isDamage(error) && !isInputOutput(error)) throw error;
    }
    // One failed read of the disk looks like damage, and the next one may succeed.
    this.#reopen();
    try {
      return query(this.#open());
    } catch (error) {
      throw writeError(error);
    }
  }

  #write<Result>(removes: boolean, change: (connection: Connection) => Result): Result {
    const connection = this.#open();
    const { db, writes } = connection;
    let result: Result;
    try {
      writes.begin.run();
      // Inside the transaction: whoever takes the file over waits for it to end before reading.
      if (!this.#lock.isHeld())
        throw new ProjectWriteError('ioFailed', 'another program has taken the file over');
      result = change(connection);
      if (!connection.proven) assertRecipe(db);
      writes.commit.run();
      connection.proven = true;
    } catch (error) {
      connection.documents.clear();
      try {
        if (db.inTransaction) writes.rollback.run();
      } catch {
        // The first error is the one that says why.
      }
      if (isInputOutput(error) || isDamage(error)) this.#reopen();
      throw writeError(error);
    }
    this.#checkpointer.noteWrite(removes);
    return result;
  }

  #open(): Connection {
    if (this.#closed) throw new Error('This project is closed');
    if (this.#connection === null) this.#reopen();
    if (this.#connection === null)
      throw new ProjectWriteError('ioFailed', 'the file could not be opened again');
    return this.#connection;
  }

  #reopen(): void {
    if (this.#connection !== null) closeQuietly(this.#connection.db);
    this.#connection = null;
    let db: WriteDb | null = null;
    try {
      db = openConnection(this.path);
      // What an interrupted commit left in the log is either gone now or written and synced with the file itself.
      db.pragma('wal_checkpoint(TRUNCATE)');
      this.#connection = connect(db);
    } catch {
      // The next call tries again; until then every write says that it failed.
      if (db !== null) closeQuietly(db);
    }
  }

  #checkpointWhenFree(): void {
    const db = this.#connection?.db;
    if (db === undefined) return;
    try {
      // Not worth a wait: whoever reads the file now is let finish, and the next edit tries again.
      db.pragma('busy_timeout = 0');
      checkpoint(db);
    } finally {
      db.pragma(`busy_timeout = ${busyTimeout}`);
    }
  }
}

function connect(db: WriteDb): Connection {
  return { db, reads: prepareReads(db), writes: prepareWrites(db), documents: new Map(), proven: false };
}

function closeQuietly(db: WriteDb): void {
  try {
    db.close();
  } catch {
    // Nothing more can be asked of it.
  }
}

function isInputOutput(error: unknown): boolean {
  return errorCode(error).startsWith('SQLITE_IOERR');
}

function parseRecords(documentId: string, rows: readonly RecordRow[], wanted: Buffer): AnyRecord[] {
  const digest = emptyDigest();
  for (const row of rows) toggleInDigest(digest, checkRecord(row).hash);
  if (!digest.equals(wanted)) {
    throw new ProjectDamagedError(`records ${documentId}: a record is missing or is an old version`);
  }
  // One parse of all is several times faster than one of each.
  return JSON.parse(`[${rows.map((row) => row.json).join(',')}]`) as AnyRecord[];
}
