import * as z from 'zod';
import { defaultEmotionScale, emotionScaleSchema } from './emotion.ts';
import { proseSchema, recordIdSchema, tagsSchema, titleSchema } from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** The map itself: one per document, its id is the document's id. */
export const mapSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('map'),
  title: titleSchema,
  summary: proseSchema,
  /** Which decision the map serves; a map without one is a poster. */
  purpose: proseSchema,
  state: z.enum(['asIs', 'toBe', 'research']),
  /** Free text such as `Q2 2026`: maps describe periods that calendars do not know. */
  period: z.string().max(100),
  /** ISO 4217. All money on one map is in one currency. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Margin of one completed journey in minor units (kopecks, cents), V of stage-losses.ts; null while unknown. */
  customerValueMinor: z.int().min(0).max(1e15).nullable(),
  emotionScale: emotionScaleSchema,
  tags: tagsSchema,
});
export type MapRecord = z.infer<typeof mapSchema>;

export const mapDefinition = defineRecord({
  type: 'map',
  schema: mapSchema,
  references: [],
  defaults: {
    title: '',
    summary: '',
    purpose: '',
    state: 'asIs',
    period: '',
    currency: 'RUB',
    customerValueMinor: null,
    emotionScale: defaultEmotionScale,
    tags: [],
  },
});
