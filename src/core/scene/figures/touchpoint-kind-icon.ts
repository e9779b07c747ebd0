/** A small mark before the title of a touchpoint that is no plain action. */
import type { Side } from '../../model/journey-record.ts';
import type { TouchpointRecord } from '../../model/touchpoint-record.ts';
import type { Shape } from '../display-list.ts';

const size = 12;

/** @param x, y the top left corner of a 12 × 12 mark. */
export function touchpointKindIcon(
  kind: TouchpointRecord['kind'],
  x: number,
  y: number,
  side: Side,
): { width: number; shapes: Shape[] } {
  const stroke = { stroke: side, strokeWidth: 1.4 } as const;
  const half = size / 2;
  switch (kind) {
    case 'action':
      return { width: 0, shapes: [] };
    case 'decision': {
      const d = `M${x + half} ${y} L${x + size} ${y + half} L${x + half} ${y + size} L${x} ${y + half} Z`;
      return { width: size + 4, shapes: [{ shape: 'path', d, ...stroke }] };
    }
    case 'wait':
      return {
        width: size + 4,
        shapes: [
          { shape: 'circle', x: x + half, y: y + half, radius: half - 0.7, ...stroke },
          {
            shape: 'path',
            d: `M${x + half} ${y + 3} L${x + half} ${y + half} L${x + 8.5} ${y + 7.5}`,
            ...stroke,
          },
        ],
      };
    case 'system':
      return {
        width: size + 4,
        shapes: [
          {
            shape: 'rect',
            x: x + 0.7,
            y: y + 1,
            width: size - 1.4,
            height: size - 4.5,
            radius: 1.5,
            ...stroke,
          },
          { shape: 'path', d: `M${x + 3} ${y + 11} L${x + 9} ${y + 11}`, ...stroke },
        ],
      };
  }
}
