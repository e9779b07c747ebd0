/** What a layout is: boxes for everything on the map, and what stands where. Screen, exports and drops all read it. */
import type { RecordId } from '../model/fields.ts';
import type { JourneyRecord } from '../model/journey-record.ts';
import type { LaneRecord } from '../model/lane-record.ts';
import type { StageColumn } from './columns.ts';
import type { Box } from './geometry.ts';

export interface LaneLayout {
  readonly lane: LaneRecord;
  readonly label: Box;
  readonly band: Box;
}

export interface JourneyLayout {
  readonly journey: JourneyRecord;
  /** Whether its header row is at the bottom and its lanes run upwards. */
  readonly mirrored: boolean;
  /** The chip that names the side; a blueprint has one beside its first lane. */
  readonly chip: Box;
  /** The row of stage headers; null for a blueprint, which stands under the customer's. */
  readonly header: Box | null;
  readonly columns: readonly StageColumn[];
  readonly stageHeaders: ReadonlyMap<RecordId, Box>;
  /** From top to bottom as drawn. */
  readonly lanes: readonly LaneLayout[];
  readonly box: Box;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly journeys: readonly JourneyLayout[];
  /** Boxes of touchpoints, cards, pains and metric cards, by id. */
  readonly items: ReadonlyMap<RecordId, Box>;
  /** The line of interaction; null while the map has one side only. */
  readonly divider: Box | null;
}

/** The cell of a stage and a lane as drawn. */
export function cellBox(column: StageColumn, lane: LaneLayout): Box {
  return { x: column.x, y: lane.band.y, width: column.width, height: lane.band.height };
}
