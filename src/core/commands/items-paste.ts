import * as z from 'zod';
import type { AnyRecord } from '../model/any-record.ts';
import type { CardRecord } from '../model/card-record.ts';
import { lastColumn, type RecordId, recordIdSchema } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { orderBefore } from '../model/order-key.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import { connectionProblem } from '../rules/can-connect.ts';
import { canDrop } from '../rules/can-drop.ts';
import { compareCellItems } from '../store/document-index.ts';
import type { Draft } from '../store/draft.ts';
import { message, Refusal } from '../store/message.ts';
import { findRecord } from '../store/records.ts';
import { cellItems } from './cell-place.ts';
import { type Clipping, clippingSchema } from './clipboard.ts';
import { defineCommand } from './define-command.ts';

/** The cell that a paste goes to; what was copied together keeps its places relative to its first item. */
export interface PasteTarget {
  readonly stageId: RecordId;
  readonly laneId: RecordId;
  /** For pains and metric cards that were copied without their touchpoint. */
  readonly hostId?: RecordId | undefined;
}

export const itemsPaste = defineCommand({
  name: 'items.paste',
  args: z.strictObject({
    clipping: clippingSchema,
    target: z
      .strictObject({ stageId: recordIdSchema, laneId: recordIdSchema, hostId: recordIdSchema.optional() })
      .nullable(),
  }),
  label: ({ clipping }) => message('command.items.paste', { count: clipping.records.length }),
  run: (draft, { clipping, target }) => pasteClipping(draft, clipping, target),
});

/** Puts copies in; with no target each goes to the cell that it was copied from. */
export function pasteClipping(draft: Draft, clipping: Clipping, target: PasteTarget | null): void {
  const newIds = new Map<RecordId, RecordId>();
  const items = clipping.records.filter((record) => record.type === 'touchpoint' || record.type === 'card');
  // In a cell that was asked for, the leftmost goes to the first sub-column and the rest keep their distance to it.
  const shift = target === null ? 0 : items.reduce((least, item) => Math.min(least, item.column), lastColumn);
  let pasted = 0;
  for (const item of items.sort(compareCellItems)) {
    const cell = cellFor(draft, item, target);
    if (cell === null) continue;
    newIds.set(item.id, putItem(draft, { ...item, column: item.column - shift }, cell));
    pasted += 1;
  }
  for (const record of clipping.records) if (putAttached(draft, record, newIds, target)) pasted += 1;
  if (pasted === 0) throw new Refusal('refusal.pasteNowhere');
}

function cellFor(
  draft: Draft,
  item: TouchpointRecord | CardRecord,
  target: PasteTarget | null,
): PasteTarget | null {
  const wants = item.type === 'card' ? 'cards' : 'touchpoints';
  const fits = (stageId: RecordId, laneId: RecordId): PasteTarget | null => {
    const lane = findRecord(draft, 'lane', laneId);
    const stage = findRecord(draft, 'stage', stageId);
    if (lane === undefined || stage === undefined || laneContent(lane.role) !== wants) return null;
    return { stageId, laneId };
  };
  const own = fits(item.stageId, item.laneId);
  if (target === null) return own;
  const asked = fits(target.stageId, target.laneId);
  if (asked !== null) return asked;
  // A mixed selection: what does not fit the asked lane goes to its own lane under the asked stage.
  return own === null ? null : fits(target.stageId, own.laneId);
}

function putItem(draft: Draft, item: TouchpointRecord | CardRecord, cell: PasteTarget): RecordId {
  const { stageId, laneId } = cell;
  const id = draft.newId();
  const siblings = cellItems(draft, stageId, laneId).filter((other) => other.column === item.column);
  draft.put({ ...item, id, stageId, laneId, order: orderBefore(siblings, null) });
  const reason = canDrop(draft, id, stageId, laneId);
  if (reason !== null) throw new Refusal(reason);
  return id;
}

/** Pains, metric cards and connections follow what they hang on. */
function putAttached(
  draft: Draft,
  record: AnyRecord,
  newIds: ReadonlyMap<RecordId, RecordId>,
  target: PasteTarget | null,
): boolean {
  const host = (id: RecordId): RecordId | null => {
    const copy = newIds.get(id) ?? target?.hostId ?? target?.stageId ?? id;
    return draft.get(copy) === undefined ? null : copy;
  };
  if (record.type === 'connection') {
    const fromId = newIds.get(record.fromId);
    const toId = newIds.get(record.toId);
    if (fromId === undefined || toId === undefined) return false;
    // Copied across the line of interaction, pasted on one side of it: the touchpoints come without the arrow.
    if (connectionProblem(draft, { fromId, toId, kind: record.kind }) !== null) return false;
    draft.put({ ...record, id: draft.newId(), fromId, toId });
    return true;
  }
  if (record.type === 'pain') {
    const targetId = host(record.targetId);
    if (targetId === null) return false;
    draft.put({ ...record, id: draft.newId(), targetId });
    return true;
  }
  if (record.type === 'metricCard') {
    const hostId = host(record.hostId);
    if (hostId === null) return false;
    draft.put({ ...record, id: draft.newId(), hostId });
    return true;
  }
  return false;
}
