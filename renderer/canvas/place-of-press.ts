/** Where the hand let go at the end of a drag. */
import type { Point } from '../../src/core/layout/geometry.ts';

/** The node on which a pointer was let go; null over the map itself. */
export function nodeUnder(event: MouseEvent | TouchEvent): string | null {
  const { x, y } = placeOf(event);
  const element = document.elementFromPoint(x, y);
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null;
}

/** Where on the screen a press ended. */
export function placeOf(event: MouseEvent | TouchEvent): Point {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}
