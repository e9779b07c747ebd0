/**
 * What a person can go back to. An entry is one thing they did, which may be several transactions (typing a word). A
 * history follows from its transactions and nothing else: when some ran again on a newer document, it is told again.
 */
import type { Message } from './message.ts';
import { isEmptyDiff, type RecordsDiff, squashDiffs } from './records-diff.ts';
import type { StoredTransaction, Transaction } from './transaction.ts';

export interface HistoryStep {
  readonly transactionId: string;
  readonly diff: RecordsDiff;
}

export interface HistoryEntry {
  /** The id of its first transaction: stays the same through undo and redo. */
  readonly id: string;
  readonly label: Message;
  readonly at: number;
  readonly author: string;
  readonly coalesceKey: string | null;
  /** The last change of this entry: its diffs, squashed, are what an undo (or a redo) reverts. */
  readonly steps: readonly HistoryStep[];
}

export interface History {
  /** Done, oldest first. */
  readonly past: readonly HistoryEntry[];
  /** Undone, the next to redo last. */
  readonly future: readonly HistoryEntry[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Steps of one field closer than this, in milliseconds, are one entry. */
export const coalesceWithin = 500;
const mostEntries = 1000;

/** The history after a transaction of this window's user. */
export function recordInHistory(history: History, transaction: Transaction): History {
  const step: HistoryStep = { transactionId: transaction.id, diff: transaction.diff };
  switch (transaction.origin) {
    case 'import':
      return history;
    case 'undo':
    case 'redo':
      return moveEntry(history, transaction, step);
    case 'user':
      return { past: withStep(history.past, transaction, step), future: [] };
  }
}

function withStep(
  past: readonly HistoryEntry[],
  transaction: Transaction,
  step: HistoryStep,
): HistoryEntry[] {
  const last = past.at(-1);
  const joins =
    last !== undefined &&
    last.coalesceKey !== null &&
    last.coalesceKey === transaction.coalesceKey &&
    last.author === transaction.author &&
    transaction.at - last.at <= coalesceWithin;
  if (joins) {
    const joined = { ...last, at: transaction.at, steps: [...last.steps, step] };
    // Typed and typed back: an entry that did nothing could not be undone and would bar the way to those before it.
    return [...past.slice(0, -1), ...(isEmptyDiff(entryDiff(joined)) ? [] : [joined])];
  }
  const entry: HistoryEntry = {
    id: transaction.id,
    label: transaction.label,
    at: transaction.at,
    author: transaction.author,
    coalesceKey: transaction.coalesceKey,
    steps: [step],
  };
  return [...past.slice(-mostEntries + 1), entry];
}

/** The entry that an undo or redo takes back, where it stands now; undefined for other transactions. */
export function entryToRevert(history: History, transaction: Transaction): HistoryEntry | undefined {
  if (transaction.origin !== 'undo' && transaction.origin !== 'redo') return undefined;
  return (transaction.origin === 'undo' ? history.past : history.future).findLast((entry) =>
    entry.steps.some((step) => transaction.reverts.includes(step.transactionId)),
  );
}

/** An undone entry goes to the future, holding the undo's own diff as what a redo reverts; and back. */
function moveEntry(history: History, transaction: Transaction, step: HistoryStep): History {
  const entry = entryToRevert(history, transaction);
  if (entry === undefined) return history;
  const moved: HistoryEntry = { ...entry, coalesceKey: null, steps: [step] };
  const without = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
    entries.filter((candidate) => candidate !== entry);
  return transaction.origin === 'undo'
    ? { past: without(history.past), future: [...history.future, moved] }
    : { past: [...history.past, moved], future: without(history.future) };
}

/** What an entry did, as one diff. */
export function entryDiff(entry: HistoryEntry): RecordsDiff {
  return squashDiffs(entry.steps.map((step) => step.diff));
}

/** The history of a document that is opened again: the stored transactions, told once more. */
export function historyOf(transactions: readonly StoredTransaction[]): History {
  return transactions.reduce<History>(recordInHistory, emptyHistory);
}
