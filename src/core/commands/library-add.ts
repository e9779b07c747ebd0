import * as z from 'zod';
import { channelSchema } from '../model/channel-record.ts';
import { evidenceSchema } from '../model/evidence-record.ts';
import { recordIdSchema } from '../model/fields.ts';
import { personaSchema } from '../model/persona-record.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly } from './patch-schema.ts';

/** Fields of a library record, all optional: what is not given takes its default. */
export const personaFields = personaSchema.omit({ id: true, type: true }).partial();
export const channelFields = channelSchema.omit({ id: true, type: true }).partial();
export const evidenceFields = evidenceSchema.omit({ id: true, type: true }).partial();

/** Adds a persona, a channel or a piece of evidence to the project's library. */
export const libraryAdd = defineCommand({
  name: 'library.add',
  args: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('persona'), id: recordIdSchema.optional(), fields: personaFields }),
    z.strictObject({ type: z.literal('channel'), id: recordIdSchema.optional(), fields: channelFields }),
    z.strictObject({ type: z.literal('evidence'), id: recordIdSchema.optional(), fields: evidenceFields }),
  ]),
  label: ({ type }) => message(`command.library.add.${type}`),
  run(draft, args) {
    // The id is given when something that is not in this document already names it (a map that is being imported).
    const id = args.id === undefined ? {} : { id: args.id };
    if (args.type === 'persona') draft.create('persona', { ...definedOnly(args.fields), ...id });
    else if (args.type === 'channel') draft.create('channel', { ...definedOnly(args.fields), ...id });
    else draft.create('evidence', { ...definedOnly(args.fields), ...id });
  },
});
