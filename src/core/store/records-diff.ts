/**
 * The one form of change. A diff holds the records before and after, so it inverts itself: undo is the same diff with
 * its sides swapped, and nobody writes an inverse by hand.
 */
import type { AnyRecord } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import type { Records } from './records.ts';

export interface RecordsDiff {
  readonly added: Readonly<Record<RecordId, AnyRecord>>;
  readonly updated: Readonly<Record<RecordId, readonly [from: AnyRecord, to: AnyRecord]>>;
  readonly removed: Readonly<Record<RecordId, AnyRecord>>;
}

export const emptyDiff: RecordsDiff = { added: {}, updated: {}, removed: {} };

export function isEmptyDiff(diff: RecordsDiff): boolean {
  return (
    Object.keys(diff.added).length === 0 &&
    Object.keys(diff.updated).length === 0 &&
    Object.keys(diff.removed).length === 0
  );
}

export function invertDiff(diff: RecordsDiff): RecordsDiff {
  const updated: Record<RecordId, [AnyRecord, AnyRecord]> = {};
  for (const [id, [from, to]] of Object.entries(diff.updated)) updated[id] = [to, from];
  return { added: diff.removed, updated, removed: diff.added };
}

/** Applies a diff to a map in place, without checking: callers check first (see check-diff.ts). */
export function applyDiffInPlace(records: Map<RecordId, AnyRecord>, diff: RecordsDiff): void {
  for (const id of Object.keys(diff.removed)) records.delete(id);
  for (const [id, record] of Object.entries(diff.added)) records.set(id, record);
  for (const [id, [, to]] of Object.entries(diff.updated)) records.set(id, to);
}

export function applyDiff(records: Records, diff: RecordsDiff): Records {
  if (isEmptyDiff(diff)) return records;
  const next = new Map(records);
  applyDiffInPlace(next, diff);
  return next;
}

/**
 * One diff that does what the given ones do one after another; changes that cancel out vanish. Where somebody else changed
 * a record between two of them, that change is no part of the result.
 */
export function squashDiffs(diffs: readonly RecordsDiff[]): RecordsDiff {
  const before = new Map<RecordId, AnyRecord | null>();
  const after = new Map<RecordId, AnyRecord | null>();
  const note = (id: RecordId, from: AnyRecord | null, to: AnyRecord | null): void => {
    const first = before.get(id);
    const last = after.get(id);
    if (first === undefined) before.set(id, from);
    else if (first && last && from && !sameValue(last, from)) before.set(id, withChange(first, last, from));
    after.set(id, to);
  };
  for (const diff of diffs) {
    for (const [id, record] of Object.entries(diff.removed)) note(id, record, null);
    for (const [id, record] of Object.entries(diff.added)) note(id, null, record);
    for (const [id, [from, to]] of Object.entries(diff.updated)) note(id, from, to);
  }
  return diffBetween(before, after);
}

/** `record` with the fields in which `to` differs from `from`. */
function withChange(record: AnyRecord, from: AnyRecord, to: AnyRecord): AnyRecord {
  const was = from as unknown as Record<string, unknown>;
  const changed = Object.entries(to).filter(([field, value]) => !sameValue(was[field], value));
  return { ...record, ...Object.fromEntries(changed) } as AnyRecord;
}

/** The diff that leads from one state of some records to another; `null` stands for "not there". */
export function diffBetween(
  before: ReadonlyMap<RecordId, AnyRecord | null>,
  after: ReadonlyMap<RecordId, AnyRecord | null>,
): RecordsDiff {
  const added: Record<RecordId, AnyRecord> = {};
  const updated: Record<RecordId, [AnyRecord, AnyRecord]> = {};
  const removed: Record<RecordId, AnyRecord> = {};
  for (const [id, to] of after) {
    const from = before.get(id) ?? null;
    if (from === null && to !== null) added[id] = to;
    else if (from !== null && to === null) removed[id] = from;
    else if (from !== null && to !== null && !sameValue(from, to)) updated[id] = [from, to];
  }
  return { added, updated, removed };
}

/** Deep equality of plain JSON values, whatever the order of their keys. JSON has no -0, so it is the same as 0. */
export function sameValue(first: unknown, second: unknown): boolean {
  if (first === second || Object.is(first, second)) return true;
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null)
    return false;
  if (Array.isArray(first) || Array.isArray(second)) {
    if (!Array.isArray(first) || !Array.isArray(second) || first.length !== second.length) return false;
    return first.every((item, index) => sameValue(item, second[index]));
  }
  const keys = Object.keys(first);
  if (keys.length !== Object.keys(second).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(second, key) &&
      sameValue((first as Record<string, unknown>)[key], (second as Record<string, unknown>)[key]),
  );
}
