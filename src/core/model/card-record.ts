import * as z from 'zod';
import {
  columnSchema,
  evidenceIdsSchema,
  imageHashSchema,
  orderSchema,
  proseSchema,
  recordIdSchema,
  tagsSchema,
} from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** What the cells of text-like and image lanes hold. What it is (quote, need, note …) is its lane's role. */
export const cardSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('card'),
  stageId: recordIdSchema,
  laneId: recordIdSchema,
  column: columnSchema,
  order: orderSchema,
  text: proseSchema,
  /** Who says so, for a quote; the caption of an image. */
  attribution: z.string().max(300),
  imageHash: imageHashSchema.nullable(),
  evidenceIds: evidenceIdsSchema,
  tags: tagsSchema,
});
export type CardRecord = z.infer<typeof cardSchema>;

/** Goes with its stage or its lane. */
export const cardDefinition = defineRecord({
  type: 'card',
  schema: cardSchema,
  references: [
    { field: 'stageId', to: ['stage'], onTargetRemoved: 'remove' },
    { field: 'laneId', to: ['lane'], onTargetRemoved: 'remove' },
  ],
  defaults: { column: 0, text: '', attribution: '', imageHash: null, evidenceIds: [], tags: [] },
});
