/**
 * The migrations of each record type, oldest first. To change a record's shape: write the step here with `defineMigrations`, add
 * a row to document-versions.ts, and test the step in test/migrations/<type>-<n>.test.ts.
 */
import { type RecordType, recordTypes } from '../model/any-record.ts';
import type { MigrationSequences } from './migration.ts';

/** Version 1 of the document is the first, so nothing has had to change yet. */
export const recordMigrations: MigrationSequences = {};

export type RecordVersions = Readonly<Record<RecordType, number>>;

/** How many migrations the records of each type have behind them today. */
export const currentRecordVersions = Object.fromEntries(
  recordTypes.map((type) => [type, recordMigrations[type]?.length ?? 0]),
) as RecordVersions;
