import { mapSchema } from '../model/map-record.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const mapUpdate = defineCommand({
  name: 'map.update',
  args: updateArgs(mapSchema, [
    'title',
    'summary',
    'purpose',
    'state',
    'period',
    'currency',
    'customerValueMinor',
    'emotionScale',
    'tags',
  ]),
  label: ({ patch }) => message(patch.title === undefined ? 'command.map.update' : 'command.map.rename'),
  coalesceKey: (args) => fieldCoalesceKey('map.update', args),
  run: (draft, { id, patch }) => void draft.update('map', id, definedOnly(patch)),
});
