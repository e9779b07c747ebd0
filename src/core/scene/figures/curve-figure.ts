/** An emotion curve as shapes: the line between good and bad, the curve, and a face at each point. */
import type { Box } from '../../layout/geometry.ts';
import type { JourneyLayout } from '../../layout/map-layout.ts';
import type { Shape } from '../display-list.ts';
import { type EmotionPoint, emotionCurve } from '../emotion-curve.ts';
import type { FigureCache } from '../figure-cache.ts';
import { face, placePath } from './face.ts';
import type { PictureContext } from './picture-context.ts';

const faceSize = 17;

export function curveShapes(
  journey: JourneyLayout,
  band: Box,
  context: PictureContext,
  cache: FigureCache,
): Shape[] {
  const local: Box = { x: 0, y: 0, width: band.width, height: band.height };
  const { side } = journey.journey;
  const curve = emotionCurve(context.index, journey.journey.id, journey.columns, local);
  const middle = band.height / 2;
  const shapes: Shape[] = [
    {
      shape: 'path',
      d: `M8 ${middle} L${band.width - 8} ${middle}`,
      stroke: 'gridLine',
      strokeWidth: 1,
      dash: [5, 4],
    },
  ];
  for (const path of curve.paths) {
    shapes.push({ shape: 'path', d: placePath(path, -band.x, 0, 1), stroke: side, strokeWidth: 2.4 });
  }
  for (const point of curve.points) {
    const touchpoint = context.index.get(point.touchpointId);
    const x = point.x - band.x;
    const make = (): Shape[] => pointShapes(point, x, side);
    if (touchpoint === undefined) shapes.push(...make());
    else shapes.push(...cache.marks(touchpoint, `${side} ${point.level} ${x} ${point.y}`, make));
  }
  return shapes;
}

function pointShapes(point: EmotionPoint, x: number, side: 'customer' | 'employee'): Shape[] {
  return [
    { shape: 'circle', x, y: point.y, radius: 11, fill: 'surface', stroke: side, strokeWidth: 1.8 },
    ...face(point.level, x - faceSize / 2, point.y - faceSize / 2, faceSize),
  ];
}
