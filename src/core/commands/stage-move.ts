import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';

export const stageMove = defineCommand({
  name: 'stage.move',
  args: z.strictObject({ id: recordIdSchema, beforeId: recordIdSchema.nullable() }),
  label: ({ id }, draft) => message('command.stage.move', { title: titleOf(draft, id) }),
  run(draft, { id, beforeId }) {
    const stage = draft.need('stage', id);
    const all = draft
      .list('stage')
      .filter((other) => other.journeyId === stage.journeyId)
      .sort(compareOrder);
    const place = all.findIndex((other) => other.id === id);
    // Where it is already: a drag that ends at its start is not a step of the history.
    if (beforeId === id || (all[place + 1]?.id ?? null) === beforeId) return;
    const siblings = all.filter((other) => other.id !== id);
    draft.update('stage', id, { order: orderBefore(siblings, beforeId) });
  },
});
