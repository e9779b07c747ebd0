import * as z from 'zod';
import { daySchema, proseSchema, recordIdSchema, titleSchema } from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** Where a piece of evidence is from. */
export const evidenceKinds = [
  'interview',
  'observation',
  'survey',
  'analytics',
  'log',
  'document',
  'salesNote',
  'other',
] as const;

/** What a touchpoint, pain or card stands on. A card without any is drawn as the assumption that it is. */
export const evidenceSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('evidence'),
  kind: z.enum(evidenceKinds),
  title: titleSchema,
  quote: proseSchema,
  source: z.string().max(500),
  date: daySchema.nullable(),
  /** How many people or cases it speaks for; null when it has no such number. */
  n: z.int().min(0).nullable(),
});
export type EvidenceRecord = z.infer<typeof evidenceSchema>;

export const evidenceDefinition = defineRecord({
  type: 'evidence',
  schema: evidenceSchema,
  references: [],
  defaults: { kind: 'interview', title: '', quote: '', source: '', date: null, n: null },
});
