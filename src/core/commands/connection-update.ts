import { connectionSchema } from '../model/connection-record.ts';
import { connectionProblem } from '../rules/can-connect.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

/** Changes what an arrow says, means, or joins (dragging one of its ends). */
export const connectionUpdate = defineCommand({
  name: 'connection.update',
  args: updateArgs(connectionSchema, ['fromId', 'toId', 'kind', 'label', 'share']),
  label: ({ patch }) =>
    message(patch.fromId || patch.toId ? 'command.connection.reconnect' : 'command.connection.update'),
  coalesceKey: (args) => fieldCoalesceKey('connection.update', args),
  run(draft, { id, patch }) {
    const next = draft.update('connection', id, definedOnly(patch));
    const reason = connectionProblem(draft, next);
    if (reason !== null) throw new Refusal(reason);
  },
});
