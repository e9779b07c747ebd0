import * as z from 'zod';
import { imageHashSchema, proseSchema, recordIdSchema, titleSchema } from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** Whose journey it is. Made once in the library, used on many maps. */
export const personaSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('persona'),
  name: titleSchema,
  side: z.enum(['customer', 'employee']),
  role: z.string().max(300),
  description: proseSchema,
  goals: proseSchema,
  imageHash: imageHashSchema.nullable(),
});
export type PersonaRecord = z.infer<typeof personaSchema>;

export const personaDefinition = defineRecord({
  type: 'persona',
  schema: personaSchema,
  references: [],
  defaults: { name: '', side: 'customer', role: '', description: '', goals: '', imageHash: null },
});
