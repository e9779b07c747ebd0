import { type Message, type MessageParams, message } from '../store/message.ts';
import type { ImportLoss } from './import-loss.ts';

/** Losses in the order in which they first came up; the same message again only counts. */
export class LossList {
  readonly #counted = new Map<string, { message: Message; count: number }>();

  add(key: string, params?: MessageParams, count = 1): void {
    if (count < 1) return;
    const words = message(key, params);
    const name = JSON.stringify(words);
    const known = this.#counted.get(name);
    if (known === undefined) this.#counted.set(name, { message: words, count });
    else known.count += count;
  }

  /** At most `most` of them. */
  list(most: number): ImportLoss[] {
    return [...this.#counted.values()].slice(0, most);
  }
}
