import * as z from 'zod';
import { orderSchema, recordIdSchema, titleSchema } from './fields.ts';
import { measuredValueSchema } from './measured-value.ts';
import { metricKindNames, metricUnits } from './metric-kind.ts';
import { defineRecord } from './record-definition.ts';

/** A metric placed on a stage or a touchpoint: its value, where the value is from, and what it should be. */
export const metricCardSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('metricCard'),
  hostId: recordIdSchema,
  kind: z.enum(metricKindNames),
  /** The name of an own metric, or a finer name for a known one; empty: the kind's own name. */
  title: titleSchema,
  unit: z.enum(metricUnits),
  direction: z.enum(['up', 'down']),
  /** In `unit`; null until it is known. */
  value: measuredValueSchema.nullable(),
  /** In `unit`; null: nobody has set one, and the card has no colour. */
  target: z.number().nullable(),
  order: orderSchema,
  /** Whether the stage's header shows it; the lane of metrics shows all. */
  pinned: z.boolean(),
});
export type MetricCardRecord = z.infer<typeof metricCardSchema>;

export const metricCardDefinition = defineRecord({
  type: 'metricCard',
  schema: metricCardSchema,
  references: [{ field: 'hostId', to: ['stage', 'touchpoint'], onTargetRemoved: 'remove' }],
  defaults: {
    kind: 'own',
    title: '',
    unit: 'number',
    direction: 'up',
    value: null,
    target: null,
    pinned: true,
  },
});
