/** A number from the outside world never travels without how many it stands on, when and where it is from. */
import * as z from 'zod';
import { daySchema } from './fields.ts';

/** A value with its provenance; its unit is that of whatever holds it. */
export const measuredValueSchema = z.strictObject({
  value: z.number(),
  /** Sample size; null when nobody wrote it down. */
  n: z.int().min(0).nullable(),
  date: daySchema.nullable(),
  source: z.string().max(300).nullable(),
});
export type MeasuredValue = z.infer<typeof measuredValueSchema>;

/** A count of people or cases, such as the entrants of a stage. */
export const measuredCountSchema = measuredValueSchema.extend({ value: z.int().min(0).max(1e12) });
export type MeasuredCount = z.infer<typeof measuredCountSchema>;

/** A value of which nothing but the number is known. */
export function bareValue(value: number): MeasuredValue {
  return { value, n: null, date: null, source: null };
}
