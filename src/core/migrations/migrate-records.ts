import { type RecordType, recordDefinitions } from '../model/any-record.ts';
import type { MigrationSequences, OldRecord } from './migration.ts';
import { type RecordVersions, recordMigrations } from './record-migrations.ts';

export type MigrationOutcome =
  | { readonly ok: true; readonly records: readonly unknown[] }
  /** `newer`: a program of the future wrote it. `invalid`: a step could not make sense of a record. */
  | { readonly ok: false; readonly error: 'newer' | 'invalid'; readonly type: RecordType };

/**
 * Brings records up to today's shapes. What is no record of a known type comes out as it went in: that is for
 * repairRecords to judge.
 *
 * @param from what the records have behind them (recordVersionsAt); a type that is not named counts as 0.
 * @param sequences the program's own, unless a test brings others.
 */
export function migrateRecords(
  records: Iterable<unknown>,
  from: Partial<RecordVersions>,
  sequences: MigrationSequences = recordMigrations,
): MigrationOutcome {
  for (const type of Object.keys(recordDefinitions) as RecordType[]) {
    if ((from[type] ?? 0) > (sequences[type]?.length ?? 0)) return { ok: false, error: 'newer', type };
  }
  const migrated: unknown[] = [];
  for (const value of records) {
    if (!isOldRecord(value)) {
      migrated.push(value);
      continue;
    }
    const type = value.type as RecordType;
    let record: OldRecord | null = value;
    try {
      for (const step of (sequences[type] ?? []).slice(from[type] ?? 0)) {
        record = record === null ? null : step.up(record);
      }
    } catch {
      return { ok: false, error: 'invalid', type };
    }
    if (record !== null) migrated.push(record);
  }
  return { ok: true, records: migrated };
}

function isOldRecord(value: unknown): value is OldRecord {
  const record = value as { id?: unknown; type?: unknown } | null | undefined;
  return (
    typeof record?.id === 'string' &&
    typeof record.type === 'string' &&
    Object.hasOwn(recordDefinitions, record.type)
  );
}
