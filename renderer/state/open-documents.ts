/**
 * The documents that the window holds open. A screen that is left lets its document go, but the document stays until the
 * host has everything that was done in it, so going elsewhere quickly loses nothing.
 */
import { type DocumentStore, type DocumentSurroundings, openDocument } from './document-store.ts';
import type { HostStore } from './host-store.ts';

interface Held {
  readonly opening: Promise<DocumentStore>;
  store: DocumentStore | null;
  users: number;
}

export class OpenDocuments {
  readonly #host: HostStore;
  readonly #surroundings: DocumentSurroundings;
  readonly #held = new Map<string, Held>();

  constructor(host: HostStore, surroundings: DocumentSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    let connected = true;
    host.state.subscribe((state) => {
      if (state.connected && !connected) for (const store of this.#stores()) store.reconnect();
      connected = state.connected;
    });
  }

  /**
   * Opens a document, or takes the one that is open already. Each call needs its `release`.
   *
   * @throws ContractError
   */
  async open(documentId: string): Promise<DocumentStore> {
    const held = this.#held.get(documentId) ?? this.#hold(documentId);
    held.users += 1;
    try {
      held.store = await held.opening;
      return held.store;
    } catch (error) {
      held.users -= 1;
      if (this.#held.get(documentId) === held) this.#held.delete(documentId);
      throw error;
    }
  }

  /** Lets a document go that `open` gave. One of a project that was left meanwhile is not mixed up with its namesake. */
  release(document: DocumentStore): void {
    const held = this.#held.get(document.documentId);
    if (held?.store !== document) {
      document.close();
      return;
    }
    held.users -= 1;
    this.#closeWhenSaved(document.documentId, held);
  }

  /** Whether something that was done here is not at the host yet. */
  hasUnsaved(): boolean {
    return this.#stores().some((store) => store.state.getState().saveState !== 'saved');
  }

  /** Waits until everything is saved; false when that takes longer than `patience` milliseconds. */
  async allSaved(patience: number): Promise<boolean> {
    const until = Date.now() + patience;
    while (this.hasUnsaved()) {
      if (Date.now() > until) return false;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return true;
  }

  /**
   * For a change of the project: what was open belongs to another file now.
   *
   * @returns how many steps the host did not have yet; they are lost
   */
  closeAll(): number {
    const stores = this.#stores();
    for (const store of stores) store.close();
    this.#held.clear();
    return stores.reduce((count, store) => count + store.state.getState().session.pending.length, 0);
  }

  #hold(documentId: string): Held {
    const opening = openDocument(this.#host.client, documentId, this.#surroundings);
    const held: Held = { opening, store: null, users: 0 };
    this.#held.set(documentId, held);
    return held;
  }

  #stores(): DocumentStore[] {
    return [...this.#held.values()].flatMap((held) => (held.store === null ? [] : [held.store]));
  }

  #closeWhenSaved(documentId: string, held: Held): void {
    const { store } = held;
    if (store === null) return;
    const closeIfDone = (): boolean => {
      if (held.users > 0 || this.#held.get(documentId) !== held) return true;
      if (store.state.getState().saveState !== 'saved') return false;
      store.close();
      this.#held.delete(documentId);
      return true;
    };
    if (closeIfDone()) return;
    const unsubscribe = store.state.subscribe(() => {
      if (closeIfDone()) unsubscribe();
    });
  }
}
