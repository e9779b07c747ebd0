/** Moving about the map with arrow keys: from one thing to the nearest in a direction, as it looks. */
import type { RecordId } from '../model/fields.ts';
import { type Box, centre } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Sideways distance counts more than distance ahead, so an arrow keeps to its row or column while it can. */
const sidewaysWeight = 2.5;

/** The nearest box in a direction from `from`, or null at the edge. */
export function neighbour(
  boxes: ReadonlyMap<RecordId, Box>,
  from: Box,
  direction: Direction,
): RecordId | null {
  const start = centre(from);
  let best: RecordId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of boxes) {
    const end = centre(box);
    const dx = end.x - start.x;
    const dy = end.y - start.y;
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    if (ahead <= 1) continue;
    const sideways = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
    const distance = ahead + sideways * sidewaysWeight;
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}
