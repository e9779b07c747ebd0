/** The lane of channels: under each sub-column the channels of the touchpoints that stand in it, each once. */
import { type StageColumn, subColumnX } from '../../layout/columns.ts';
import type { Box } from '../../layout/geometry.ts';
import { lineHeight } from '../../layout/text/measure-text.ts';
import type { RecordId } from '../../model/fields.ts';
import { laneContent } from '../../model/lane-role.ts';
import type { Shape } from '../display-list.ts';
import { channelTitle, type PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const chipHeight = lineHeight(11) + 8;
const chipGap = 6;
const padding = 10;

export function channelsHeight(
  journeyId: RecordId,
  columns: readonly StageColumn[],
  context: PictureContext,
): number {
  let most = 0;
  for (const column of columns) {
    for (const titles of channelsByColumn(journeyId, column, context).values())
      most = Math.max(most, titles.length);
  }
  return most === 0 ? 0 : most * (chipHeight + chipGap) - chipGap + 2 * padding;
}

/** Shapes relative to the band's corner. */
export function channelsShapes(
  journeyId: RecordId,
  columns: readonly StageColumn[],
  band: Box,
  context: PictureContext,
): Shape[] {
  const shapes: Shape[] = [];
  for (const column of columns) {
    for (const [subColumn, titles] of channelsByColumn(journeyId, column, context)) {
      const x = subColumnX(column, subColumn) - band.x;
      for (const [place, title] of titles.entries()) {
        const y = padding + place * (chipHeight + chipGap);
        shapes.push(
          {
            shape: 'rect',
            x,
            y,
            width: column.cardWidth,
            height: chipHeight,
            radius: chipHeight / 2,
            fill: 'note',
            stroke: 'noteBorder',
            strokeWidth: 1,
          },
          ...textBlock(title, x + column.cardWidth / 2, y + 4, column.cardWidth - 16, {
            size: 11,
            weight: 600,
            fill: 'muted',
            maxLines: 1,
            anchor: 'middle',
          }).shapes,
        );
      }
    }
  }
  return shapes;
}

function channelsByColumn(
  journeyId: RecordId,
  column: StageColumn,
  context: PictureContext,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const lane of context.index.lanesOf(journeyId)) {
    if (laneContent(lane.role) !== 'touchpoints' || lane.hidden) continue;
    for (const item of context.index.cell(column.stage.id, lane.id)) {
      if (item.type !== 'touchpoint') continue;
      const title = channelTitle(context, item.channelId);
      const known = found.get(item.column) ?? [];
      if (title !== '' && !known.includes(title)) found.set(item.column, [...known, title]);
    }
  }
  return found;
}
