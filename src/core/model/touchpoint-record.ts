import * as z from 'zod';
import { emotionSchema } from './emotion.ts';
import {
  columnSchema,
  evidenceIdsSchema,
  imageHashSchema,
  orderSchema,
  proseSchema,
  recordIdSchema,
  tagsSchema,
  titleSchema,
} from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** A node of the journey graph, in the cell of a stage and a lane. */
export const touchpointSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('touchpoint'),
  stageId: recordIdSchema,
  laneId: recordIdSchema,
  /** Sub-column of the stage; touchpoints of one sub-column stand under each other by `order`. */
  column: columnSchema,
  order: orderSchema,
  title: titleSchema,
  description: proseSchema,
  /** A channel of the library; null when not said. */
  channelId: recordIdSchema.nullable(),
  kind: z.enum(['action', 'decision', 'wait', 'system']),
  momentOfTruth: z.boolean(),
  emotion: emotionSchema.nullable(),
  owner: z.string().max(200),
  imageHash: imageHashSchema.nullable(),
  evidenceIds: evidenceIdsSchema,
  tags: tagsSchema,
});
export type TouchpointRecord = z.infer<typeof touchpointSchema>;

export const touchpointDefinition = defineRecord({
  type: 'touchpoint',
  schema: touchpointSchema,
  references: [
    { field: 'stageId', to: ['stage'], onTargetRemoved: 'remove' },
    { field: 'laneId', to: ['lane'], onTargetRemoved: 'remove' },
  ],
  defaults: {
    column: 0,
    title: '',
    description: '',
    channelId: null,
    kind: 'action',
    momentOfTruth: false,
    emotion: null,
    owner: '',
    imageHash: null,
    evidenceIds: [],
    tags: [],
  },
});
