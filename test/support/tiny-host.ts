/**
 * The least host that keeps a document: it checks a transaction with the same core as the windows do and gives it the next
 * number, or answers with what the window has missed. In memory; the real one is tested elsewhere against the same contract.
 */
import type { DocumentKind } from '../../src/core/model/any-record.ts';
import { diffProblem } from '../../src/core/store/check-diff.ts';
import type { Records } from '../../src/core/store/records.ts';
import { applyDiff } from '../../src/core/store/records-diff.ts';
import { ReferrerIndex } from '../../src/core/store/referrer-index.ts';
import type { StoredTransaction, Transaction } from '../../src/core/store/transaction.ts';

export type CommitAnswer =
  | { readonly kind: 'stored'; readonly seq: number }
  | { readonly kind: 'conflict'; readonly missed: readonly StoredTransaction[] }
  | { readonly kind: 'refused'; readonly key: string };

export class TinyHost {
  records: Records;
  readonly log: StoredTransaction[] = [];
  readonly #kind: DocumentKind;
  readonly #referrers: ReferrerIndex;

  constructor(records: Records, kind: DocumentKind) {
    this.records = records;
    this.#kind = kind;
    this.#referrers = new ReferrerIndex(records);
  }

  commit(baseSeq: number, transaction: Transaction): CommitAnswer {
    const known = this.log.find((stored) => stored.id === transaction.id);
    if (known !== undefined) return { kind: 'stored', seq: known.seq };
    if (baseSeq !== this.log.length) return { kind: 'conflict', missed: this.log.slice(baseSeq) };
    // As over a wire: nothing of the window's own objects gets in.
    const received = JSON.parse(JSON.stringify(transaction)) as Transaction;
    const problem = diffProblem(this.records, this.#referrers.of, received.diff, this.#kind);
    if (problem !== null) return { kind: 'refused', key: problem.key };
    const stored = { ...received, seq: this.log.length + 1 };
    this.log.push(stored);
    this.records = applyDiff(this.records, stored.diff);
    this.#referrers.apply(stored.diff);
    return { kind: 'stored', seq: stored.seq };
  }
}
