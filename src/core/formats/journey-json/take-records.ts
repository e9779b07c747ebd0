import { recordVersionsAt } from '../../migrations/document-versions.ts';
import { migrateRecords } from '../../migrations/migrate-records.ts';
import { repairRecords } from '../../migrations/repair-records.ts';
import { type AnyRecord, type DocumentKind, parseRecord } from '../../model/any-record.ts';
import { documentProblems } from '../../rules/document-rules.ts';
import { recordsOf } from '../../store/records.ts';
import type { LossList } from '../loss-list.ts';

/**
 * Records of a file as a document can hold them: brought up to today's shapes, and mended where that is needed. A sound file
 * comes through untouched, to the sign of a zero.
 *
 * @returns null when an old record makes no sense.
 */
export function takeRecords(
  raw: readonly unknown[],
  kind: DocumentKind,
  version: number,
  losses: LossList,
): AnyRecord[] | null {
  const migrated = migrateRecords(raw, recordVersionsAt(version) ?? {});
  if (!migrated.ok) return null;
  const sound = soundRecords(migrated.records, kind);
  if (sound !== null) return sound;
  const { records, repairs } = repairRecords(migrated.records, kind);
  for (const { message, count } of repairs) losses.add(message.key, message.params, count);
  return records;
}

function soundRecords(values: readonly unknown[], kind: DocumentKind): AnyRecord[] | null {
  const records: AnyRecord[] = [];
  for (const value of values) {
    const parsed = parseRecord(value);
    if (!parsed.ok) return null;
    records.push(parsed.record);
  }
  const view = recordsOf(records);
  return view.size === records.length && documentProblems(view, kind).length === 0 ? records : null;
}
