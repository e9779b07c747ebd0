import type { Box } from '../../src/core/layout/geometry.ts';
import { cellBox } from '../../src/core/layout/map-layout.ts';
import type { MapPicture } from '../../src/core/scene/compose-map.ts';
import type { CellPlace } from './canvas-state.ts';

/** The box of a cell in a picture; null when its stage or lane is not shown. */
export function boxOfCell(picture: MapPicture, cell: CellPlace): Box | null {
  for (const journey of picture.layout.journeys) {
    const lane = journey.lanes.find((candidate) => candidate.lane.id === cell.laneId);
    const column = journey.columns.find((candidate) => candidate.stage.id === cell.stageId);
    if (lane !== undefined && column !== undefined) return cellBox(column, lane);
  }
  return null;
}
