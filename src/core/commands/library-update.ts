import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { channelFields, evidenceFields, personaFields } from './library-add.ts';
import { definedOnly, fieldCoalesceKey } from './patch-schema.ts';

export const libraryUpdate = defineCommand({
  name: 'library.update',
  args: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('persona'), id: recordIdSchema, patch: personaFields }),
    z.strictObject({ type: z.literal('channel'), id: recordIdSchema, patch: channelFields }),
    z.strictObject({ type: z.literal('evidence'), id: recordIdSchema, patch: evidenceFields }),
  ]),
  label: ({ type }) => message(`command.library.update.${type}`),
  coalesceKey: (args) => fieldCoalesceKey('library.update', args),
  run(draft, args) {
    if (args.type === 'persona') draft.update('persona', args.id, definedOnly(args.patch));
    else if (args.type === 'channel') draft.update('channel', args.id, definedOnly(args.patch));
    else draft.update('evidence', args.id, definedOnly(args.patch));
  },
});
