/** What stands in each cell, kept up to date record by record: placing many items asks for it once per item. */
import type { AnyRecord } from '../model/any-record.ts';
import type { CardRecord } from '../model/card-record.ts';
import type { RecordId } from '../model/fields.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';

/** What stands in the cell of a stage and a lane. */
export type CellItem = TouchpointRecord | CardRecord;

export function cellKey(stageId: RecordId, laneId: RecordId): string {
  return `${stageId}\n${laneId}`;
}

export class CellContents {
  readonly #cells = new Map<string, Map<RecordId, CellItem>>();

  constructor(records: Iterable<AnyRecord>) {
    for (const record of records) this.replace(undefined, record);
  }

  of(stageId: RecordId, laneId: RecordId): CellItem[] {
    return [...(this.#cells.get(cellKey(stageId, laneId))?.values() ?? [])];
  }

  /** @param before what the record was, if it was there; @param after what it is now; null: gone */
  replace(before: AnyRecord | undefined, after: AnyRecord | null): void {
    if (before !== undefined && isCellItem(before)) {
      this.#cells.get(cellKey(before.stageId, before.laneId))?.delete(before.id);
    }
    if (after === null || !isCellItem(after)) return;
    const key = cellKey(after.stageId, after.laneId);
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, new Map([[after.id, after]]));
    else cell.set(after.id, after);
  }
}

function isCellItem(record: AnyRecord): record is CellItem {
  return record.type === 'touchpoint' || record.type === 'card';
}
