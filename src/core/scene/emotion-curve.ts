/**
 * The emotion curve of one journey: smooth, through every value that is known, broken where none is known. Monotone
 * interpolation, so the curve never swings above or below what people said. Up is better on both sides.
 */
import { curveMonotoneX, line } from 'd3-shape';
import type { StageColumn } from '../layout/columns.ts';
import { subColumnX } from '../layout/columns.ts';
import type { Box } from '../layout/geometry.ts';
import { type EmotionLevel, emotionHeight, emotionLevel } from '../model/emotion.ts';
import type { RecordId } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import type { TouchpointRecord } from '../model/touchpoint-record.ts';
import type { DocumentIndex } from '../store/document-index.ts';

export interface EmotionPoint {
  readonly touchpointId: RecordId;
  readonly x: number;
  readonly y: number;
  readonly level: EmotionLevel;
  /** The height on the scale, 0..1. */
  readonly height: number;
}

export interface EmotionCurve {
  readonly points: readonly EmotionPoint[];
  /** SVG path data of each unbroken part with two points or more. */
  readonly paths: readonly string[];
}

/** Room between the band's edge and the centre of a face. */
export const curvePadding = 20;

/** @param band where the curve is drawn; points are in the same units. */
export function emotionCurve(
  index: DocumentIndex,
  journeyId: RecordId,
  columns: readonly StageColumn[],
  band: Box,
): EmotionCurve {
  const lanes = index
    .lanesOf(journeyId)
    .filter((lane) => laneContent(lane.role) === 'touchpoints' && !lane.hidden)
    .map((lane) => lane.id);
  const places: (EmotionPoint | null)[] = [];
  for (const column of columns) {
    const touchpoints = lanes.flatMap((laneId) =>
      index.cell(column.stage.id, laneId).filter((item) => item.type === 'touchpoint'),
    );
    // A stage in which nobody has put a touchpoint: nothing is known there either.
    if (touchpoints.length === 0) places.push(null);
    for (const [subColumn, stack] of bySubColumn(touchpoints)) {
      places.push(...stackPoints(stack, subColumnX(column, subColumn), column.cardWidth, band));
    }
  }
  const draw = line<EmotionPoint | null>()
    .defined((point) => point !== null)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .curve(curveMonotoneX)
    .digits(2);
  return { points: places.filter((point) => point !== null), paths: splitPath(draw(places) ?? '') };
}

function bySubColumn(touchpoints: readonly TouchpointRecord[]): [number, TouchpointRecord[]][] {
  const stacks = new Map<number, TouchpointRecord[]>();
  for (const touchpoint of touchpoints) {
    stacks.set(touchpoint.column, [...(stacks.get(touchpoint.column) ?? []), touchpoint]);
  }
  return [...stacks].sort(([first], [second]) => first - second);
}

/** Touchpoints that stand under each other share a column: their points are spread over its width, in their order. */
function stackPoints(
  stack: readonly TouchpointRecord[],
  x: number,
  width: number,
  band: Box,
): (EmotionPoint | null)[] {
  return stack.map((touchpoint, place) => {
    if (touchpoint.emotion === null) return null;
    const height = emotionHeight(touchpoint.emotion);
    const usable = Math.max(0, band.height - 2 * curvePadding);
    return {
      touchpointId: touchpoint.id,
      x: x + (width * (place + 1)) / (stack.length + 1),
      y: band.y + curvePadding + (1 - height) * usable,
      level: emotionLevel(touchpoint.emotion),
      height,
    };
  });
}

/** d3 writes broken lines as one path and closes a lone point with Z: lone points have a face and need no line. */
function splitPath(d: string): string[] {
  return d
    .split('M')
    .filter((part) => part !== '' && !part.endsWith('Z'))
    .map((part) => `M${part}`);
}
