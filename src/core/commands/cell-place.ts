/** Finding a free place for an item in a cell, for the commands that make and move items. */
import { lastColumn, type RecordId } from '../model/fields.ts';
import { orderBefore } from '../model/order-key.ts';
import { canDrop } from '../rules/can-drop.ts';
import type { CellItem } from '../store/cell-contents.ts';
import { compareCellItems } from '../store/document-index.ts';
import type { Draft } from '../store/draft.ts';
import { Refusal } from '../store/message.ts';

export interface CellPlace {
  readonly stageId: RecordId;
  readonly laneId: RecordId;
  readonly column: number;
  /** The item of the same sub-column that it goes before; null: last. */
  readonly beforeId: RecordId | null;
}

export function cellItems(draft: Draft, stageId: RecordId, laneId: RecordId): CellItem[] {
  return draft.inCell(stageId, laneId).sort(compareCellItems);
}

/** For commands that count on to the right: a stage ends somewhere, and says so in words. */
export function refuseBeyondLastColumn(column: number): void {
  if (column > lastColumn) throw new Refusal('refusal.stageTooWide', { columns: lastColumn + 1 });
}

/** The order key for an item at a place, not counting the item itself. */
export function orderAt(draft: Draft, place: CellPlace, movingId: RecordId | null): string {
  const siblings = cellItems(draft, place.stageId, place.laneId).filter(
    (item) => item.column === place.column && item.id !== movingId,
  );
  return orderBefore(siblings, place.beforeId);
}

export function placeItem(draft: Draft, itemId: RecordId, place: CellPlace): void {
  const item = draft.get(itemId);
  if (item?.type !== 'touchpoint' && item?.type !== 'card')
    throw new Refusal('refusal.gone', { type: 'touchpoint' });
  const reason = canDrop(draft, itemId, place.stageId, place.laneId);
  if (reason !== null) throw new Refusal(reason);
  const { stageId, laneId, column } = place;
  if (stageId === item.stageId && laneId === item.laneId && column === item.column) {
    const neighbours = cellItems(draft, stageId, laneId).filter((other) => other.column === column);
    const next = neighbours[neighbours.findIndex((other) => other.id === itemId) + 1]?.id ?? null;
    if (place.beforeId === itemId || place.beforeId === next) return;
  }
  const order = orderAt(draft, place, itemId);
  if (item.type === 'touchpoint') draft.update('touchpoint', itemId, { stageId, laneId, column, order });
  else draft.update('card', itemId, { stageId, laneId, column, order });
}
