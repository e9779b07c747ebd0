/**
 * An emotion keeps the value a person gave, on the scale it was given on. Nothing is rescaled when it is stored, so
 * a file from another tool comes back out as it went in; drawing uses the normalised height.
 */
import * as z from 'zod';

/** Bounded, so that the width of any scale is a number that can be divided by. */
const scaleNumberSchema = z.number().min(-1e12).max(1e12);

/** A map's own scale for new emotions; `min` is the worst, `max` the best. */
export const emotionScaleSchema = z
  .strictObject({ min: scaleNumberSchema, max: scaleNumberSchema })
  .refine((scale) => scale.max > scale.min, { error: 'emotion.scale' });
export type EmotionScale = z.infer<typeof emotionScaleSchema>;

/** A touchpoint's emotion on the scale `min`..`max` that it was given on. `label`: the source's own word for it. */
export const emotionSchema = z
  .strictObject({
    value: scaleNumberSchema,
    min: scaleNumberSchema,
    max: scaleNumberSchema,
    label: z.string().max(100).nullable(),
    source: z.enum(['manual', 'import', 'computed']),
  })
  .refine((emotion) => emotion.max > emotion.min, { error: 'emotion.scale' });
export type Emotion = z.infer<typeof emotionSchema>;

/** One of the five faces, 1 worst to 5 best. */
export type EmotionLevel = 1 | 2 | 3 | 4 | 5;

export const defaultEmotionScale: EmotionScale = { min: 1, max: 5 };

/** Height on the curve, 0 (worst) to 1 (best); a value outside its own scale is held at the edge. */
export function emotionHeight(emotion: Emotion): number {
  const height = (emotion.value - emotion.min) / (emotion.max - emotion.min);
  return Math.min(1, Math.max(0, height));
}

/** The face, 1 (worst) to 5 (best), whose fifth of the scale holds the value. */
export function emotionLevel(emotion: Emotion): EmotionLevel {
  return Math.min(5, Math.floor(emotionHeight(emotion) * 5) + 1) as EmotionLevel;
}

/** Whether the value lies outside the scale that it claims (allowed on import, flagged on the map). */
export function emotionOutOfScale(emotion: Emotion): boolean {
  return emotion.value < emotion.min || emotion.value > emotion.max;
}

/** The emotion that a face stands for on a scale: the faces sit at 0, 25, 50, 75 and 100 % of it. */
export function emotionOfLevel(level: EmotionLevel, scale: EmotionScale): Emotion {
  const value = scale.min + ((level - 1) / 4) * (scale.max - scale.min);
  return { value, min: scale.min, max: scale.max, label: null, source: 'manual' };
}
