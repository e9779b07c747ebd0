/**
 * Compares a file's schema with ours, object by object. A file that holds anything else (a trigger that rewrites what
 * is stored, a view in place of a table) is not opened.
 */
import Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from './connection.ts';
import type { ProjectSchema } from './project-schema.ts';

/** What stands in a schema: `table records` and so on, with its text. */
export type SchemaObjects = ReadonlyMap<string, string>;

const expectedByVersion = new WeakMap<ProjectSchema, Map<number, SchemaObjects>>();

/** What is wrong with the schema of a file of this version, or null when it is exactly ours. */
export function schemaProblem(db: ReadDb, schema: ProjectSchema, version: number): string | null {
  const expected = expectedObjects(schema, version);
  const found = schemaObjects(db);
  for (const [name, text] of expected) {
    if (!found.has(name)) return `missing ${name}`;
    if (found.get(name) !== text) return `changed ${name}`;
  }
  for (const name of found.keys()) if (!expected.has(name)) return `unknown ${name}`;
  return null;
}

export function schemaObjects(db: ReadDb): SchemaObjects {
  const rows = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema',
    )
    .all();
  // ANALYZE in somebody's SQLite tool leaves its tables behind: statistics, and no harm.
  const ours = rows.filter(({ name }) => !name.startsWith('sqlite_stat'));
  return new Map(ours.map(({ type, name, sql }) => [`${type} ${name}`, withoutLayout(sql ?? '')]));
}

/** ALTER TABLE and a fresh CREATE TABLE break lines differently and mean the same. */
function withoutLayout(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .trim();
}

function expectedObjects(schema: ProjectSchema, version: number): SchemaObjects {
  const versions = expectedByVersion.get(schema) ?? new Map<number, SchemaObjects>();
  expectedByVersion.set(schema, versions);
  const known = versions.get(version);
  if (known !== undefined) return known;
  const db = new Database(':memory:') as WriteDb;
  try {
    for (const migration of schema.migrations) if (migration.to <= version) migration.run(db);
    const made = schemaObjects(db);
    versions.set(version, made);
    return made;
  } finally {
    db.close();
  }
}
