import * as z from 'zod';
import { orderSchema, proseSchema, recordIdSchema, shareSchema, titleSchema } from './fields.ts';
import { measuredCountSchema } from './measured-value.ts';
import { defineRecord } from './record-definition.ts';

/** A column group of a journey. */
export const stageSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('stage'),
  journeyId: recordIdSchema,
  title: titleSchema,
  goal: proseSchema,
  order: orderSchema,
  /** Least width in layout units; the stage grows with its content. Null: as narrow as its content allows. */
  width: z.number().min(120).max(4000).nullable(),
  hidden: z.boolean(),
  /** N_k of stage-losses.ts: how many entered this stage in the map's period. */
  entrants: measuredCountSchema.nullable(),
  /** a_k of stage-losses.ts: what share of the leavers could be kept, 0..1. Empty until a person fills it in. */
  avoidableShare: shareSchema.nullable(),
});
export type StageRecord = z.infer<typeof stageSchema>;

export const stageDefinition = defineRecord({
  type: 'stage',
  schema: stageSchema,
  references: [{ field: 'journeyId', to: ['journey'], onTargetRemoved: 'remove' }],
  defaults: { title: '', goal: '', width: null, hidden: false, entrants: null, avoidableShare: null },
});
