import { cardSchema } from '../model/card-record.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const cardUpdate = defineCommand({
  name: 'card.update',
  args: updateArgs(cardSchema, ['text', 'attribution', 'imageHash', 'evidenceIds', 'tags']),
  label: ({ id, patch }, draft) =>
    message('command.card.update', { title: titleOf(draft, id, patch.text?.slice(0, 60)) }),
  coalesceKey: (args) => fieldCoalesceKey('card.update', args),
  run: (draft, { id, patch }) => void draft.update('card', id, definedOnly(patch)),
});
