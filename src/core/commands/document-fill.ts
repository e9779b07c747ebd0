import * as z from 'zod';
import { type AnyRecord, parseRecord } from '../model/any-record.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';

/** Puts a whole set of records into a document in one step: a template, an imported file, a pasted map. */
export const documentFill = defineCommand({
  name: 'document.fill',
  args: z.strictObject({
    records: z
      .array(z.custom<AnyRecord>((value) => parseRecord(value).ok, { error: 'record' }))
      .min(1)
      .max(100_000),
  }),
  label: ({ records }) => message('command.document.fill', { count: records.length }),
  run(draft, { records }) {
    for (const record of records) {
      if (draft.get(record.id) !== undefined) throw new Refusal('refusal.idTaken');
      draft.put(record);
    }
  },
});
