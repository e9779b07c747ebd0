/** Who points at whom in one document, kept up to date by diffs: removing a record needs no search. */
import type { AnyRecord } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { referencesOf } from './check-diff.ts';
import type { RecordsView } from './records.ts';
import type { RecordsDiff } from './records-diff.ts';

const nobody: ReadonlySet<RecordId> = new Set();

export class ReferrerIndex {
  readonly #referrers = new Map<RecordId, Set<RecordId>>();

  constructor(view: RecordsView) {
    for (const record of view.values()) this.#add(record);
  }

  of = (id: RecordId): ReadonlySet<RecordId> => this.#referrers.get(id) ?? nobody;

  apply(diff: RecordsDiff): void {
    for (const record of Object.values(diff.removed)) this.#drop(record);
    for (const [from, to] of Object.values(diff.updated)) {
      this.#drop(from);
      this.#add(to);
    }
    for (const record of Object.values(diff.added)) this.#add(record);
  }

  #add(record: AnyRecord): void {
    for (const target of referencesOf(record)) {
      const known = this.#referrers.get(target);
      if (known === undefined) this.#referrers.set(target, new Set([record.id]));
      else known.add(record.id);
    }
  }

  #drop(record: AnyRecord): void {
    for (const target of referencesOf(record)) {
      const known = this.#referrers.get(target);
      known?.delete(record.id);
      if (known?.size === 0) this.#referrers.delete(target);
    }
  }
}
