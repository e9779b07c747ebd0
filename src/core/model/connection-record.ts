import * as z from 'zod';
import { recordIdSchema, shareSchema, titleSchema } from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** What an arrow says; what each may join is in rules/can-connect.ts. */
export const connectionKinds = ['next', 'alternative', 'loop', 'supports', 'influences'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

/**
 * An arrow between two touchpoints. `next`, `alternative` and `loop` run inside one side; `supports` goes from an
 * employee's touchpoint to the customer's that it serves; `influences` goes anywhere and claims no cause.
 */
export const connectionSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('connection'),
  fromId: recordIdSchema,
  toId: recordIdSchema,
  kind: z.enum(connectionKinds),
  label: titleSchema,
  /** Share of the traffic that leaves `from` this way; null when not known. */
  share: shareSchema.nullable(),
});
export type ConnectionRecord = z.infer<typeof connectionSchema>;

export const connectionDefinition = defineRecord({
  type: 'connection',
  schema: connectionSchema,
  references: [
    { field: 'fromId', to: ['touchpoint'], onTargetRemoved: 'remove' },
    { field: 'toId', to: ['touchpoint'], onTargetRemoved: 'remove' },
  ],
  defaults: { kind: 'next', label: '', share: null },
});
