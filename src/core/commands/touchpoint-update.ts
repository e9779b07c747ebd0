import { touchpointSchema } from '../model/touchpoint-record.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const touchpointUpdate = defineCommand({
  name: 'touchpoint.update',
  args: updateArgs(touchpointSchema, [
    'title',
    'description',
    'channelId',
    'kind',
    'momentOfTruth',
    'emotion',
    'owner',
    'imageHash',
    'evidenceIds',
    'tags',
  ]),
  label({ id, patch }, draft) {
    const title = titleOf(draft, id, patch.title);
    if (patch.title !== undefined) return message('command.touchpoint.rename', { title });
    if (patch.emotion !== undefined) return message('command.touchpoint.emotion', { title });
    if (patch.momentOfTruth !== undefined) return message('command.touchpoint.moment', { title });
    return message('command.touchpoint.update', { title });
  },
  coalesceKey: (args) => fieldCoalesceKey('touchpoint.update', args),
  run: (draft, { id, patch }) => void draft.update('touchpoint', id, definedOnly(patch)),
});
