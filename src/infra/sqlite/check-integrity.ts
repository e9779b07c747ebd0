/**
 * Everything that can be checked of a project file: SQLite's structure, the schema, foreign keys, each row's hash, that no
 * step of a history is missing, and that playing every history gives exactly the records that are stored.
 */
import { hash as digestOf } from 'node:crypto';
import type { IntegrityReport } from '../../services/ports/project-store.ts';
import { ProjectDamagedError } from '../../services/ports/project-store.ts';
import type { ReadDb } from './connection.ts';
import type { ProjectSchema } from './project-schema.ts';
import { emptyDigest, toggleInDigest } from './row-hash.ts';
import {
  checkImage,
  checkProject,
  type DocumentRow,
  diffRows,
  type RecordRow,
  storedDocument,
  storedRecord,
  storedTransaction,
} from './rows.ts';
import { schemaProblem } from './schema-check.ts';
import { isSqliteError } from './sqlite-errors.ts';
import type { Reads } from './statements.ts';

export function checkIntegrity(db: ReadDb, reads: Reads, schema: ProjectSchema): IntegrityReport {
  const problems: string[] = [];
  const attempt = (where: string, check: () => void): void => {
    try {
      check();
    } catch (error) {
      if (error instanceof ProjectDamagedError) problems.push(error.detail);
      else if (isSqliteError(error) || error instanceof SyntaxError)
        problems.push(`${where}: ${error.message}`);
      else throw error;
    }
  };
  let counts = { records: 0, transactions: 0, images: 0 };
  attempt('structure', () => {
    for (const line of db.prepare<[], string>('PRAGMA integrity_check').pluck().all()) {
      if (line !== 'ok') problems.push(`structure: ${line}`);
    }
  });
  attempt('foreign keys', () => {
    const rows = db.prepare<[], { table: string; rowid: number | null }>('PRAGMA foreign_key_check').all();
    for (const { table, rowid } of rows) problems.push(`foreign keys: ${table} row ${rowid ?? '?'}`);
  });
  attempt('schema', () => {
    const problem = schemaProblem(db, schema, schema.version);
    if (problem !== null) problems.push(`schema: ${problem}`);
  });
  // One snapshot, so that records and histories are of the same instant.
  db.transaction(() => {
    attempt('counts', () => {
      counts = reads.counts.get() ?? counts;
    });
    attempt('project', () => void checkProject(reads.project.get()));
    attempt('documents', () => {
      for (const row of reads.documents.all()) checkHistory(reads, row, problems, attempt);
    });
    attempt('images', () => {
      for (const row of reads.images.iterate()) {
        attempt('images', () => void checkImage(row, digestOf('sha256', row.bytes, 'hex')));
      }
    });
  })();
  return { ok: problems.length === 0, ...counts, problems };
}

type Attempt = (where: string, check: () => void) => void;

function checkHistory(reads: Reads, document: DocumentRow, problems: string[], attempt: Attempt): void {
  const { id } = document;
  attempt(`documents ${id}`, () => void storedDocument(document));
  const played = new Map<string, string>();
  let seq = 0;
  attempt(`transactions ${id}`, () => {
    for (const row of reads.transactions.iterate(id)) {
      seq += 1;
      if (row.seq !== seq) {
        problems.push(`transactions ${id}/${seq}: missing`);
        seq = row.seq;
      }
      attempt(`transactions ${id}/${row.seq}`, () => {
        const { diff } = storedTransaction(row);
        const step = `transactions ${id}/${row.seq}`;
        const { removed, updated, added } = diffRows(id, diff);
        for (const row of removed) play(step, played, row, null, problems);
        for (const [from, to] of updated) play(step, played, from, to, problems);
        for (const row of added) play(step, played, null, row, problems);
      });
    }
  });
  if (seq !== document.seq)
    problems.push(`documents ${id}: seq ${document.seq}, and the history ends at ${seq}`);
  checkRecords(reads, document, played, problems, attempt);
}

/** `played` holds the hash of each record as the steps so far left it. */
function play(
  step: string,
  played: Map<string, string>,
  from: RecordRow | null,
  to: RecordRow | null,
  problems: string[],
): void {
  const id = (from ?? to)?.id ?? '';
  if (played.get(id) !== from?.hash.toString('hex'))
    problems.push(`${step}: ${id} is not what the steps before it left`);
  if (to === null) played.delete(id);
  else played.set(id, to.hash.toString('hex'));
}

function checkRecords(
  reads: Reads,
  document: DocumentRow,
  played: Map<string, string>,
  problems: string[],
  attempt: Attempt,
): void {
  const digest = emptyDigest();
  attempt(`records ${document.id}`, () => {
    for (const row of reads.records.iterate(document.id)) {
      const where = `records ${document.id}/${row.id}`;
      toggleInDigest(digest, row.hash);
      attempt(where, () => {
        const record = storedRecord(row);
        if (record.id !== row.id || record.type !== row.type)
          problems.push(`${where}: named otherwise inside`);
      });
      if (played.get(row.id) !== row.hash.toString('hex'))
        problems.push(`${where}: not what its history gives`);
      played.delete(row.id);
    }
  });
  for (const id of played.keys()) problems.push(`records ${document.id}/${id}: missing`);
  if (!digest.equals(document.records_digest))
    problems.push(`records ${document.id}: the digest does not fit`);
}
