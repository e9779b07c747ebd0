import type { Message } from './message.ts';
import type { RecordsDiff } from './records-diff.ts';

export type TransactionOrigin = 'user' | 'undo' | 'redo' | 'import';

/** What a person meant, by name: kept beside the diff so that it can be run again on a newer document. */
export interface Command {
  readonly name: string;
  readonly args: unknown;
}

/** One step of a document's history: intent, data and a name that people read. */
export interface Transaction {
  /** Unique for ever; a retry with the same id does nothing twice. */
  readonly id: string;
  readonly command: Command;
  readonly label: Message;
  readonly diff: RecordsDiff;
  readonly origin: TransactionOrigin;
  /** Steps with the same key, close in time, are one step for undo (typing into one field). */
  readonly coalesceKey: string | null;
  /** The transactions that an undo or redo takes back; empty for others. */
  readonly reverts: readonly string[];
  /** Milliseconds since 1970, by the clock of the window that made it; order is by `seq`, never by time. */
  readonly at: number;
  readonly author: string;
}

/** A transaction that the host has stored. `seq` counts a document's transactions from 1. */
export interface StoredTransaction extends Transaction {
  readonly seq: number;
}
