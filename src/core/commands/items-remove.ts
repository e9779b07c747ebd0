import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';

/** Deletes whatever is selected, with what hangs on it (see the behaviours), in one step. */
export const itemsRemove = defineCommand({
  name: 'items.remove',
  args: z.strictObject({ ids: z.array(recordIdSchema).min(1).max(20_000) }),
  label({ ids }, draft) {
    const only = ids.length === 1 ? draft.get(ids[0] ?? '') : undefined;
    return only === undefined
      ? message('command.items.remove', { count: ids.length })
      : message(`command.remove.${only.type}`, { title: titleOf(draft, only.id) });
  },
  run(draft, { ids }) {
    for (const id of ids) {
      const record = draft.get(id);
      // Gone already, with something else of the same selection or by another person: what was asked for is so.
      if (record === undefined) continue;
      if (record.type === 'map') throw new Refusal('refusal.removeMap');
      if (record.type === 'journey' && record.side === 'customer') {
        // Together with all the others it may go, in whatever order they were selected.
        const staying = draft.list('journey').filter((journey) => !ids.includes(journey.id));
        if (staying.length > 0) throw new Refusal('refusal.removeCustomer');
      }
      draft.remove(id);
    }
  },
});
