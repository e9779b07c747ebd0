import { painSchema } from '../model/pain-record.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const painUpdate = defineCommand({
  name: 'pain.update',
  args: updateArgs(painSchema, [
    'targetId',
    'kind',
    'title',
    'description',
    'severity',
    'reach',
    'lossShare',
    'status',
    'owner',
    'evidenceIds',
    'tags',
  ]),
  label: ({ id, patch }, draft) =>
    message(patch.targetId === undefined ? 'command.pain.update' : 'command.pain.move', {
      title: titleOf(draft, id, patch.title),
    }),
  coalesceKey: (args) => fieldCoalesceKey('pain.update', args),
  run: (draft, { id, patch }) => void draft.update('pain', id, definedOnly(patch)),
});
