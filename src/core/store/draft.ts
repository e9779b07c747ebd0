/**
 * A draft is what a command works on: the document as it will be, with every touch recorded. Nothing outside sees it
 * until the command, its consequences and its checks are all done; a throw leaves no trace.
 *
 * New ids come from the transaction's id and a counter. So a command that runs again on a newer document (after a
 * conflict) makes records with the same ids as the first time, and later commands that name them still fit.
 */
import type { AnyRecord, RecordOf, RecordType } from '../model/any-record.ts';
import { recordDefinitions } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { CellContents, type CellItem } from './cell-contents.ts';
import { Refusal } from './message.ts';
import { findRecord, type Records, type RecordsView, sortedByType } from './records.ts';
import { diffBetween, type RecordsDiff, sameValue } from './records-diff.ts';

type NewFields<Type extends RecordType> = Omit<RecordOf<Type>, 'id' | 'type' | DefaultedFields<Type>> &
  Partial<Pick<RecordOf<Type>, DefaultedFields<Type> & keyof RecordOf<Type>>> & { id?: RecordId };
type DefaultedFields<Type extends RecordType> = keyof (typeof recordDefinitions)[Type]['defaults'];

/** Fields that may be changed in place: never the id or the type. */
export type Patch<Type extends RecordType> = Partial<Omit<RecordOf<Type>, 'id' | 'type'>>;

export class Draft implements RecordsView {
  readonly #base: Records;
  readonly #transactionId: string;
  readonly #touched = new Map<RecordId, AnyRecord | null>();
  /** Made when somebody first asks what stands in a cell. */
  #cells: CellContents | null = null;
  /** Made when a command asks for the first list: moving a hundred cards asks a hundred times. */
  #baseByType: ReturnType<typeof sortedByType> | null = null;
  #made = 0;

  constructor(base: Records, transactionId: string) {
    this.#base = base;
    this.#transactionId = transactionId;
  }

  get(id: RecordId): AnyRecord | undefined {
    const touched = this.#touched.get(id);
    if (touched !== undefined) return touched ?? undefined;
    return this.#base.get(id);
  }

  *values(): Generator<AnyRecord> {
    for (const [id, record] of this.#base) {
      const touched = this.#touched.get(id);
      if (touched === undefined) yield record;
      else if (touched !== null) yield touched;
    }
    for (const [id, record] of this.#touched) if (record !== null && !this.#base.has(id)) yield record;
  }

  /** Every record of a type, in no particular order. */
  list<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    const found: RecordOf<Type>[] = [];
    this.#baseByType ??= sortedByType(this.#base);
    for (const record of this.#baseByType.get(type) ?? []) {
      const touched = this.#touched.get(record.id);
      if (touched === undefined) found.push(record as RecordOf<Type>);
      else if (touched?.type === type) found.push(touched as RecordOf<Type>);
    }
    for (const [id, record] of this.#touched) {
      if (record?.type === type && this.#base.get(id)?.type !== type) found.push(record as RecordOf<Type>);
    }
    return found;
  }

  /** Whether anything that was there before is gone. */
  removesAny(): boolean {
    for (const [id, record] of this.#touched) if (record === null && this.#base.has(id)) return true;
    return false;
  }

  /** The touchpoints and cards of a cell, in no particular order. Asking again costs only what stands there. */
  inCell(stageId: RecordId, laneId: RecordId): CellItem[] {
    this.#cells ??= new CellContents(this.values());
    return this.#cells.of(stageId, laneId);
  }

  /** The record, or a refusal that says it is gone (somebody else deleted it meanwhile). */
  need<Type extends RecordType>(type: Type, id: RecordId): RecordOf<Type> {
    const record = findRecord(this, type, id);
    if (record === undefined) throw new Refusal('refusal.gone', { type });
    return record;
  }

  newId(): RecordId {
    this.#made += 1;
    return `${this.#transactionId}.${this.#made.toString(36)}`;
  }

  create<Type extends RecordType>(type: Type, fields: NewFields<Type>): RecordOf<Type> {
    const id = fields.id ?? this.newId();
    if (this.get(id) !== undefined) throw new Refusal('refusal.idTaken');
    const record = { ...recordDefinitions[type].defaults, ...fields, id, type } as unknown as RecordOf<Type>;
    this.#set(id, record);
    return record;
  }

  /** Puts a whole record in, new or in place of the one with its id. */
  put(record: AnyRecord): void {
    this.#set(record.id, record);
  }

  update<Type extends RecordType>(type: Type, id: RecordId, patch: Patch<Type>): RecordOf<Type> {
    const record = this.need(type, id);
    const next = { ...record, ...patch } as RecordOf<Type>;
    if (!sameValue(record, next)) this.#set(id, next);
    return next;
  }

  remove(id: RecordId): void {
    if (this.get(id) !== undefined) this.#set(id, null);
  }

  #set(id: RecordId, record: AnyRecord | null): void {
    this.#cells?.replace(this.get(id), record);
    this.#touched.set(id, record);
  }

  diff(): RecordsDiff {
    const before = new Map<RecordId, AnyRecord | null>();
    for (const id of this.#touched.keys()) before.set(id, this.#base.get(id) ?? null);
    return diffBetween(before, this.#touched);
  }
}
