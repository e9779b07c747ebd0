import * as z from 'zod';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly } from './patch-schema.ts';
import { touchpointUpdate } from './touchpoint-update.ts';

/** Changes several touchpoints in one step of the history: an emotion, a mark, an owner for all that are selected. */
export const touchpointUpdateMany = defineCommand({
  name: 'touchpoint.updateMany',
  args: z.strictObject({ changes: z.array(touchpointUpdate.args).min(1).max(5000) }),
  label({ changes }, draft) {
    const [first] = changes;
    if (changes.length === 1 && first !== undefined) {
      return message('command.touchpoint.update', { title: titleOf(draft, first.id) });
    }
    const isEmotion = changes.every(({ patch }) => patch.emotion !== undefined);
    return message(isEmotion ? 'command.touchpoint.emotionMany' : 'command.touchpoint.updateMany', {
      count: changes.length,
    });
  },
  run(draft, { changes }) {
    for (const { id, patch } of changes) draft.update('touchpoint', id, definedOnly(patch));
  },
});
