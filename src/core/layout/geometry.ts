/** Boxes and points in layout units: one unit is one CSS pixel at 100 % zoom, y goes down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function centre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function contains(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x <= right(box) && point.y >= box.y && point.y <= bottom(box);
}

/** Whether two boxes share area (touching edges do not count). */
export function overlaps(first: Box, second: Box): boolean {
  return (
    first.x < right(second) && second.x < right(first) && first.y < bottom(second) && second.y < bottom(first)
  );
}

/** The smallest box around all of them; null for none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let low = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    low = Math.max(low, bottom(box));
  }
  return left === Number.POSITIVE_INFINITY ? null : { x: left, y: top, width: end - left, height: low - top };
}

/** Whether both are at the same place and as large. */
export function sameBox(first: Box, second: Box): boolean {
  return (
    first.x === second.x &&
    first.y === second.y &&
    first.width === second.width &&
    first.height === second.height
  );
}
