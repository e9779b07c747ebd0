/**
 * A window as the contract sees one: a document session, a client, and the sending of what is pending, one transaction
 * after another. When it sends is up to the test, so that every interleaving can be tried.
 */
import type { Client } from '../../src/contract/client.ts';
import { ContractError } from '../../src/contract/error-codes.ts';
import { type CommandArgs, type CommandName, command } from '../../src/core/commands/registry.ts';
import {
  acknowledgeInSession,
  type DocumentSession,
  type Doer,
  openSession,
  receiveInSession,
  redoInSession,
  rejectInSession,
  runInSession,
  type SessionOutcome,
  undoInSession,
} from '../../src/core/store/document-session.ts';
import { historyOf } from '../../src/core/store/history.ts';
import { message } from '../../src/core/store/message.ts';
import { recordsOf } from '../../src/core/store/records.ts';
import type { StoredTransaction } from '../../src/core/store/transaction.ts';

export class TestWindowSession {
  session: DocumentSession;
  /** The ids of everything that was done here. */
  readonly made: string[] = [];
  /** Answers of `conflict`, counted. */
  conflicts = 0;
  /** Events that came and were not looked at: a window on a slow line. Taken in by `hear`. */
  readonly #inbox: StoredTransaction[] = [];
  readonly #isSlow: boolean;
  readonly #client: Client;
  readonly #projectPath: string;
  readonly #name: string;
  readonly #stop: () => void;
  #made = 0;

  /** @param more slow: events wait until the test calls `hear` */
  static async open(
    client: Client,
    mapId: string,
    name: string,
    more: { slow?: boolean } = {},
  ): Promise<TestWindowSession> {
    const early: StoredTransaction[] = [];
    let window: TestWindowSession | null = null;
    // Before opening, so that nothing falls between.
    const stop = client.subscribe((event) => {
      if (event.type !== 'map.changed' || event.mapId !== mapId) return;
      if (window === null) early.push(event.transaction);
      else if (window.#isSlow) window.#inbox.push(event.transaction);
      else window.#receive([event.transaction]);
    });
    const { projectPath, kind, seq, records, history } = await client.call('map.open', { mapId });
    const session = openSession(mapId, kind, seq, recordsOf(records), historyOf(history));
    window = new TestWindowSession(client, session, projectPath, name, stop, more.slow ?? false);
    window.#receive(early);
    return window;
  }

  private constructor(
    client: Client,
    session: DocumentSession,
    projectPath: string,
    name: string,
    stop: () => void,
    isSlow: boolean,
  ) {
    this.#client = client;
    this.session = session;
    this.#projectPath = projectPath;
    this.#name = name;
    this.#stop = stop;
    this.#isSlow = isSlow;
  }

  /** Takes in the events that have come. */
  hear(): void {
    this.#receive(this.#inbox.splice(0));
  }

  run<Name extends CommandName>(name: Name, args: CommandArgs[Name]): boolean {
    return this.#take(runInSession(this.session, command(name, args), this.#doer()));
  }

  undo(): boolean {
    return this.#take(undoInSession(this.session, this.#doer()));
  }

  redo(): boolean {
    return this.#take(redoInSession(this.session, this.#doer()));
  }

  /** Sends the first pending transaction; false when there is none. */
  async sendOne(): Promise<boolean> {
    const [transaction] = this.session.pending;
    if (transaction === undefined) return false;
    const { documentId: mapId, seq: baseSeq } = this.session;
    const input = { mapId, projectPath: this.#projectPath, baseSeq, transaction };
    try {
      const { seq } = await this.#client.call('map.commit', input);
      this.session = acknowledgeInSession(this.session, transaction.id, seq);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      const { code, missed, reason } = error.failure;
      if (code === 'conflict') {
        this.conflicts += 1;
        this.#receive(missed as StoredTransaction[]);
      } else if (code === 'refused') {
        this.session = rejectInSession(this.session, transaction.id, reason ?? message('refused'));
      } else throw error;
    }
    return true;
  }

  async sendAll(): Promise<void> {
    while (await this.sendOne());
  }

  close(): void {
    this.#stop();
  }

  #receive(stored: readonly StoredTransaction[]): void {
    const next = receiveInSession(this.session, stored);
    if (next === null) throw new Error('A transaction in between is missing');
    this.session = next;
  }

  #take({ session, outcome }: SessionOutcome): boolean {
    this.session = session;
    if (outcome.ok) this.made.push(outcome.transaction.id);
    return outcome.ok;
  }

  #doer(): Doer {
    this.#made += 1;
    return {
      transactionId: `${this.#name}-transaction-${this.#made}`,
      at: 1000 * this.#made,
      author: this.#name,
    };
  }
}
