import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { compareOrder, orderBefore } from '../model/order-key.ts';
import { message, Refusal } from '../store/message.ts';
import { defineCommand } from './define-command.ts';

export const stageAdd = defineCommand({
  name: 'stage.add',
  args: z.strictObject({
    journeyId: recordIdSchema,
    title: titleSchema,
    /** The stage that it goes before; null: last. */
    beforeId: recordIdSchema.nullable(),
  }),
  label: ({ title }) => message('command.stage.add', { title }),
  run(draft, { journeyId, title, beforeId }) {
    if (draft.need('journey', journeyId).mode === 'blueprint') throw new Refusal('refusal.blueprintStages');
    const siblings = draft
      .list('stage')
      .filter((stage) => stage.journeyId === journeyId)
      .sort(compareOrder);
    draft.create('stage', { journeyId, title, order: orderBefore(siblings, beforeId) });
  },
});
