import * as z from 'zod';
import { recordIdSchema, titleSchema } from '../model/fields.ts';
import { message } from '../store/message.ts';
import { cellItems, orderAt, refuseBeyondLastColumn } from './cell-place.ts';
import { defineCommand } from './define-command.ts';

/**
 * The next step of the journey in one key: a new touchpoint to the right of this one (or under it, for a branch), joined
 * by an arrow. Works where a mouse would drag an arrow into the empty.
 */
export const touchpointAddNext = defineCommand({
  name: 'touchpoint.addNext',
  args: z.strictObject({
    fromId: recordIdSchema,
    title: titleSchema,
    /** `next` goes on to the right, `alternative` branches off below. */
    kind: z.enum(['next', 'alternative']),
  }),
  label: ({ title }) => message('command.touchpoint.addNext', { title }),
  run(draft, { fromId, title, kind }) {
    const from = draft.need('touchpoint', fromId);
    const { stageId, laneId } = from;
    const column = kind === 'next' ? from.column + 1 : from.column;
    refuseBeyondLastColumn(column);
    const under = cellItems(draft, stageId, laneId).filter((item) => item.column === column);
    const beforeId =
      kind === 'next' ? null : (under[under.findIndex((item) => item.id === fromId) + 1]?.id ?? null);
    const made = draft.create('touchpoint', {
      stageId,
      laneId,
      column,
      order: orderAt(draft, { stageId, laneId, column, beforeId }, null),
      title,
    });
    draft.create('connection', { fromId, toId: made.id, kind });
  },
});
