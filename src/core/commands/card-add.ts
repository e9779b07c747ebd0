import * as z from 'zod';
import { cardSchema } from '../model/card-record.ts';
import { columnSchema, proseSchema, recordIdSchema } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { message, Refusal } from '../store/message.ts';
import { orderAt } from './cell-place.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly } from './patch-schema.ts';

export const cardAdd = defineCommand({
  name: 'card.add',
  args: z.strictObject({
    stageId: recordIdSchema,
    laneId: recordIdSchema,
    column: columnSchema,
    beforeId: recordIdSchema.nullable(),
    text: proseSchema,
    fields: cardSchema
      .pick({ attribution: true, imageHash: true, evidenceIds: true, tags: true })
      .partial()
      .optional(),
  }),
  label: ({ text }) => message('command.card.add', { title: text.slice(0, 60) }),
  run(draft, { text, fields, ...place }) {
    const lane = draft.need('lane', place.laneId);
    draft.need('stage', place.stageId);
    if (laneContent(lane.role) !== 'cards') throw new Refusal('refusal.cardLane');
    draft.create('card', {
      ...definedOnly(fields ?? {}),
      stageId: place.stageId,
      laneId: place.laneId,
      column: place.column,
      order: orderAt(draft, place, null),
      text,
    });
  },
});
