import * as z from 'zod';
import { orderSchema, recordIdSchema, titleSchema } from './fields.ts';
import { laneRoles } from './lane-role.ts';
import { defineRecord } from './record-definition.ts';

/** A row of a journey. Order runs from the stage headers to the line of interaction, so the same
 * order is drawn downwards on the customer's side and upwards on the employee's. */
export const laneSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('lane'),
  journeyId: recordIdSchema,
  role: z.enum(laneRoles),
  title: titleSchema,
  order: orderSchema,
  /** Least height in layout units; the lane grows with its content. Null: as low as its content allows. */
  height: z.number().min(40).max(2000).nullable(),
  hidden: z.boolean(),
  collapsed: z.boolean(),
});
export type LaneRecord = z.infer<typeof laneSchema>;

export const laneDefinition = defineRecord({
  type: 'lane',
  schema: laneSchema,
  references: [{ field: 'journeyId', to: ['journey'], onTargetRemoved: 'remove' }],
  defaults: { title: '', height: null, hidden: false, collapsed: false },
});
