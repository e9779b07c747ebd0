/**
 * A document's records. Windows hold an immutable map per version (a changed record is a new object, an unchanged one
 * keeps its identity, which the canvas relies on); the host holds one mutable map per open document.
 */
import type { AnyRecord, RecordOf, RecordType } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';

export type Records = ReadonlyMap<RecordId, AnyRecord>;

/** The least that rules need to know of a document: they run on a window's, a host's and a draft's records. */
export interface RecordsView {
  get(id: RecordId): AnyRecord | undefined;
  values(): Iterable<AnyRecord>;
}

export const noRecords: Records = new Map();

export function recordsOf(list: Iterable<AnyRecord>): Records {
  const records = new Map<RecordId, AnyRecord>();
  for (const record of list) records.set(record.id, record);
  return records;
}

/** The record with this id when it is of this type, else undefined. */
export function findRecord<Type extends RecordType>(
  view: Pick<RecordsView, 'get'>,
  type: Type,
  id: RecordId | null,
): RecordOf<Type> | undefined {
  const record = id === null ? undefined : view.get(id);
  return record?.type === type ? (record as RecordOf<Type>) : undefined;
}

/** Records by their type, in the order of the map. */
export function sortedByType(records: Records): ReadonlyMap<RecordType, readonly AnyRecord[]> {
  const sorted = new Map<RecordType, AnyRecord[]>();
  for (const record of records.values()) {
    const list = sorted.get(record.type);
    if (list === undefined) sorted.set(record.type, [record]);
    else list.push(record);
  }
  return sorted;
}
