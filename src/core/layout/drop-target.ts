/** From a place on the map to the cell and the spot in it where something dropped there would stand. */
import type { RecordId } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import type { DocumentIndex } from '../store/document-index.ts';
import { type StageColumn, subColumnAt, subColumnX } from './columns.ts';
import { type Box, contains, type Point } from './geometry.ts';
import { cellBox, type JourneyLayout, type LaneLayout, type MapLayout } from './map-layout.ts';
import { sizes } from './sizes.ts';

export interface CellTarget {
  readonly journey: JourneyLayout;
  readonly column: StageColumn;
  readonly lane: LaneLayout;
  readonly box: Box;
}

export interface DropTarget {
  readonly stageId: RecordId;
  readonly laneId: RecordId;
  readonly column: number;
  readonly beforeId: RecordId | null;
  readonly cell: Box;
  /** Where a line shows the place between two cards. */
  readonly marker: Box;
}

/** The cell under a point; between two bands or stages the nearer one does not count. */
export function cellAt(layout: MapLayout, point: Point): CellTarget | null {
  for (const journey of layout.journeys) {
    for (const lane of journey.lanes) {
      if (point.y < lane.band.y || point.y > lane.band.y + lane.band.height) continue;
      for (const column of journey.columns) {
        const box = cellBox(column, lane);
        if (contains(box, point)) return { journey, column, lane, box };
      }
    }
  }
  return null;
}

/**
 * The place for a card whose top left corner is at `corner` and whose middle is at `middle`, not counting the cards that
 * are being moved themselves.
 */
export function dropTargetAt(
  layout: MapLayout,
  index: DocumentIndex,
  middle: Point,
  corner: Point,
  moving: ReadonlySet<RecordId>,
): DropTarget | null {
  const cell = cellAt(layout, middle);
  if (cell === null) return null;
  const { column, lane } = cell;
  const subColumn =
    laneContent(lane.lane.role) === 'derived' ? (column.used[0] ?? 0) : subColumnAt(column, corner.x);
  const stack = index
    .cell(column.stage.id, lane.lane.id)
    .filter((item) => item.column === subColumn && !moving.has(item.id))
    .map((item) => ({ id: item.id, box: layout.items.get(item.id) }));
  const before = stack.find(({ box }) => box !== undefined && middle.y < box.y + box.height / 2);
  const last = stack.at(-1)?.box;
  const x = Math.min(
    subColumnX(column, subColumn),
    column.x + column.width + sizes.gutter - sizes.stagePadding,
  );
  const y =
    before?.box !== undefined
      ? before.box.y - sizes.stackGap / 2
      : last !== undefined
        ? last.y + last.height + sizes.stackGap / 2
        : lane.band.y + sizes.cellPadding;
  return {
    stageId: column.stage.id,
    laneId: lane.lane.id,
    column: subColumn,
    beforeId: before?.id ?? null,
    cell: cell.box,
    marker: { x, y, width: column.cardWidth, height: 3 },
  };
}

/** The stage before which a header dropped at `x` goes; null: last. */
export function stageDropAt(journey: JourneyLayout, x: number): RecordId | null {
  return journey.columns.find((column) => x < column.x + column.width / 2)?.stage.id ?? null;
}

/**
 * The lane before which a lane dropped at `y` goes in the journey's order; null: last. On a mirrored side the order runs
 * upwards, so what stands above comes later.
 */
export function laneDropAt(journey: JourneyLayout, y: number): RecordId | null {
  const lanes = journey.mirrored ? [...journey.lanes].reverse() : journey.lanes;
  const isBefore = ({ band }: LaneLayout): boolean => {
    const middle = band.y + band.height / 2;
    return journey.mirrored ? y > middle : y < middle;
  };
  return lanes.find(isBefore)?.lane.id ?? null;
}
