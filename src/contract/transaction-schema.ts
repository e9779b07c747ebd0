/** Transactions as they cross between a window and its host. */
import * as z from 'zod';
import { type AnyRecord, parseRecord } from '../core/model/any-record.ts';
import type { StoredTransaction, Transaction } from '../core/store/transaction.ts';
import { messageSchema } from './message-schema.ts';

/** A record that fits the schema of its type. */
export const recordSchema = z.custom<AnyRecord>((value) => parseRecord(value).ok, { error: 'record' });

/** By record id; an update holds the record before and after. */
/** What a record was before. No need to look inside: it has to equal what is stored, and that is sound. */
const formerRecordSchema = z.custom<AnyRecord>((value) => typeof value === 'object' && value !== null, {
  error: 'record',
});

export const diffSchema = z.strictObject({
  added: z.record(z.string(), recordSchema),
  updated: z.record(z.string(), z.tuple([formerRecordSchema, recordSchema])),
  removed: z.record(z.string(), formerRecordSchema),
});

const shape = {
  id: z.string().min(8).max(60),
  command: z.strictObject({ name: z.string().max(100), args: z.unknown() }),
  label: messageSchema,
  diff: diffSchema,
  origin: z.enum(['user', 'undo', 'redo', 'import']),
  coalesceKey: z.string().max(400).nullable(),
  reverts: z.array(z.string().max(60)).max(5000),
  at: z.number().int(),
  author: z.string().max(200),
};

/** A transaction as a window sends it; the host checks its diff against the rules, too. */
export const transactionSchema = z.strictObject(shape) as unknown as z.ZodType<Transaction, Transaction>;
/** Not checked record by record: the host wrote it. */
export const storedTransactionSchema = z.looseObject({
  seq: z.int().min(1),
  id: z.string(),
}) as unknown as z.ZodType<StoredTransaction>;
