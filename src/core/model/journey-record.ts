import * as z from 'zod';
import { recordIdSchema, titleSchema } from './fields.ts';
import { measuredCountSchema } from './measured-value.ts';
import { defineRecord } from './record-definition.ts';

/**
 * One side's journey. `lifecycle` journeys have their own stages; a `blueprint` has none: its lanes stand under the
 * customer's stages (who does what for the customer here). A customer's journey is always a lifecycle.
 */
export const journeySchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('journey'),
  side: z.enum(['customer', 'employee']),
  mode: z.enum(['lifecycle', 'blueprint']),
  title: titleSchema,
  /** A persona of the library; null when nobody in particular. */
  personaId: recordIdSchema.nullable(),
  /** How many reached the end of the last stage: gives the last stage its drop-off. */
  completed: measuredCountSchema.nullable(),
});
export type JourneyRecord = z.infer<typeof journeySchema>;
export type Side = JourneyRecord['side'];

export const journeyDefinition = defineRecord({
  type: 'journey',
  schema: journeySchema,
  references: [],
  defaults: { mode: 'lifecycle', title: '', personaId: null, completed: null },
});
