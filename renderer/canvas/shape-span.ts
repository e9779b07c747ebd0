/** How far shapes reach to the left and to the right, in units of their group. */
import type { Shape } from '../../src/core/scene/display-list.ts';

/** Lines of text are no longer than this; how long each is exactly does not matter here. */
const longestText = 600;

const pathSpans = new WeakMap<Shape, readonly [start: number, end: number]>();

export function shapeSpan(shape: Shape): readonly [start: number, end: number] {
  switch (shape.shape) {
    case 'rect':
    case 'image':
      return [shape.x, shape.x + shape.width];
    case 'circle':
      return [shape.x - shape.radius, shape.x + shape.radius];
    case 'text':
      return [shape.x - longestText, shape.x + longestText];
    case 'path':
      return pathSpan(shape);
  }
}

function pathSpan(shape: Extract<Shape, { shape: 'path' }>): readonly [start: number, end: number] {
  const known = pathSpans.get(shape);
  if (known !== undefined) return known;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let isX = true;
  // Paths of the display list have absolute M, L, C and Z only: x and y by turns.
  for (const [number] of shape.d.matchAll(/-?\d+(?:\.\d+)?/g)) {
    if (isX) {
      start = Math.min(start, Number(number));
      end = Math.max(end, Number(number));
    }
    isX = !isX;
  }
  pathSpans.set(shape, [start, end]);
  return [start, end];
}
