/** Arguments of `<type>.update` commands: the record's own field schemas, all optional, structural ones left out. */
import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';

export function updateArgs<Shape extends z.ZodRawShape, Keys extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  keys: readonly Keys[],
): z.ZodObject<{ id: z.ZodString; patch: z.ZodObject<{ [Key in Keys]: z.ZodOptional<Shape[Key]> }> }> {
  const shape: Record<string, z.ZodType> = {};
  for (const key of keys) shape[key] = z.optional(schema.shape[key] as unknown as z.ZodType);
  return z.strictObject({ id: recordIdSchema, patch: z.strictObject(shape) }) as unknown as z.ZodObject<{
    id: z.ZodString;
    patch: z.ZodObject<{ [Key in Keys]: z.ZodOptional<Shape[Key]> }>;
  }>;
}

/** Typing into one field coalesces; a change of several fields, or of another record, is a step of its own. */
export function fieldCoalesceKey(command: string, args: { id: string; patch: object }): string {
  return `${command} ${args.id} ${Object.keys(args.patch).sort().join(' ')}`;
}

/** Drops keys that are present but undefined, which exact optional properties don't allow in a patch. */
export function definedOnly<Patch extends object>(
  patch: Patch,
): { [Key in keyof Patch]: Exclude<Patch[Key], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Patch]: Exclude<Patch[Key], undefined>;
  };
}
