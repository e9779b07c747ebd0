/**
 * The documents of one project, live: one mutable map of records and one index of referrers each, so that taking a
 * commit costs what the change costs. Every change of a document goes through here: checked, stored, applied, told.
 */
import { ContractError } from '../contract/error-codes.ts';
import type { HostEvent } from '../contract/events.ts';
import { type AnyRecord, type DocumentKind, libraryDocumentId } from '../core/model/any-record.ts';
import { diffProblem } from '../core/store/check-diff.ts';
import { message } from '../core/store/message.ts';
import type { Records } from '../core/store/records.ts';
import { applyDiffInPlace } from '../core/store/records-diff.ts';
import { ReferrerIndex } from '../core/store/referrer-index.ts';
import type { StoredTransaction, Transaction } from '../core/store/transaction.ts';
import { ProjectWriteError, type StoredDocument } from './ports/project-store.ts';
import type { ProjectConnection } from './project-connection.ts';

interface LiveDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  seq: number;
  readonly records: Map<string, AnyRecord>;
  readonly referrers: ReferrerIndex;
}

/** A document as others may look at it. */
export type DocumentView = Readonly<Pick<LiveDocument, 'id' | 'kind' | 'seq'>> & {
  readonly records: Records;
};

export interface DocumentCommit {
  readonly documentId: string;
  readonly transaction: Transaction;
}

/** A window that has missed more than this opens the document anew. */
const mostMissed = 1000;

export class OpenDocuments {
  readonly #connection: ProjectConnection;
  readonly #emit: (event: HostEvent) => void;
  readonly #live = new Map<string, LiveDocument>();

  constructor(connection: ProjectConnection, emit: (event: HostEvent) => void) {
    this.#connection = connection;
    this.#emit = emit;
  }

  /**
   * The document, kept live from now on.
   * @throws ContractError `notFound` when it is not there or was removed
   */
  open(documentId: string): DocumentView {
    return this.#document(documentId);
  }

  /** The document for a single look: not kept live when it was not. */
  look(stored: StoredDocument): DocumentView {
    return this.#live.get(stored.id) ?? this.#load(stored);
  }

  /** Everything of the project that may be shown: documents that were filled and not removed. */
  list(): StoredDocument[] {
    return this.#connection.store.listDocuments().filter(isShown);
  }

  library(): DocumentView {
    return this.#document(libraryDocumentId);
  }

  /** Whether a document has this id, removed ones included. */
  isTaken(documentId: string): boolean {
    return this.#connection.store.findDocument(documentId) !== null;
  }

  /** The latest transactions that undo can still reach, oldest first. */
  history(documentId: string, limit: number): StoredTransaction[] {
    const transactions = this.#connection.store.readTransactions(documentId, 0, limit);
    return transactions.filter((transaction) => transaction.origin !== 'import');
  }

  /**
   * Takes one transaction of a window.
   * @throws ContractError `conflict` with what the window has missed; `refused` when a rule does not allow it
   */
  commit(documentId: string, baseSeq: number, transaction: Transaction): number {
    const live = this.#live.get(documentId);
    // Nearly every commit: it fits what is stored, and the store looks itself whether it has it already.
    if (
      live?.seq === baseSeq &&
      diffProblem(live.records, live.referrers.of, transaction.diff, live.kind) === null
    )
      return this.#store([{ documentId, transaction }])[0] ?? 0;
    const known = this.#connection.store.findTransaction(transaction.id);
    if (known !== null) {
      if (known.documentId === documentId) return known.seq;
      throw new ContractError('badInput', message('host.transactionElsewhere'));
    }
    const document = this.#document(documentId);
    if (baseSeq !== document.seq) {
      const missed = this.#connection.store.readTransactions(documentId, baseSeq, mostMissed);
      throw new ContractError('conflict', null, { missed });
    }
    const problem = diffProblem(document.records, document.referrers.of, transaction.diff, document.kind);
    if (problem !== null) {
      throw new ContractError('refused', message(problem.key, { detail: problem.detail ?? '' }));
    }
    return this.#store([{ documentId, transaction }])[0] ?? 0;
  }

  /** Makes documents and stores these transactions, all or none. The caller made them on what is stored now. */
  fill(newMapIds: readonly string[], commits: readonly DocumentCommit[], at: number): void {
    // A document without a transaction counts as not there, so a crash in between leaves nothing to be seen.
    for (const id of newMapIds) this.#connection.store.createDocument(id, 'map', at);
    this.#store(commits);
    this.#emit({ type: 'maps.changed' });
  }

  /** @throws ContractError `notFound` when there is no such map */
  markRemoved(mapId: string, removedAt: number | null): void {
    const stored = this.#connection.store.findDocument(mapId);
    if (stored === null || stored.kind !== 'map' || stored.seq === 0) throw new ContractError('notFound');
    this.#connection.store.markRemoved(mapId, removedAt);
    this.#live.delete(mapId);
    this.#emit({ type: 'maps.changed' });
  }

  #document(documentId: string): LiveDocument {
    const known = this.#live.get(documentId);
    if (known !== undefined) return known;
    const stored = this.#connection.store.findDocument(documentId);
    if (stored === null || !isShown(stored)) throw new ContractError('notFound');
    const document = this.#load(stored);
    this.#live.set(documentId, document);
    return document;
  }

  #load(stored: StoredDocument): LiveDocument {
    const records = new Map<string, AnyRecord>();
    for (const record of this.#connection.store.readRecords(stored.id)) records.set(record.id, record);
    return {
      id: stored.id,
      kind: stored.kind,
      seq: stored.seq,
      records,
      referrers: new ReferrerIndex(records),
    };
  }

  #store(commits: readonly DocumentCommit[]): number[] {
    const seqs = this.#write(commits);
    for (const [index, { documentId, transaction }] of commits.entries()) {
      const seq = seqs[index] ?? 0;
      const document = this.#live.get(documentId);
      // It was stored before, and told then.
      if (document !== undefined && seq <= document.seq) continue;
      if (document !== undefined) {
        applyDiffInPlace(document.records, transaction.diff);
        document.referrers.apply(transaction.diff);
        document.seq = seq;
      }
      // Nobody can have a map open before its first transaction.
      if (seq === 1 && documentId !== libraryDocumentId) continue;
      this.#emit({ type: 'map.changed', mapId: documentId, transaction: { ...transaction, seq } });
      if (changesMapRecord(transaction)) this.#emit({ type: 'maps.changed' });
    }
    return seqs;
  }

  /** After a failed write the file is asked anew what is in it: a commit that failed may have reached the disk. */
  #write(commits: readonly DocumentCommit[]): number[] {
    try {
      return this.#connection.store.commit(commits);
    } catch (error) {
      // Whatever went wrong: what is in memory and what is in the file may differ from now on.
      this.#live.clear();
      if (!(error instanceof ProjectWriteError)) throw error;
      // A full disk takes nothing and breaks nothing. Giving the file up would let go of its lock, and a full disk may
      // not take a new one.
      if (error.reason !== 'diskFull') this.#connection.reset();
      const found = commits.map(({ transaction }) => this.#findAfter(error, transaction.id));
      return found.map((entry) => {
        if (entry === null) throw error;
        return entry.seq;
      });
    }
  }

  #findAfter(failure: ProjectWriteError, transactionId: string): { seq: number } | null {
    try {
      return this.#connection.store.findTransaction(transactionId);
    } catch {
      throw failure;
    }
  }
}

function isShown(stored: StoredDocument): boolean {
  return stored.removedAt === null && (stored.kind === 'library' || stored.seq > 0);
}

function changesMapRecord({ diff }: Transaction): boolean {
  return Object.values(diff.updated).some(([from]) => from.type === 'map');
}
