/**
 * What services need of a project's storage. One open project is one ProjectStore; its methods are synchronous because
 * SQLite's are, and a commit that returned is on the disk.
 */
import type { AnyRecord, DocumentKind } from '../../core/model/any-record.ts';
import type { StoredTransaction, Transaction } from '../../core/store/transaction.ts';

export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly seq: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was removed, or null: a removed map stays in the file until it is purged. */
  readonly removedAt: number | null;
}

export interface ImageBlob {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface IntegrityReport {
  readonly ok: boolean;
  readonly records: number;
  readonly transactions: number;
  readonly images: number;
  /** One line per problem, for people who repair files: what is wrong, and where. */
  readonly problems: readonly string[];
}

export interface ProjectStore {
  readonly path: string;
  title(): string;
  setTitle(title: string): void;

  listDocuments(): StoredDocument[];
  findDocument(id: string): StoredDocument | null;
  /** Makes an empty document; its first transaction fills it. */
  createDocument(id: string, kind: DocumentKind, at: number): void;
  markRemoved(id: string, removedAt: number | null): void;

  /**
   * The records of a document, each checked against its stored hash and parsed.
   * @throws ProjectDamagedError when a hash does not fit.
   */
  readRecords(documentId: string): AnyRecord[];
  /** The last `limit` transactions with seq > afterSeq, oldest first. */
  readTransactions(documentId: string, afterSeq: number, limit: number): StoredTransaction[];
  /** The transaction with this id in any document, or null: how a retry is recognised. */
  findTransaction(transactionId: string): { documentId: string; seq: number } | null;
  /**
   * Writes the changed records, the transaction and the new seq, all or none, durable when it returns. The caller has
   * checked the diff. Several commits given at once are one SQLite transaction.
   * @returns the seq of each; one that was stored before keeps its own.
   * @throws TransactionElsewhereError when another document has a transaction with one of these ids.
   */
  commit(commits: readonly { documentId: string; transaction: Transaction }[]): number[];

  putImage(bytes: Uint8Array, mediaType: string): string;
  getImage(hash: string): ImageBlob | null;

  checkIntegrity(): IntegrityReport;
  close(): void;
}

export interface ProjectStores {
  /** @throws ProjectOpenError */
  create(path: string, title: string): ProjectStore;
  /** @throws ProjectOpenError: not ours, newer, damaged, busy, missing, no permission. */
  open(path: string): ProjectStore;
}

export type ProjectOpenReason =
  | 'notFound'
  | 'notOurs'
  | 'newer'
  | 'damaged'
  | 'busy'
  | 'there'
  | 'noPermission'
  | 'ioFailed';

export class ProjectOpenError extends Error {
  readonly reason: ProjectOpenReason;
  readonly detail: string;

  constructor(reason: ProjectOpenReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'ProjectOpenError';
    this.reason = reason;
    this.detail = detail;
  }
}

/** Stored content does not fit its hash: shown, never silently used. */
export class ProjectDamagedError extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.name = 'ProjectDamagedError';
    this.detail = detail;
  }
}

/** A write did not reach the disk; nothing of it counts. */
export class ProjectWriteError extends Error {
  readonly reason: 'diskFull' | 'ioFailed';

  constructor(reason: 'diskFull' | 'ioFailed', detail: string) {
    super(detail);
    this.name = 'ProjectWriteError';
    this.reason = reason;
  }
}

/** A transaction's id is taken by one of another document: nothing was written. */
export class TransactionElsewhereError extends Error {
  constructor(transactionId: string, documentId: string) {
    super(`Transaction ${transactionId} belongs to document ${documentId}`);
    this.name = 'TransactionElsewhereError';
  }
}
