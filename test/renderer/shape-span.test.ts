import { describe, expect, it } from 'vitest';
import { shapeSpan } from '../../renderer/canvas/shape-span.ts';
import { face } from '../../src/core/scene/figures/face.ts';

describe('how far a shape reaches', () => {
  it('is from its left to its right edge', () => {
    expect(shapeSpan({ shape: 'rect', x: 5, y: 0, width: 20, height: 900 })).toEqual([5, 25]);
    expect(shapeSpan({ shape: 'circle', x: 40, y: 900, radius: 11 })).toEqual([29, 51]);
    expect(shapeSpan({ shape: 'path', d: 'M8 -700 L-12.5 900 C20 1 30 2 40.25 3 Z' })).toEqual([
      -12.5, 40.25,
    ]);
  });

  it('keeps every part of a face inside the square that it is drawn in', () => {
    for (const shape of [1, 2, 3, 4, 5].flatMap((level) => face(level as 1 | 2 | 3 | 4 | 5, 1000, 7, 17))) {
      const [start, end] = shapeSpan(shape);
      expect(start).toBeGreaterThanOrEqual(1000);
      expect(end).toBeLessThanOrEqual(1017);
    }
  });
});
