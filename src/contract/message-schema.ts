import * as z from 'zod';
import type { Message } from '../core/store/message.ts';

const plainSchema = z.strictObject({
  key: z.string().max(200),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A message with at most one level of messages inside it. */
export const messageSchema: z.ZodType<Message> = z.strictObject({
  key: z.string().max(200),
  params: z.record(z.string(), z.union([z.string(), z.number(), plainSchema])).optional(),
}) as unknown as z.ZodType<Message>;
