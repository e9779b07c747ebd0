import * as z from 'zod';
import { columnSchema, recordIdSchema, titleSchema } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { touchpointSchema } from '../model/touchpoint-record.ts';
import { message, Refusal } from '../store/message.ts';
import { orderAt } from './cell-place.ts';
import { defineCommand } from './define-command.ts';
import { definedOnly } from './patch-schema.ts';

/** The fields that a new touchpoint may come with. */
export const touchpointFieldsSchema = touchpointSchema
  .pick({
    description: true,
    channelId: true,
    kind: true,
    momentOfTruth: true,
    emotion: true,
    owner: true,
    imageHash: true,
    evidenceIds: true,
    tags: true,
  })
  .partial();

export const touchpointAdd = defineCommand({
  name: 'touchpoint.add',
  args: z.strictObject({
    stageId: recordIdSchema,
    laneId: recordIdSchema,
    column: columnSchema,
    beforeId: recordIdSchema.nullable(),
    title: titleSchema,
    fields: touchpointFieldsSchema.optional(),
  }),
  label: ({ title }) => message('command.touchpoint.add', { title }),
  run(draft, { title, fields, ...place }) {
    const lane = draft.need('lane', place.laneId);
    draft.need('stage', place.stageId);
    if (laneContent(lane.role) !== 'touchpoints') throw new Refusal('refusal.touchpointLane');
    draft.create('touchpoint', {
      ...definedOnly(fields ?? {}),
      stageId: place.stageId,
      laneId: place.laneId,
      column: place.column,
      order: orderAt(draft, place, null),
      title,
    });
  },
});
