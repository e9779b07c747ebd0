import * as z from 'zod';
import { columnSchema, recordIdSchema } from '../model/fields.ts';
import { message } from '../store/message.ts';
import { placeItem } from './cell-place.ts';
import { defineCommand, titleOf } from './define-command.ts';

/** Moves touchpoints and cards, one or many, within and between cells. All or none. */
export const itemsMove = defineCommand({
  name: 'items.move',
  args: z.strictObject({
    moves: z
      .array(
        z.strictObject({
          id: recordIdSchema,
          stageId: recordIdSchema,
          laneId: recordIdSchema,
          column: columnSchema,
          beforeId: recordIdSchema.nullable(),
        }),
      )
      .min(1)
      .max(5000),
  }),
  label: ({ moves }, draft) =>
    moves.length === 1
      ? message('command.items.moveOne', { title: titleOf(draft, moves[0]?.id ?? '') })
      : message('command.items.move', { count: moves.length }),
  run(draft, { moves }) {
    for (const { id, ...place } of moves) placeItem(draft, id, place);
  },
});
