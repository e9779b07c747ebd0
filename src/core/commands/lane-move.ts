import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { message } from '../store/message.ts';
import { defineCommand, titleOf } from './define-command.ts';

export const laneMove = defineCommand({
  name: 'lane.move',
  args: z.strictObject({ id: recordIdSchema, beforeId: recordIdSchema.nullable() }),
  label: ({ id }, draft) => message('command.lane.move', { title: titleOf(draft, id) }),
  run(draft, { id, beforeId }) {
    const lane = draft.need('lane', id);
    const all = draft
      .list('lane')
      .filter((other) => other.journeyId === lane.journeyId)
      .sort(compareOrder);
    const place = all.findIndex((other) => other.id === id);
    if (beforeId === id || (all[place + 1]?.id ?? null) === beforeId) return;
    const siblings = all.filter((other) => other.id !== id);
    draft.update('lane', id, { order: orderBefore(siblings, beforeId) });
  },
});
