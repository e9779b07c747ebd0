/**
 * Checks a diff against a document before it is applied: that it starts from what is there, that every record that it
 * makes or changes keeps the rules, and that nothing is left pointing at what it removes. The cost is that of the
 * change, given an index of who points at whom (the host keeps one; a window builds one when it removes something).
 */
import { type AnyRecord, type DocumentKind, recordDefinitions } from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { type RuleProblem, recordProblem, wholeProblems } from '../rules/document-rules.ts';
import type { RecordsView } from './records.ts';
import { type RecordsDiff, sameValue } from './records-diff.ts';

/** Ids of the records that point at this one. */
export type ReferrersOf = (id: RecordId) => Iterable<RecordId>;

/** The first thing wrong with a diff, or null when it may be applied. */
export function diffProblem(
  base: RecordsView,
  referrersOf: ReferrersOf,
  diff: RecordsDiff,
  kind: DocumentKind,
): RuleProblem | null {
  for (const [id, record] of Object.entries(diff.added)) {
    if (record.id !== id) return { recordId: id, key: 'problem.idMismatch' };
    if (base.get(id) !== undefined) return { recordId: id, key: 'problem.idTaken' };
  }
  for (const [id, [from, to]] of Object.entries(diff.updated)) {
    if (to.id !== id || to.type !== from.type) return { recordId: id, key: 'problem.idMismatch' };
    if (!sameValue(base.get(id), from)) return { recordId: id, key: 'problem.changedMeanwhile' };
  }
  for (const [id, record] of Object.entries(diff.removed)) {
    if (Object.hasOwn(diff.updated, id)) return { recordId: id, key: 'problem.idTaken' };
    if (!sameValue(base.get(id), record)) return { recordId: id, key: 'problem.changedMeanwhile' };
    // The document is named after it: another one in its place would leave a map without a title.
    if (record.type === 'map') return { recordId: id, key: 'problem.oneMap', detail: '0' };
  }
  const after = viewAfter(base, diff);
  for (const id of affectedIds(referrersOf, diff)) {
    const record = after.get(id);
    if (record === undefined) continue;
    const problem = recordProblem(after, record, kind);
    if (problem !== null) return problem;
  }
  if (touchesWhole(diff)) return wholeProblems(after, kind)[0] ?? null;
  return null;
}

function affectedIds(referrersOf: ReferrersOf, diff: RecordsDiff): Set<RecordId> {
  const affected = new Set([...Object.keys(diff.added), ...Object.keys(diff.updated)]);
  const add = (ids: Iterable<RecordId>): void => {
    for (const id of ids) affected.add(id);
  };
  for (const id of Object.keys(diff.removed)) add(referrersOf(id));
  for (const [id, [from, to]] of Object.entries(diff.updated)) {
    // A lane's role and journey, and a journey's side and mode, decide whether what stands there may stay; whether an
    // arrow may, two references further on.
    if (!sameValue(structuralPart(from), structuralPart(to))) add(allReferrers(referrersOf, id));
  }
  return affected;
}

/** Whoever points at a record, at those, and so on. */
function allReferrers(referrersOf: ReferrersOf, id: RecordId): Set<RecordId> {
  const found = new Set<RecordId>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const referrer of referrersOf(next)) {
      if (found.has(referrer)) continue;
      found.add(referrer);
      waiting.push(referrer);
    }
  }
  return found;
}

function structuralPart(record: AnyRecord): unknown {
  if (record.type === 'lane') return [record.role, record.journeyId];
  if (record.type === 'stage') return record.journeyId;
  if (record.type === 'touchpoint') return record.laneId;
  return record.type === 'journey' ? [record.side, record.mode] : null;
}

function touchesWhole(diff: RecordsDiff): boolean {
  const isWhole = (record: AnyRecord): boolean => record.type === 'map' || record.type === 'journey';
  return (
    Object.values(diff.added).some(isWhole) ||
    Object.values(diff.removed).some(isWhole) ||
    Object.values(diff.updated).some(([from]) => from.type === 'journey')
  );
}

/** The document as it will be, without copying it. */
export function viewAfter(base: RecordsView, diff: RecordsDiff): RecordsView {
  const get = (id: RecordId): AnyRecord | undefined => {
    if (Object.hasOwn(diff.removed, id)) return undefined;
    if (Object.hasOwn(diff.added, id)) return diff.added[id];
    if (Object.hasOwn(diff.updated, id)) return diff.updated[id]?.[1];
    return base.get(id);
  };
  return {
    get,
    *values(): Generator<AnyRecord> {
      for (const record of base.values()) {
        if (!Object.hasOwn(diff.removed, record.id)) yield get(record.id) ?? record;
      }
      yield* Object.values(diff.added);
    },
  };
}

/** Ids that a record points at inside its own document. */
export function referencesOf(record: AnyRecord): RecordId[] {
  return recordDefinitions[record.type].references
    .map((reference) => (record as unknown as Record<string, unknown>)[reference.field])
    .filter((target): target is string => typeof target === 'string');
}
