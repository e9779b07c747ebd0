import * as z from 'zod';
import { connectionKinds } from '../model/connection-record.ts';
import { recordIdSchema, shareSchema, titleSchema } from '../model/fields.ts';
import { canConnect } from '../rules/can-connect.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';

export const connectionAdd = defineCommand({
  name: 'connection.add',
  args: z.strictObject({
    fromId: recordIdSchema,
    toId: recordIdSchema,
    kind: z.enum(connectionKinds),
    label: titleSchema.optional(),
    share: shareSchema.nullable().optional(),
  }),
  label: ({ kind }) => message(`command.connection.add.${kind}`),
  run(draft, { fromId, toId, kind, label, share }) {
    const reason = canConnect(draft, fromId, toId, kind, draft.list('connection'));
    if (reason !== null) throw new Refusal(reason);
    draft.create('connection', { fromId, toId, kind, label: label ?? '', share: share ?? null });
  },
});
