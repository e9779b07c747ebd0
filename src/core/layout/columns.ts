/**
 * Columns: where each stage of a journey begins, how wide it is, and where its sub-columns stand. Sub-columns are those
 * that anything in the stage uses, packed: a gap in the numbers leaves no gap on the map.
 */
import type { RecordId } from '../model/fields.ts';
import type { StageRecord } from '../model/stage-record.ts';
import { sizes } from './sizes.ts';

export interface StageColumn {
  readonly stage: StageRecord;
  readonly x: number;
  readonly width: number;
  readonly cardWidth: number;
  /** The stored sub-column numbers that are in use, rising; always at least one. */
  readonly used: readonly number[];
}

/** Lays stages side by side from `x`; `usedColumns` gives the sub-column numbers that a stage's items use. */
export function layoutColumns(
  stages: readonly StageRecord[],
  usedColumns: (stageId: RecordId) => ReadonlySet<number>,
  x: number,
): StageColumn[] {
  const columns: StageColumn[] = [];
  let left = x;
  for (const stage of stages) {
    const used = [...usedColumns(stage.id)].sort((first, second) => first - second);
    if (used.length === 0) used.push(0);
    const gutters = (used.length - 1) * sizes.gutter;
    const least = used.length * sizes.cardWidth + gutters + 2 * sizes.stagePadding;
    const width = Math.max(least, stage.width ?? 0);
    const cardWidth = (width - 2 * sizes.stagePadding - gutters) / used.length;
    columns.push({ stage, x: left, width, cardWidth, used });
    left += width + sizes.stageGap;
  }
  return columns;
}

/** Widens all stages by the same, so that the last one ends at `end`: two sides of a map then end together. */
export function stretchColumns(columns: readonly StageColumn[], end: number): StageColumn[] {
  const last = columns.at(-1);
  if (last === undefined) return [];
  const more = Math.max(0, end - last.x - last.width) / columns.length;
  return columns.map((column, place) => ({
    ...column,
    x: column.x + place * more,
    width: column.width + more,
    cardWidth: column.cardWidth + more / column.used.length,
  }));
}

/** The left edge of a sub-column's cards. A number that nothing uses stands where it would be packed to. */
export function subColumnX(column: StageColumn, number: number): number {
  let index = column.used.indexOf(number);
  if (index === -1) index = column.used.filter((used) => used < number).length;
  return column.x + sizes.stagePadding + index * (column.cardWidth + sizes.gutter);
}

/** The stored sub-column number for a card whose left edge is dropped at `x`: an existing one, or a new one after it. */
export function subColumnAt(column: StageColumn, x: number): number {
  const pitch = column.cardWidth + sizes.gutter;
  const index = Math.round((x - column.x - sizes.stagePadding) / pitch);
  if (index < 0) return column.used[0] ?? 0;
  const known = column.used[index];
  return known ?? (column.used.at(-1) ?? 0) + 1;
}

/** The right edge of the last column, or `x` when there is none. */
export function columnsEnd(columns: readonly StageColumn[], x: number): number {
  const last = columns.at(-1);
  return last === undefined ? x : last.x + last.width;
}
