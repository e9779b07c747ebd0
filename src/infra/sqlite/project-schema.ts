/**
 * The schema of a project file and how older files reach it. A new version adds a migration at the end of the list and
 * changes `create` to make the same thing at once; a test holds the two equal.
 */
import type { WriteDb } from './connection.ts';
import { schemaVersion1 } from './schema-version-1.ts';

/** "TWNP": says that an SQLite file is a Twinpath project. */
export const applicationId = 0x54574e50;

export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly to: number;
  /** Runs inside a transaction; hashes of the rows that it changes are its own business. */
  run(db: WriteDb): void;
}

export interface ProjectSchema {
  readonly version: number;
  /** Makes the newest schema in an empty file. */
  create(db: WriteDb): void;
  /** From nothing to the newest, without gaps: `migrations[i].to` is `i + 1`. */
  readonly migrations: readonly Migration[];
}

export const projectSchema: ProjectSchema = {
  version: 1,
  create: (db) => void db.exec(schemaVersion1),
  migrations: [{ to: 1, run: (db) => void db.exec(schemaVersion1) }],
};
