import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { laneRoles } from '../model/lane-role.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { message } from '../store/message.ts';
import { defineCommand } from './define-command.ts';

export const laneAdd = defineCommand({
  name: 'lane.add',
  args: z.strictObject({
    journeyId: recordIdSchema,
    role: z.enum(laneRoles),
    title: titleSchema,
    beforeId: recordIdSchema.nullable(),
  }),
  label: ({ title }) => message('command.lane.add', { title }),
  run(draft, { journeyId, role, title, beforeId }) {
    draft.need('journey', journeyId);
    const siblings = draft
      .list('lane')
      .filter((lane) => lane.journeyId === journeyId)
      .sort(compareOrder);
    draft.create('lane', { journeyId, role, title, order: orderBefore(siblings, beforeId) });
  },
});
