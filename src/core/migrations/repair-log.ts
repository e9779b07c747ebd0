import type { RecordType } from '../model/any-record.ts';
import { type Message, type MessageParams, message } from '../store/message.ts';

/** One kind of repair, and how often it was made. The words are under `repair.`. */
export interface Repair {
  readonly message: Message;
  readonly count: number;
}

/** Repairs in the order in which they first came up; the same again only counts. */
export class RepairLog {
  readonly #repairs = new Map<string, { message: Message; count: number }>();

  add(key: string, params?: MessageParams): void {
    const words = message(`repair.${key}`, params);
    const name = JSON.stringify(words);
    const known = this.#repairs.get(name);
    if (known === undefined) this.#repairs.set(name, { message: words, count: 1 });
    else known.count += 1;
  }

  ofType(key: string, type: RecordType): void {
    this.add(key, { type: message(`recordType.${type}`) });
  }

  list(): Repair[] {
    return [...this.#repairs.values()];
  }
}
