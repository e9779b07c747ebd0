import * as z from 'zod';
import { recordIdSchema, titleSchema } from './fields.ts';
import { defineRecord } from './record-definition.ts';

/** Names of pictures that the window and exports draw beside a channel. */
export const channelIcons = [
  'web',
  'mobile',
  'phone',
  'chat',
  'email',
  'office',
  'courier',
  'advert',
  'social',
  'document',
  'event',
  'system',
] as const;

/** Where a touchpoint happens. Made once in the library, used on many maps. */
export const channelSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('channel'),
  title: titleSchema,
  icon: z.enum(channelIcons),
  online: z.boolean(),
});
export type ChannelRecord = z.infer<typeof channelSchema>;

export const channelDefinition = defineRecord({
  type: 'channel',
  schema: channelSchema,
  references: [],
  defaults: { title: '', icon: 'web', online: true },
});
