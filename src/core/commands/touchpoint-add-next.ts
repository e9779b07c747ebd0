import * as z from 'zod';
import { connectionKinds } from '../model/connection-record.ts';
import { columnSchema, type RecordId, recordIdSchema, titleSchema } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import type { Draft } from '../store/draft.ts';
import { message, Refusal } from '../store/message.ts';
import { type CellPlace, cellItems, orderAt, refuseBeyondLastColumn } from './cell-place.ts';
import { defineCommand } from './define-command.ts';

/**
 * The next step of the journey at once: a new touchpoint to the right of this one (or under it, for a branch), or where an
 * arrow was let go, joined to it by that arrow. One step of the history.
 */
export const touchpointAddNext = defineCommand({
  name: 'touchpoint.addNext',
  args: z.strictObject({
    fromId: recordIdSchema,
    title: titleSchema,
    /** Without a place, `alternative` branches off below and any other kind goes on to the right. */
    kind: z.enum(connectionKinds),
    place: z
      .strictObject({
        stageId: recordIdSchema,
        laneId: recordIdSchema,
        column: columnSchema,
        beforeId: recordIdSchema.nullable(),
      })
      .optional(),
  }),
  label: ({ title }) => message('command.touchpoint.addNext', { title }),
  run(draft, { fromId, title, kind, place }) {
    const from = draft.need('touchpoint', fromId);
    const at = place ?? placeAfter(draft, from, kind === 'alternative');
    draft.need('stage', at.stageId);
    if (laneContent(draft.need('lane', at.laneId).role) !== 'touchpoints') {
      throw new Refusal('refusal.touchpointLane');
    }
    const { stageId, laneId, column } = at;
    const made = draft.create('touchpoint', {
      stageId,
      laneId,
      column,
      order: orderAt(draft, at, null),
      title,
    });
    draft.create('connection', { fromId, toId: made.id, kind });
  },
});

function placeAfter(draft: Draft, from: TouchpointRecord, below: boolean): CellPlace {
  const { stageId, laneId } = from;
  const column = below ? from.column : from.column + 1;
  refuseBeyondLastColumn(column);
  return { stageId, laneId, column, beforeId: below ? nextInStack(draft, from) : null };
}

function nextInStack(draft: Draft, from: TouchpointRecord): RecordId | null {
  const stack = cellItems(draft, from.stageId, from.laneId).filter((item) => item.column === from.column);
  return stack[stack.findIndex((item) => item.id === from.id) + 1]?.id ?? null;
}
