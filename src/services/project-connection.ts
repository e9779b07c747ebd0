/**
 * One open project's storage, opened anew after a failed write: what SQLite holds in memory after an I/O error is not
 * what the disk holds (a commit that failed may be there after all), so nothing goes on from memory.
 */
import type { ProjectStore, ProjectStores } from './ports/project-store.ts';

export class ProjectConnection {
  readonly path: string;
  readonly #stores: ProjectStores;
  #store: ProjectStore | null;
  #closed = false;

  constructor(stores: ProjectStores, store: ProjectStore) {
    this.path = store.path;
    this.#stores = stores;
    this.#store = store;
  }

  /** @throws ProjectOpenError when it had to be opened anew and could not be. */
  get store(): ProjectStore {
    // Opened again by somebody who came late, the file would stay locked until the program ends.
    if (this.#closed) throw new Error('This project is closed');
    this.#store ??= this.#stores.open(this.path);
    return this.#store;
  }

  /** Closes the storage; the next use opens it anew. */
  reset(): void {
    const store = this.#store;
    this.#store = null;
    try {
      store?.close();
    } catch {
      // A connection that failed may fail to close too; it is given up either way.
    }
  }

  close(): void {
    const store = this.#store;
    this.#store = null;
    this.#closed = true;
    store?.close();
  }
}
