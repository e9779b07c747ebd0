import { type RecordType, recordTypes } from '../model/any-record.ts';
import type { RecordVersions } from './record-migrations.ts';

/**
 * What the records of each document version have behind them; row 0 is version 1. A row that is out is never changed. Only
 * types that have been migrated are named.
 */
const rows: readonly Readonly<Partial<Record<RecordType, number>>>[] = [{}];

/** The version that this program writes; it reads that and all before it. */
export const documentVersion = rows.length;

/** The versions of records in a document of a version, to be given to migrateRecords; null for one that is not known. */
export function recordVersionsAt(version: number): RecordVersions | null {
  const row = rows[version - 1];
  if (row === undefined) return null;
  return Object.fromEntries(recordTypes.map((type) => [type, row[type] ?? 0])) as RecordVersions;
}
