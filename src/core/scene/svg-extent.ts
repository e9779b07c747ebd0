import type { Box } from '../layout/geometry.ts';
import { boxAround } from '../layout/geometry.ts';
import { measureText } from '../layout/text/measure-text.ts';
import type { SceneGroup, Shape } from './display-list.ts';

/** Strokes, ends of lines and rounding. */
const slack = 4;

/** A box that surely holds everything that a group draws: larger than its own where a line runs or a text hangs over. */
export function groupExtent({ box, shapes }: SceneGroup): Box {
  const inside = boxAround([
    { x: 0, y: 0, width: box.width, height: box.height },
    ...shapes.map(shapeExtent),
  ]);
  const { x, y, width, height } = inside ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: box.x + x - slack,
    y: box.y + y - slack,
    width: width + 2 * slack,
    height: height + 2 * slack,
  };
}

/** A box that surely holds what a shape draws, in the coordinates of its group. */
export function shapeExtent(shape: Shape): Box {
  switch (shape.shape) {
    case 'rect':
    case 'image':
      return shape;
    case 'circle': {
      const { x, y, radius } = shape;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case 'path': {
      const numbers = [...shape.d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
      const points = numbers.flatMap((x, at) =>
        at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0, width: 0, height: 0 }] : [],
      );
      return boxAround(points) ?? { x: 0, y: 0, width: 0, height: 0 };
    }
    case 'text': {
      // Characters of other fonts may be wider than measured, and accents pile up.
      const width = 2 * measureText(shape.text, shape);
      const { x, y, size } = shape;
      return { x: x - width, y: y - 2 * size, width: 2 * width, height: 3 * size };
    }
  }
}
