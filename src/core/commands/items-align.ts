import * as z from 'zod';
import { recordIdSchema } from '../model/fields.ts';
import { compareOrder } from '../model/order-key.ts';
import { type CellItem, cellKey } from '../store/cell-contents.ts';
import type { Draft } from '../store/draft.ts';
import { message, Refusal } from '../store/message.ts';
import { orderAt, refuseBeyondLastColumn } from './cell-place.ts';
import { defineCommand } from './define-command.ts';

/**
 * Lines up the chosen touchpoints and cards of each cell: `column` puts them under each other in the leftmost
 * sub-column among them, `row` side by side, one per sub-column, from there on.
 */
export const itemsAlign = defineCommand({
  name: 'items.align',
  args: z.strictObject({ ids: z.array(recordIdSchema).min(2).max(5000), as: z.enum(['column', 'row']) }),
  label: ({ ids, as }) => message(`command.items.align.${as}`, { count: ids.length }),
  run(draft, { ids, as }) {
    for (const group of itemsByCell(draft, ids).values()) {
      const first = Math.min(...group.map((item) => item.column));
      for (const [index, item] of group.entries()) {
        const column = as === 'column' ? first : first + index;
        if (column === item.column) continue;
        refuseBeyondLastColumn(column);
        const { stageId, laneId } = item;
        const order = orderAt(draft, { stageId, laneId, column, beforeId: null }, item.id);
        if (item.type === 'touchpoint') draft.update('touchpoint', item.id, { column, order });
        else draft.update('card', item.id, { column, order });
      }
    }
  },
});

function itemsByCell(draft: Draft, ids: readonly string[]): Map<string, CellItem[]> {
  const cells = new Map<string, CellItem[]>();
  for (const id of ids) {
    const item = draft.get(id);
    if (item?.type !== 'touchpoint' && item?.type !== 'card') throw new Refusal('refusal.notMovable');
    const key = cellKey(item.stageId, item.laneId);
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  for (const group of cells.values()) {
    group.sort((first, second) => first.column - second.column || compareOrder(first, second));
  }
  return cells;
}
