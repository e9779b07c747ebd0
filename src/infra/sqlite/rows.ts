/** Rows of the tables, with their hashes: how they are made, and how they are checked and read. */
import type { AnyRecord, DocumentKind } from '../../core/model/any-record.ts';
import type { Message } from '../../core/store/message.ts';
import type { RecordsDiff } from '../../core/store/records-diff.ts';
import type { StoredTransaction, Transaction, TransactionOrigin } from '../../core/store/transaction.ts';
import { ProjectDamagedError, type StoredDocument } from '../../services/ports/project-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Column, rowHash } from './row-hash.ts';

export interface ProjectRow {
  readonly title: string;
  readonly created_at: number;
  readonly hash: Buffer;
}

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly seq: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly records_digest: Buffer;
  readonly hash: Buffer;
}

export interface RecordRow {
  readonly document: string;
  readonly id: string;
  readonly type: string;
  readonly json: string;
  readonly hash: Buffer;
}

export interface TransactionRow {
  readonly document: string;
  readonly seq: number;
  readonly id: string;
  readonly author: string;
  readonly origin: TransactionOrigin;
  readonly at: number;
  readonly label: string;
  readonly command: string;
  readonly diff: string;
  readonly coalesce_key: string | null;
  readonly reverts: string;
  readonly hash: Buffer;
}

export interface ImageRow {
  readonly sha256: string;
  readonly media_type: string;
  readonly created_at: number;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

export function projectRow(title: string, createdAt: number): ProjectRow {
  return withHash('project', { title, created_at: createdAt }, [title, createdAt]);
}

export function documentRow(fields: Omit<DocumentRow, 'hash'>): DocumentRow {
  return withHash('documents', fields, documentColumns(fields));
}

/** @throws Error when the diff names a record otherwise than it names itself. */
export function recordRow(document: string, id: string, record: AnyRecord | undefined): RecordRow {
  if (record?.id !== id) throw new Error(`The diff says ${id} and the record ${record?.id ?? 'nothing'}`);
  const json = canonicalJson(record);
  const fields = { document, id, type: record.type, json };
  return withHash('records', fields, [document, id, record.type, json]);
}

/** A diff as rows, before and after: each record is put into words and hashed once, for its row and for the log. */
export interface DiffRows {
  readonly removed: readonly RecordRow[];
  readonly updated: readonly (readonly [from: RecordRow, to: RecordRow])[];
  readonly added: readonly RecordRow[];
}

export function diffRows(document: string, diff: RecordsDiff): DiffRows {
  const rowsOf = (records: Readonly<Record<string, AnyRecord>>): RecordRow[] =>
    Object.keys(records)
      .sort()
      .map((id) => recordRow(document, id, records[id]));
  return {
    removed: rowsOf(diff.removed),
    added: rowsOf(diff.added),
    updated: Object.keys(diff.updated)
      .sort()
      .map((id) => [
        recordRow(document, id, diff.updated[id]?.[0]),
        recordRow(document, id, diff.updated[id]?.[1]),
      ]),
  };
}

/** The canonical JSON of the diff that the rows were made of. */
function diffJson({ removed, updated, added }: DiffRows): string {
  const whole = (row: RecordRow): string => `${JSON.stringify(row.id)}:${row.json}`;
  const changed = updated.map(([from, to]) => `${JSON.stringify(to.id)}:[${from.json},${to.json}]`);
  return `{"added":{${added.map(whole).join(',')}},"removed":{${removed.map(whole).join(',')}},"updated":{${changed.join(',')}}}`;
}

export function transactionRow(
  document: string,
  seq: number,
  transaction: Transaction,
  rows: DiffRows,
): TransactionRow {
  const fields = {
    document,
    seq,
    id: transaction.id,
    author: transaction.author,
    origin: transaction.origin,
    at: transaction.at,
    label: canonicalJson(transaction.label),
    command: canonicalJson(transaction.command),
    diff: diffJson(rows),
    coalesce_key: transaction.coalesceKey,
    reverts: canonicalJson(transaction.reverts),
  };
  return withHash('transactions', fields, transactionColumns(fields));
}

/** The bytes are covered by their own SHA-256, which is the row's name. */
export function imageRow(sha256: string, mediaType: string, createdAt: number, bytes: Buffer): ImageRow {
  const fields = { sha256, media_type: mediaType, created_at: createdAt, bytes };
  return withHash('images', fields, [sha256, mediaType, createdAt]);
}

/** @throws ProjectDamagedError like every `check` here, naming the table and the row. */
export function checkProject(row: ProjectRow | undefined): ProjectRow {
  if (row === undefined) throw new ProjectDamagedError('project: no row');
  return checkHash('project', '', row, [row.title, row.created_at]);
}

export function checkDocument(row: DocumentRow): DocumentRow {
  return checkHash('documents', row.id, row, documentColumns(row));
}

export function storedDocument(row: DocumentRow): StoredDocument {
  checkDocument(row);
  return {
    id: row.id,
    kind: row.kind,
    seq: row.seq,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

export function checkRecord(row: RecordRow): RecordRow {
  return checkHash('records', `${row.document}/${row.id}`, row, [row.document, row.id, row.type, row.json]);
}

export function storedRecord(row: RecordRow): AnyRecord {
  checkRecord(row);
  return JSON.parse(row.json) as AnyRecord;
}

export function storedTransaction(row: TransactionRow): StoredTransaction {
  checkHash('transactions', `${row.document}/${row.seq}`, row, transactionColumns(row));
  return {
    seq: row.seq,
    id: row.id,
    command: JSON.parse(row.command) as Transaction['command'],
    label: JSON.parse(row.label) as Message,
    diff: JSON.parse(row.diff) as RecordsDiff,
    origin: row.origin,
    coalesceKey: row.coalesce_key,
    reverts: JSON.parse(row.reverts) as string[],
    at: row.at,
    author: row.author,
  };
}

export function checkImage(row: ImageRow, sha256OfBytes: string): ImageRow {
  checkHash('images', row.sha256, row, [row.sha256, row.media_type, row.created_at]);
  if (sha256OfBytes !== row.sha256)
    throw new ProjectDamagedError(`images ${row.sha256}: the bytes do not fit`);
  return row;
}

function documentColumns(row: Omit<DocumentRow, 'hash'>): Column[] {
  const { id, kind, seq, created_at, updated_at, removed_at, records_digest } = row;
  return [id, kind, seq, created_at, updated_at, removed_at, records_digest.toString('hex')];
}

function transactionColumns(row: Omit<TransactionRow, 'hash'>): Column[] {
  const { document, seq, id, author, origin, at, label, command, diff, coalesce_key, reverts } = row;
  return [document, seq, id, author, origin, at, label, command, diff, coalesce_key, reverts];
}

function withHash<Fields extends object>(
  table: string,
  fields: Fields,
  columns: readonly Column[],
): Fields & { hash: Buffer } {
  return { ...fields, hash: rowHash(table, columns) };
}

function checkHash<Row extends { readonly hash: Buffer }>(
  table: string,
  where: string,
  row: Row,
  columns: readonly Column[],
): Row {
  if (rowHash(table, columns).equals(row.hash)) return row;
  throw new ProjectDamagedError(`${table} ${where}: the row does not fit its hash`);
}
