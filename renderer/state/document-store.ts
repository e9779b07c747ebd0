/**
 * One open document in the window: a map, or the library. People see their commands at once; `saveState` says whether the
 * host has them too, and only its acknowledgement makes it 'saved'.
 *
 *   const map = await openDocument(client, mapId, surroundings);
 *   map.run(command('stage.update', { id, patch: { title } }));
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../src/contract/client.ts';
import type { Failure } from '../../src/contract/error-codes.ts';
import type { CommandOutcome } from '../../src/core/commands/execute-command.ts';
import {
  acknowledgeInSession,
  type DocumentSession,
  type Doer,
  openSession,
  receiveInSession,
  redoInSession,
  rejectInSession,
  reopenInSession,
  runInSession,
  type SessionOutcome,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import { historyOf } from '../../src/core/store/history.ts';
import { type Message, message } from '../../src/core/store/message.ts';
import { type Records, recordsOf } from '../../src/core/store/records.ts';
import type { Command, StoredTransaction } from '../../src/core/store/transaction.ts';
import { CommitQueue, failureOf } from './commit-queue.ts';
import { newTransactionId } from './transaction-id.ts';

export type SaveState = 'saved' | 'saving' | 'notSaved';

export interface DocumentState {
  readonly session: DocumentSession;
  readonly saveState: SaveState;
  /** Why it is not saved; tried again by itself. */
  readonly saveFailure: Failure | null;
}

/** What a document asks of the window around it. */
export interface DocumentSurroundings {
  author(): string;
  now(): number;
  /** A command that can't be done here, and why. */
  onRefused(reason: Message): void;
  /** Something the person did no longer fitted after somebody else's change, or the host refused it. */
  onDropped(label: Message, reason: Message): void;
}

export interface DocumentStore {
  readonly documentId: string;
  /** For `useStore` and `subscribe`; changed only by the methods below. */
  readonly state: StoreApi<DocumentState>;
  records(): Records;
  /** Runs a command; a refusal is told to the person by itself. */
  run(command: Command): CommandOutcome;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until this entry of the history is the last one done; null: until nothing is. */
  goTo(entryId: string | null): void;
  /** Sends what is waiting now, and catches up with what was missed. */
  reconnect(): void;
  /** Stops listening and sending. What is not saved by then is lost: ask first. */
  close(): void;
}

/** @throws ContractError when the host can't open it. */
export async function openDocument(
  client: Client,
  documentId: string,
  surroundings: DocumentSurroundings,
): Promise<DocumentStore> {
  const early: StoredTransaction[] = [];
  let onStored = (transaction: StoredTransaction): void => void early.push(transaction);
  // Subscribed first: what is stored while the document travels must not be missed.
  const unsubscribe = client.subscribe((event) => {
    if (event.type === 'map.changed' && event.mapId === documentId) onStored(event.transaction);
  });
  try {
    const opened = await client.call('map.open', { mapId: documentId });
    const session = openSession(
      documentId,
      opened.kind,
      opened.seq,
      recordsOf(opened.records),
      historyOf(opened.history),
    );
    const document = new OpenDocument(client, session, opened.projectPath, surroundings, unsubscribe);
    onStored = (transaction) => document.receive([transaction]);
    document.receive(early);
    return document;
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

class OpenDocument implements DocumentStore {
  readonly documentId: string;
  readonly state: StoreApi<DocumentState>;
  readonly #client: Client;
  readonly #projectPath: string;
  readonly #surroundings: DocumentSurroundings;
  readonly #unsubscribe: () => void;
  readonly #queue: CommitQueue;
  #reopening: Promise<void> | null = null;

  constructor(
    client: Client,
    session: DocumentSession,
    projectPath: string,
    surroundings: DocumentSurroundings,
    unsubscribe: () => void,
  ) {
    this.documentId = session.documentId;
    this.#client = client;
    this.#projectPath = projectPath;
    this.#surroundings = surroundings;
    this.#unsubscribe = unsubscribe;
    this.state = createStore<DocumentState>(() => ({ session, saveState: 'saved', saveFailure: null }));
    this.#queue = new CommitQueue(
      client,
      { mapId: session.documentId, projectPath },
      {
        next: () => {
          const { pending, seq } = this.#session;
          return pending[0] === undefined ? null : { baseSeq: seq, transaction: pending[0] };
        },
        acknowledged: (transactionId, seq) => this.#acknowledge(transactionId, seq),
        conflicted: (missed) => this.#catchUp(missed),
        refused: (transactionId, failure) => {
          const reason = failure.reason ?? message(`error.${failure.code}`);
          this.#take(rejectInSession(this.#session, transactionId, reason));
        },
        failing: (failure) => this.#show(this.#session, failure),
      },
    );
  }

  get #session(): DocumentSession {
    return this.state.getState().session;
  }

  records(): Records {
    return this.#session.records;
  }

  run(command: Command): CommandOutcome {
    return this.#did(runInSession(this.#session, command, this.#doer()));
  }

  undo(): void {
    if (this.#session.history.past.length > 0) this.#did(undoInSession(this.#session, this.#doer()));
  }

  redo(): void {
    if (this.#session.history.future.length > 0) this.#did(redoInSession(this.#session, this.#doer()));
  }

  goTo(entryId: string | null): void {
    const { past, future } = this.#session.history;
    const index = past.findIndex((entry) => entry.id === entryId);
    if (index !== -1 || entryId === null) {
      for (let left = past.length - 1 - index; left > 0; left -= 1) {
        if (!this.#did(undoInSession(this.#session, this.#doer())).ok) return;
      }
      return;
    }
    const ahead = future.findIndex((entry) => entry.id === entryId);
    if (ahead === -1) return;
    for (let left = future.length - ahead; left > 0; left -= 1) {
      if (!this.#did(redoInSession(this.#session, this.#doer())).ok) return;
    }
  }

  reconnect(): void {
    void this.#reopen().then(() => this.#queue.retryNow());
  }

  close(): void {
    this.#unsubscribe();
    this.#queue.close();
  }

  receive(stored: readonly StoredTransaction[]): void {
    const next = receiveInSession(this.#session, stored);
    if (next === null) void this.#reopen();
    else this.#take(next);
  }

  #doer(): Doer {
    const { author, now } = this.#surroundings;
    return { transactionId: newTransactionId(), at: now(), author: author() };
  }

  #did({ session, outcome }: SessionOutcome): CommandOutcome {
    if (outcome.ok) this.#take(session);
    else if (outcome.reason.key !== 'refusal.nothingChanged') this.#surroundings.onRefused(outcome.reason);
    return outcome;
  }

  async #acknowledge(transactionId: string, seq: number): Promise<void> {
    if (seq > this.#session.seq + 1) await this.#reopen();
    if (seq === this.#session.seq + 1) this.#take(acknowledgeInSession(this.#session, transactionId, seq));
    // An event, or reading the document anew, has brought it before the answer did.
    else if (seq <= this.#session.seq && this.#session.pending[0]?.id === transactionId) {
      const { seq: known, confirmed } = this.#session;
      this.#take(reopenInSession(this.#session, known, confirmed, new Set([transactionId])));
    }
  }

  async #catchUp(missed: readonly StoredTransaction[]): Promise<void> {
    const next = receiveInSession(this.#session, missed);
    if (next === null || next.seq === this.#session.seq) await this.#reopen();
    else this.#take(next);
  }

  /** Reads the document anew and keeps what is still pending; several asking at once are answered once. */
  #reopen(): Promise<void> {
    this.#reopening ??= this.#readAnew().finally(() => {
      this.#reopening = null;
    });
    return this.#reopening;
  }

  async #readAnew(): Promise<void> {
    try {
      const opened = await this.#client.call('map.open', { mapId: this.documentId });
      // Another project's document of the same name: this one is about to be closed.
      if (opened.projectPath !== this.#projectPath || opened.seq <= this.#session.seq) return;
      const storedIds = new Set(opened.history.map((transaction) => transaction.id));
      this.#take(reopenInSession(this.#session, opened.seq, recordsOf(opened.records), storedIds));
    } catch (error) {
      this.#show(this.#session, failureOf(error));
    }
  }

  #take(session: DocumentSession): void {
    const { dropped } = session;
    this.#show(dropped.length === 0 ? session : { ...session, dropped: [] });
    for (const { transaction, reason } of dropped) this.#surroundings.onDropped(transaction.label, reason);
    this.#queue.wake();
  }

  #show(session: DocumentSession, failure: Failure | null = this.state.getState().saveFailure): void {
    const pending = session.pending.length > 0;
    const saveFailure = pending ? failure : null;
    const saveState = !pending ? 'saved' : saveFailure === null ? 'saving' : 'notSaved';
    this.state.setState({ session, saveState, saveFailure });
  }
}
