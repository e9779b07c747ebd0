/**
 * Pictures of the host as addresses for `<img>`. Over HTTP a picture needs proof of who asks, which `<img>` can't bring, so
 * its bytes are fetched and get an address of this window. An address lives as long as somebody shows it, and a while
 * after: scrolling back fetches nothing.
 */
import type { HostResources } from '../transport/host-connection.ts';

interface Entry {
  readonly url: Promise<string>;
  users: number;
}

/** Addresses that nobody shows any more but that are kept for a while. */
const mostIdle = 60;

export class ResourceImages {
  readonly #resources: HostResources;
  /** In order of last use. */
  readonly #entries = new Map<string, Entry>();

  constructor(resources: HostResources) {
    this.#resources = resources;
  }

  /**
   * @param path of resource-paths.ts. Each call needs its `release`.
   * @throws ContractError
   */
  async acquire(path: string): Promise<string> {
    const known = this.#entries.get(path);
    const entry = known ?? { url: this.#resources.get(path).then(URL.createObjectURL), users: 0 };
    entry.users += 1;
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    try {
      return await entry.url;
    } catch (error) {
      // The next one who asks tries anew.
      if (this.#entries.get(path) === entry) this.#entries.delete(path);
      throw error;
    }
  }

  release(path: string): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    entry.users = Math.max(0, entry.users - 1);
    const idle = [...this.#entries].filter(([, candidate]) => candidate.users === 0);
    for (const [oldPath, old] of idle.slice(0, Math.max(0, idle.length - mostIdle))) {
      this.#entries.delete(oldPath);
      void old.url.then(URL.revokeObjectURL);
    }
  }

  /** Puts an image into the project and gives the hash that records name it by. @throws ContractError */
  put(image: Blob): Promise<string> {
    return this.#resources.putImage(image);
  }
}
