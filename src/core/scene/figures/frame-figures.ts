/** What frames the cards: bands, lane titles, the chips that name the sides, the line of interaction. */

import type { Box } from '../../layout/geometry.ts';
import { sizes } from '../../layout/sizes.ts';
import { baselineOffset, lineHeight, measureText } from '../../layout/text/measure-text.ts';
import type { JourneyRecord } from '../../model/journey-record.ts';
import type { LaneRecord } from '../../model/lane-record.ts';
import type { Figure, Shape } from '../display-list.ts';
import { type PictureContext, personaName } from './picture-context.ts';
import { textBlock } from './text-block.ts';

export function bandFigure(band: Box, lane: LaneRecord): Figure {
  return {
    width: band.width,
    height: band.height,
    label: lane.title,
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width: band.width,
        height: band.height,
        radius: sizes.bandRadius,
        fill: 'surface',
        stroke: 'bandBorder',
        strokeWidth: 1,
      },
    ],
  };
}

const laneLabelStyle = { size: 12, weight: 600 } as const;

export function laneTitle(lane: LaneRecord, context: PictureContext): string {
  return lane.title === '' ? context.words.tell(`laneRole.${lane.role}`) : lane.title;
}

export function laneLabelFigure(lane: LaneRecord, context: PictureContext): Figure {
  const title = laneTitle(lane, context);
  const block = textBlock(title, 14, lane.collapsed ? 6 : 12, sizes.labelWidth - 16, {
    ...laneLabelStyle,
    fill: 'muted',
    maxLines: lane.collapsed ? 1 : 5,
  });
  return { width: sizes.labelWidth, height: block.height + 22, label: title, shapes: block.shapes };
}

const chipNameLines = 4;
const chipStyle = { size: 12 } as const;

/** Room for the side and, within reason, the whole name of the persona or journey. */
export function chipHeight(journey: JourneyRecord, context: PictureContext): number {
  const name = personaName(context, journey.personaId) || journey.title;
  const { height } = textBlock(name, 0, 0, sizes.labelWidth - 20, {
    ...chipStyle,
    weight: 400,
    fill: journey.side,
    maxLines: chipNameLines,
  });
  return height + lineHeight(chipStyle.size) + 12;
}

export function chipFigure(journey: JourneyRecord, box: Box, context: PictureContext): Figure {
  const { words } = context;
  const name = personaName(context, journey.personaId) || journey.title;
  const side = words.tell(`sideChip.${journey.side}`);
  const top = textBlock(side, 14, 0, box.width - 20, {
    ...chipStyle,
    weight: 700,
    fill: journey.side === 'customer' ? 'customerInk' : 'employeeInk',
    maxLines: 1,
  });
  const low = textBlock(name, 14, top.height, box.width - 20, {
    ...chipStyle,
    weight: 400,
    fill: journey.side,
    maxLines: chipNameLines,
  });
  const offset = Math.max(4, (box.height - top.height - low.height) / 2);
  return {
    width: box.width,
    height: box.height,
    label: name === '' ? side : `${side}: ${name}`,
    shapes: [
      {
        shape: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: 9,
        fill: journey.side === 'customer' ? 'customerTint' : 'employeeTint',
      },
      ...[...top.shapes, ...low.shapes].map((shape) => ({ ...shape, y: shape.y + offset })),
    ],
  };
}

const pillStyle = { size: 12, weight: 700 } as const;

/** @param crossings where arrows cross the line, from its left end: its name keeps out of their way. */
export function dividerFigure(box: Box, context: PictureContext, crossings: readonly number[]): Figure {
  const text = context.words.tell('line.interaction');
  const y = (box.height - sizes.bandGap) / 2;
  const width = measureText(text, pillStyle) + 36;
  const height = 22;
  const x = freePlace((box.width - width) / 2, width, box.width, crossings);
  const shapes: Shape[] = [
    { shape: 'path', d: `M0 ${y} L${box.width} ${y}`, stroke: 'dividerPill', strokeWidth: 1.6, dash: [8, 5] },
    { shape: 'rect', x, y: y - height / 2, width, height, radius: height / 2, fill: 'dividerPill' },
    {
      shape: 'text',
      x: x + width / 2,
      y: y - height / 2 + 3 + baselineOffset(12),
      text,
      ...pillStyle,
      fill: 'onDark',
      anchor: 'middle',
    },
  ];
  return { width: box.width, height: box.height, label: text, shapes };
}

/** The place nearest to the wanted one in a gap between two crossings; the wanted one when no gap is wide enough. */
function freePlace(wanted: number, width: number, whole: number, crossings: readonly number[]): number {
  const room = 6;
  const edges = [-room, ...crossings.toSorted((first, second) => first - second), whole + room];
  let best = wanted;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, end] of edges.slice(1).entries()) {
    const first = (edges[index] as number) + room;
    const last = end - room - width;
    const place = Math.min(last, Math.max(first, wanted));
    if (last < first || Math.abs(place - wanted) >= least) continue;
    best = place;
    least = Math.abs(place - wanted);
  }
  return best;
}
