/**
 * A document as one window works on it: what the host has confirmed, what is done here but not yet confirmed, and the
 * sum of both, which is what people see. Pure: every function takes a session and gives the next one.
 *
 * A command shows at once and waits in `pending` until the host has stored it. When another window was faster, the host
 * says what was missed; that is applied to the confirmed records and the pending commands run again on top, with
 * the same transaction ids and so with the same new record ids. A pending command that no longer fits (its touchpoint is
 * gone) is dropped and told in `dropped`, never lost in silence.
 */
import { type CommandOutcome, executeCommand } from '../commands/execute-command.ts';
import type { DocumentKind } from '../model/any-record.ts';
import {
  emptyHistory,
  entryDiff,
  entryToRevert,
  type History,
  type HistoryEntry,
  recordInHistory,
} from './history.ts';
import { type Message, message } from './message.ts';
import type { Records } from './records.ts';
import { applyDiff } from './records-diff.ts';
import type { Command, StoredTransaction, Transaction } from './transaction.ts';

export interface DocumentSession {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** The last transaction of the host that `confirmed` contains. */
  readonly seq: number;
  readonly confirmed: Records;
  readonly pending: readonly Transaction[];
  /** `confirmed` with `pending` applied. */
  readonly records: Records;
  /** What of the history the host has confirmed. */
  readonly confirmedHistory: History;
  /** `confirmedHistory` with `pending` recorded. */
  readonly history: History;
  /** Pending commands that no longer fitted after somebody else's change. */
  readonly dropped: readonly { readonly transaction: Transaction; readonly reason: Message }[];
}

/** Who does it, and under which id: made by the window, never by the core. */
export interface Doer {
  readonly transactionId: string;
  readonly at: number;
  readonly author: string;
}

export interface SessionOutcome {
  readonly session: DocumentSession;
  readonly outcome: CommandOutcome;
}

export function openSession(
  documentId: string,
  kind: DocumentKind,
  seq: number,
  records: Records,
  history: History = emptyHistory,
): DocumentSession {
  return {
    documentId,
    kind,
    seq,
    confirmed: records,
    pending: [],
    records,
    confirmedHistory: history,
    history,
    dropped: [],
  };
}

export function runInSession(session: DocumentSession, command: Command, doer: Doer): SessionOutcome {
  return take(session, executeCommand(session.records, command, { kind: session.kind, ...doer }));
}

export function undoInSession(session: DocumentSession, doer: Doer): SessionOutcome {
  return revertLast(session, 'undo', doer);
}

export function redoInSession(session: DocumentSession, doer: Doer): SessionOutcome {
  return revertLast(session, 'redo', doer);
}

function revertLast(session: DocumentSession, origin: 'undo' | 'redo', doer: Doer): SessionOutcome {
  const entry = (origin === 'undo' ? session.history.past : session.history.future).at(-1);
  if (entry === undefined) {
    return { session, outcome: { ok: false, reason: message(`refusal.nothingTo.${origin}`) } };
  }
  const outcome = executeCommand(session.records, revertOf(entry), {
    kind: session.kind,
    ...doer,
    origin,
    label: message(`history.${origin}`, { label: entry.label }),
    reverts: stepIds(entry),
  });
  if (outcome.ok) return take(session, outcome);
  // Others have changed or built on what it did. It is told once and passed over, so that what lies before it can
  // still be undone.
  return {
    outcome,
    session: {
      ...session,
      history: withoutEntry(session.history, entry.id),
      confirmedHistory: withoutEntry(session.confirmedHistory, entry.id),
    },
  };
}

function withoutEntry(history: History, id: string): History {
  const others = (entry: HistoryEntry): boolean => entry.id !== id;
  return { past: history.past.filter(others), future: history.future.filter(others) };
}

function revertOf(entry: HistoryEntry): Command {
  return { name: 'diff.revert', args: { diff: entryDiff(entry) } };
}

function stepIds(entry: HistoryEntry): string[] {
  return entry.steps.map((step) => step.transactionId);
}

function take(session: DocumentSession, outcome: CommandOutcome): SessionOutcome {
  if (!outcome.ok) return { session, outcome };
  return {
    outcome,
    session: {
      ...session,
      pending: [...session.pending, outcome.transaction],
      records: outcome.records,
      history: recordInHistory(session.history, outcome.transaction),
    },
  };
}

/** The host has stored the first pending transaction as `seq`. */
export function acknowledgeInSession(
  session: DocumentSession,
  transactionId: string,
  seq: number,
): DocumentSession {
  const [first, ...rest] = session.pending;
  if (first === undefined || first.id !== transactionId || seq !== session.seq + 1) return session;
  return {
    ...session,
    seq,
    pending: rest,
    confirmed: rest.length === 0 ? session.records : applyDiff(session.confirmed, first.diff),
    confirmedHistory: rest.length === 0 ? session.history : recordInHistory(session.confirmedHistory, first),
  };
}

/**
 * Takes in what the host stored, by whomever it was made.
 *
 * @returns null when a transaction in between is missing: the caller then opens the document anew.
 */
export function receiveInSession(
  session: DocumentSession,
  stored: readonly StoredTransaction[],
): DocumentSession | null {
  let next = session;
  let foreign = false;
  for (const transaction of stored) {
    if (transaction.seq <= next.seq) continue;
    if (transaction.seq !== next.seq + 1) return null;
    if (next.pending[0]?.id === transaction.id && !foreign) {
      next = acknowledgeInSession(next, transaction.id, transaction.seq);
      continue;
    }
    next = {
      ...withoutStored(next, new Set([transaction.id])),
      seq: transaction.seq,
      confirmed: applyDiff(next.confirmed, transaction.diff),
    };
    foreign = true;
  }
  return foreign ? rerunPending(next) : next;
}

/** The host refused the first pending transaction for good: it goes, and what stood on it runs again without it. */
export function rejectInSession(
  session: DocumentSession,
  transactionId: string,
  reason: Message,
): DocumentSession {
  const rejected = session.pending.find((transaction) => transaction.id === transactionId);
  if (rejected === undefined) return session;
  const without = {
    ...session,
    pending: session.pending.filter((transaction) => transaction !== rejected),
    dropped: [...session.dropped, { transaction: rejected, reason }],
  };
  return rerunPending(without);
}

/**
 * The document was read from the host anew, because something in between was missed. What the host has stored by now
 * leaves `pending`; the rest runs again on top.
 *
 * @param storedIds ids of the transactions that the host has stored of late
 */
export function reopenInSession(
  session: DocumentSession,
  seq: number,
  records: Records,
  storedIds: ReadonlySet<string>,
): DocumentSession {
  return rerunPending({ ...withoutStored(session, storedIds), seq, confirmed: records });
}

/** Pending transactions that the host has stored go over into the confirmed history. */
function withoutStored(session: DocumentSession, storedIds: ReadonlySet<string>): DocumentSession {
  const stored = session.pending.filter((own) => storedIds.has(own.id));
  return {
    ...session,
    pending: session.pending.filter((own) => !storedIds.has(own.id)),
    confirmedHistory: stored.reduce(recordInHistory, session.confirmedHistory),
  };
}

function rerunPending(session: DocumentSession): DocumentSession {
  let records = session.confirmed;
  let history = session.confirmedHistory;
  const pending: Transaction[] = [];
  const dropped = [...session.dropped];
  for (const transaction of session.pending) {
    // What an undo takes back may have run again itself, with another diff than the undo was made for.
    const entry = entryToRevert(history, transaction);
    if (entry === undefined && transaction.reverts.length > 0) {
      // What it takes back was itself dropped: taking back what never was would bring back what others removed.
      dropped.push({ transaction, reason: message('refusal.undoGone') });
      continue;
    }
    const outcome = executeCommand(records, entry === undefined ? transaction.command : revertOf(entry), {
      kind: session.kind,
      transactionId: transaction.id,
      at: transaction.at,
      author: transaction.author,
      origin: transaction.origin,
      label: transaction.label,
      reverts: entry === undefined ? transaction.reverts : stepIds(entry),
    });
    if (outcome.ok) {
      records = outcome.records;
      history = recordInHistory(history, outcome.transaction);
      pending.push(outcome.transaction);
    } else dropped.push({ transaction, reason: outcome.reason });
  }
  return { ...session, records, pending, dropped, history };
}
