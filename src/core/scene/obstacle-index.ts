/**
 * Finds the cards that stand in the way of an arrow without looking at all of them: a coarse grid of boxes. Asked once
 * for every stretch of every way that an arrow could take, so it makes nothing while it looks.
 */
import { type Box, bottom, overlaps, right } from '../layout/geometry.ts';

const cellSize = 256;

interface Obstacle {
  readonly box: Box;
  /** The first column and row of the grid that it lies in. */
  readonly column: number;
  readonly row: number;
}

const nothing: readonly Obstacle[] = [];

export class ObstacleIndex {
  /** By column, then row. */
  readonly #cells: Obstacle[][][] = [];

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.add(box);
  }

  /** How many cards a stretch crosses, without the two that the arrow connects (told by identity). */
  crossings(stretch: Box, from: Box, to: Box): number {
    const firstColumn = cellOf(stretch.x);
    const lastColumn = cellOf(right(stretch));
    const firstRow = cellOf(stretch.y);
    const lastRow = cellOf(bottom(stretch));
    let count = 0;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const rows = this.#cells[column];
      if (rows === undefined) continue;
      for (let row = firstRow; row <= lastRow; row += 1) {
        for (const obstacle of rows[row] ?? nothing) {
          const { box } = obstacle;
          // A card in several cells counts in the first of them that the stretch meets.
          if (column !== Math.max(firstColumn, obstacle.column)) continue;
          if (row !== Math.max(firstRow, obstacle.row)) continue;
          if (box !== from && box !== to && overlaps(stretch, box)) count += 1;
        }
      }
    }
    return count;
  }

  /** The lowest edge of the cards that a stretch crosses; null when it crosses none. */
  lowestCrossed(stretch: Box): number | null {
    let lowest: number | null = null;
    const lastColumn = cellOf(right(stretch));
    const lastRow = cellOf(bottom(stretch));
    for (let column = cellOf(stretch.x); column <= lastColumn; column += 1) {
      const rows = this.#cells[column];
      if (rows === undefined) continue;
      for (let row = cellOf(stretch.y); row <= lastRow; row += 1) {
        for (const { box } of rows[row] ?? nothing) {
          if (overlaps(stretch, box)) lowest = Math.max(lowest ?? bottom(box), bottom(box));
        }
      }
    }
    return lowest;
  }

  /** Whether nothing stands there. */
  isFree(place: Box): boolean {
    return this.lowestCrossed(place) === null;
  }

  add(box: Box): void {
    const obstacle = { box, column: cellOf(box.x), row: cellOf(box.y) };
    for (let column = obstacle.column; column <= cellOf(right(box)); column += 1) {
      const rows = grown(this.#cells, column);
      for (let row = obstacle.row; row <= cellOf(bottom(box)); row += 1) grown(rows, row).push(obstacle);
    }
  }
}

/** What lies left of or above the map counts to its first cells. */
function cellOf(place: number): number {
  return Math.max(0, Math.floor(place / cellSize));
}

/** The list at a place; all up to it are made, because a list with holes is slow to look into. */
function grown<Item>(lists: Item[][], place: number): Item[] {
  while (lists.length <= place) lists.push([]);
  return lists[place] as Item[];
}
