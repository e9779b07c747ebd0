/**
 * Sends a document's pending transactions to the host, one at a time and in order, and reports how each ended. A failure
 * that may pass (no connection, a full disk) keeps everything and tries again, later each time; the host knows a
 * transaction by its id, so sending one twice does nothing twice.
 */
import type { Client } from '../../src/contract/client.ts';
import { ContractError, type Failure } from '../../src/contract/error-codes.ts';
import type { StoredTransaction, Transaction } from '../../src/core/store/transaction.ts';

/** Which document the transactions are for, and of which project: another one may be open by the time they arrive. */
export interface CommitTarget {
  readonly mapId: string;
  readonly projectPath: string;
}

/** What the queue needs of the document and tells it. */
export interface CommitQueueOwner {
  /** What to send next; null when everything is confirmed. */
  next(): { readonly baseSeq: number; readonly transaction: Transaction } | null;
  acknowledged(transactionId: string, seq: number): Promise<void>;
  /** Others were faster; afterwards `next` must give a newer base, or the queue waits before it asks again. */
  conflicted(missed: readonly StoredTransaction[]): Promise<void>;
  /** The host will never take it. */
  refused(transactionId: string, failure: Failure): void;
  /** Kept, and tried again; null when sending works again. */
  failing(failure: Failure | null): void;
}

/** Codes after which the same transaction would be refused again. */
const finalCodes: ReadonlySet<Failure['code']> = new Set([
  'refused',
  'badInput',
  'tooLarge',
  'unknownMethod',
]);
const firstWait = 500;
const longestWait = 15_000;

export class CommitQueue {
  readonly #client: Client;
  readonly #target: CommitTarget;
  readonly #owner: CommitQueueOwner;
  #sending = false;
  #closed = false;
  #wait = firstWait;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(client: Client, target: CommitTarget, owner: CommitQueueOwner) {
    this.#client = client;
    this.#target = target;
    this.#owner = owner;
  }

  /** Something may be waiting to be sent. */
  wake(): void {
    if (!this.#sending && !this.#closed && this.#timer === null) void this.#drain();
  }

  /** Tries at once what would be tried later: the connection is back, or the person asked for it. */
  retryNow(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#wait = firstWait;
    this.wake();
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #drain(): Promise<void> {
    this.#sending = true;
    try {
      for (let next = this.#owner.next(); next !== null && !this.#closed; next = this.#owner.next()) {
        const goesOn = await this.#send(next.baseSeq, next.transaction);
        if (!goesOn) return;
      }
    } finally {
      this.#sending = false;
    }
  }

  /** @returns whether to send the next one right away. */
  async #send(baseSeq: number, transaction: Transaction): Promise<boolean> {
    try {
      const { seq } = await this.#client.call('map.commit', { ...this.#target, baseSeq, transaction });
      this.#wait = firstWait;
      this.#owner.failing(null);
      await this.#owner.acknowledged(transaction.id, seq);
      return true;
    } catch (error) {
      return await this.#recover(baseSeq, transaction, failureOf(error));
    }
  }

  async #recover(baseSeq: number, transaction: Transaction, failure: Failure): Promise<boolean> {
    if (finalCodes.has(failure.code)) {
      this.#owner.failing(null);
      this.#owner.refused(transaction.id, failure);
      return true;
    }
    if (failure.code === 'conflict') {
      await this.#owner.conflicted((failure.missed ?? []) as StoredTransaction[]);
      if (this.#owner.next()?.baseSeq !== baseSeq) return true;
    }
    this.#owner.failing(failure);
    if (this.#closed) return false;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.wake();
    }, this.#wait);
    this.#wait = Math.min(longestWait, this.#wait * 2);
    return false;
  }
}

/** Whatever a transport throws: what is no answer of the host counts as a lost connection. */
export function failureOf(error: unknown): Failure {
  return error instanceof ContractError ? error.failure : { code: 'disconnected', reason: null };
}
