/** The lane of channels: under each sub-column the channels of the touchpoints that stand in it, each once. */
import { type StageColumn, subColumnX } from '../../layout/columns.ts';
import type { Box } from '../../layout/geometry.ts';
import { lineHeight } from '../../layout/text/measure-text.ts';
import type { RecordId } from '../../model/fields.ts';
import { laneContent } from '../../model/lane-role.ts';
import type { Shape } from '../display-list.ts';
import { channelTitle, type PictureContext } from './picture-context.ts';
import { textBlock } from './text-block.ts';

const chipStyle = { size: 11, weight: 600, fill: 'muted', maxLines: 2, anchor: 'middle' } as const;
const chipGap = 6;
const padding = 10;

export function channelsHeight(
  journeyId: RecordId,
  columns: readonly StageColumn[],
  context: PictureContext,
): number {
  let tallest = 0;
  for (const column of columns) {
    for (const titles of channelsByColumn(journeyId, column, context).values()) {
      const heights = titles.map((title) => chipText(title, 0, 0, column.cardWidth).height + chipGap);
      tallest = Math.max(
        tallest,
        heights.reduce((sum, height) => sum + height, 0),
      );
    }
  }
  return tallest === 0 ? 0 : tallest - chipGap + 2 * padding;
}

/** A channel's name in the middle of its chip; two lines where one is too short for it. */
function chipText(
  title: string,
  x: number,
  y: number,
  width: number,
): { height: number; shapes: readonly Shape[] } {
  const block = textBlock(title, x + width / 2, y + 4, width - 16, chipStyle);
  return { height: block.height + 8, shapes: block.shapes };
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
      let y = padding;
      for (const title of titles) {
        const text = chipText(title, x, y, column.cardWidth);
        shapes.push(
          {
            shape: 'rect',
            x,
            y,
            width: column.cardWidth,
            height: text.height,
            radius: lineHeight(chipStyle.size) / 2 + 4,
            fill: 'note',
            stroke: 'noteBorder',
            strokeWidth: 1,
          },
          ...text.shapes,
        );
        y += text.height + chipGap;
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
