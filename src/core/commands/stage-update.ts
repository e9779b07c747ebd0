import { stageSchema } from '../model/stage-record.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const stageUpdate = defineCommand({
  name: 'stage.update',
  args: updateArgs(stageSchema, ['title', 'goal', 'width', 'hidden', 'entrants', 'avoidableShare']),
  label({ id, patch }, draft) {
    const title = titleOf(draft, id, patch.title);
    if (patch.title !== undefined) return message('command.stage.rename', { title });
    if (patch.width !== undefined) return message('command.stage.resize', { title });
    if (patch.hidden !== undefined) {
      return message(patch.hidden ? 'command.stage.hide' : 'command.stage.show', { title });
    }
    return message('command.stage.update', { title });
  },
  coalesceKey: (args) => fieldCoalesceKey('stage.update', args),
  run: (draft, { id, patch }) => void draft.update('stage', id, definedOnly(patch)),
});
