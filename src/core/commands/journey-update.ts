import { journeySchema } from '../model/journey-record.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const journeyUpdate = defineCommand({
  name: 'journey.update',
  args: updateArgs(journeySchema, ['title', 'personaId', 'completed']),
  label: ({ id }, draft) => message('command.journey.update', { title: titleOf(draft, id) }),
  coalesceKey: (args) => fieldCoalesceKey('journey.update', args),
  run: (draft, { id, patch }) => void draft.update('journey', id, definedOnly(patch)),
});
