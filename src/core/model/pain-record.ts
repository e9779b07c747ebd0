import * as z from 'zod';
import {
  evidenceIdsSchema,
  orderSchema,
  proseSchema,
  recordIdSchema,
  shareSchema,
  tagsSchema,
  titleSchema,
} from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** What hurts (`pain`) or what stops (`barrier`), on a touchpoint or on a whole stage. */
export const painSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('pain'),
  targetId: recordIdSchema,
  kind: z.enum(['pain', 'barrier']),
  title: titleSchema,
  description: proseSchema,
  order: orderSchema,
  /** An ordinal mark, 1 (cosmetic) to 5 (catastrophe): never multiplied into money. */
  severity: z.int().min(1).max(5),
  /** Share of the people in the stage whom it affects; null when not known. */
  reach: shareSchema.nullable(),
  /** Share of the stage's loss that this pain is held to explain; null until a person says so. */
  lossShare: shareSchema.nullable(),
  status: z.enum(['open', 'inWork', 'testing', 'closed']),
  owner: z.string().max(200),
  evidenceIds: evidenceIdsSchema,
  tags: tagsSchema,
});
export type PainRecord = z.infer<typeof painSchema>;

export const painDefinition = defineRecord({
  type: 'pain',
  schema: painSchema,
  references: [{ field: 'targetId', to: ['touchpoint', 'stage'], onTargetRemoved: 'remove' }],
  defaults: {
    kind: 'pain',
    title: '',
    description: '',
    severity: 3,
    reach: null,
    lossShare: null,
    status: 'open',
    owner: '',
    evidenceIds: [],
    tags: [],
  },
});
