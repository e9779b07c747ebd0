/**
 * Undo and redo: put back what some transactions changed, and only that. Where somebody else has meanwhile changed
 * another field of the same record, their change stays; where they changed the same field, or built on what would go, the
 * step says that it can't be taken back rather than throwing their work away.
 */
import * as z from 'zod';
import type { AnyRecord } from '../model/any-record.ts';
import { parseRecord } from '../model/any-record.ts';
import { referencesOf } from '../store/check-diff.ts';
import type { Draft } from '../store/draft.ts';
import { Refusal } from '../store/message.ts';
import { sameValue } from '../store/records-diff.ts';
import { defineCommand } from './define-command.ts';

const recordSchema = z.custom<AnyRecord>((value) => parseRecord(value).ok, { error: 'record' });
const recordsByIdSchema = z
  .record(z.string(), recordSchema)
  .refine((records) => Object.entries(records).every(([id, record]) => record.id === id), { error: 'id' });
const diffSchema = z.strictObject({
  added: recordsByIdSchema,
  updated: z
    .record(z.string(), z.tuple([recordSchema, recordSchema]))
    .refine((pairs) => Object.entries(pairs).every(([id, [from, to]]) => from.id === id && to.id === id), {
      error: 'id',
    }),
  removed: recordsByIdSchema,
});

export const revertDiff = defineCommand({
  name: 'diff.revert',
  /** The diff that was made, as it was made. */
  args: z.strictObject({ diff: diffSchema }),
  run(draft, { diff }) {
    for (const [id, [from, to]] of Object.entries(diff.updated)) putBack(draft, id, from, to);
    for (const [id, record] of Object.entries(diff.added)) {
      const present = draft.get(id);
      if (present !== undefined && !sameValue(present, record)) throw new Refusal('refusal.undoChanged');
      draft.remove(id);
    }
    refuseIfBuiltOn(draft, diff.added);
    for (const [id, record] of Object.entries(diff.removed)) {
      if (draft.get(id) === undefined) draft.put(record);
    }
  },
});

function refuseIfBuiltOn(draft: Draft, gone: Readonly<Record<string, AnyRecord>>): void {
  if (Object.keys(gone).length === 0) return;
  for (const record of draft.values()) {
    if (referencesOf(record).some((id) => Object.hasOwn(gone, id))) throw new Refusal('refusal.undoBuiltOn');
  }
}

function putBack(draft: Draft, id: string, from: AnyRecord, to: AnyRecord): void {
  const present = draft.get(id);
  if (present === undefined) throw new Refusal('refusal.undoGone');
  const restored: Record<string, unknown> = { ...present };
  const before = from as unknown as Record<string, unknown>;
  const after = to as unknown as Record<string, unknown>;
  for (const field of Object.keys(after)) {
    if (sameValue(before[field], after[field])) continue;
    if (!sameValue(restored[field], after[field])) throw new Refusal('refusal.undoChanged');
    restored[field] = before[field];
  }
  draft.put(restored as unknown as AnyRecord);
}
