/** Finds the cards that could stand in the way of an arrow without looking at all of them: a coarse grid of boxes. */
import { type Box, bottom, overlaps, right } from '../layout/geometry.ts';
import type { RecordId } from '../model/fields.ts';

const cellSize = 400;

export class ObstacleIndex {
  readonly #cells = new Map<string, { id: RecordId; box: Box }[]>();

  constructor(boxes: ReadonlyMap<RecordId, Box>) {
    for (const [id, box] of boxes) {
      for (const key of keysOf(box)) {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [{ id, box }]);
        else cell.push({ id, box });
      }
    }
  }

  /** Cards near the way from one card to another, without these two. */
  between(fromId: RecordId, from: Box, toId: RecordId, to: Box): Box[] {
    const x = Math.min(from.x, to.x) - 40;
    const y = Math.min(from.y, to.y) - 40;
    const area = {
      x,
      y,
      width: Math.max(right(from), right(to)) + 40 - x,
      height: Math.max(bottom(from), bottom(to)) + 40 - y,
    };
    const found = new Map<RecordId, Box>();
    for (const key of keysOf(area)) {
      for (const { id, box } of this.#cells.get(key) ?? []) {
        if (id !== fromId && id !== toId && overlaps(area, box)) found.set(id, box);
      }
    }
    return [...found.values()];
  }
}

function* keysOf(box: Box): Generator<string> {
  for (let column = Math.floor(box.x / cellSize); column <= Math.floor(right(box) / cellSize); column += 1) {
    for (let row = Math.floor(box.y / cellSize); row <= Math.floor(bottom(box) / cellSize); row += 1) {
      yield `${column} ${row}`;
    }
  }
}
