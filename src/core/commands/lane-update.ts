import { laneSchema } from '../model/lane-record.ts';
import { laneContent } from '../model/lane-role.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';
import { definedOnly, fieldCoalesceKey, updateArgs } from './patch-schema.ts';

export const laneUpdate = defineCommand({
  name: 'lane.update',
  args: updateArgs(laneSchema, ['title', 'role', 'height', 'hidden', 'collapsed']),
  label({ id, patch }, draft) {
    const title = titleOf(draft, id, patch.title);
    if (patch.title !== undefined) return message('command.lane.rename', { title });
    if (patch.height !== undefined) return message('command.lane.resize', { title });
    if (patch.hidden !== undefined) {
      return message(patch.hidden ? 'command.lane.hide' : 'command.lane.show', { title });
    }
    if (patch.collapsed !== undefined) {
      return message(patch.collapsed ? 'command.lane.collapse' : 'command.lane.expand', { title });
    }
    return message('command.lane.update', { title });
  },
  coalesceKey: (args) => fieldCoalesceKey('lane.update', args),
  run(draft, { id, patch }) {
    const lane = draft.need('lane', id);
    if (patch.role !== undefined && laneContent(patch.role) !== laneContent(lane.role)) {
      const holds = [...draft.list('touchpoint'), ...draft.list('card')].some((item) => item.laneId === id);
      if (holds) throw new Refusal('refusal.laneNotEmpty');
    }
    draft.update('lane', id, definedOnly(patch));
  },
});
