/**
 * The ways of arrows from one picture to the next. An arrow whose ends stayed where they were, and near which nothing
 * moved, keeps its way: finding it again is most of what an edit of a large map would cost.
 */
import { type Box, bottom, right, sameBox } from '../layout/geometry.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { RecordId } from '../model/fields.ts';
import { type ConnectionRoute, routeConnection } from './connection-routes.ts';
import { ObstacleIndex } from './obstacle-index.ts';

type Boxes = ReadonlyMap<RecordId, Box>;

interface KnownRoute {
  readonly from: Box;
  readonly to: Box;
  readonly track: number;
  readonly route: ConnectionRoute;
  /** The last picture that it was part of. */
  picture: number;
}

/** When more boxes than this moved, looking for them near each arrow costs more than finding its way. */
const mostMoved = 400;
/** No way leads further out of the box around its two ends. */
const reach = 40;

export class RouteCache {
  #boxes: Boxes = new Map();
  #picture = 0;
  readonly #routes = new WeakMap<ConnectionRecord, KnownRoute>();
  #obstacles: ObstacleIndex | null = null;
  /** Where something stood or stands now that has moved; null when nothing has. */
  #moved: ObstacleIndex | null = null;

  /** Begins a picture in which the cards stand in these boxes. */
  begin(boxes: Boxes): void {
    const moved = movedBoxes(this.#boxes, boxes);
    // What was part of the last picture counts as known; of those before it nobody knows what has moved since.
    this.#picture += moved.length > mostMoved ? 2 : 1;
    this.#moved = moved.length === 0 || moved.length > mostMoved ? null : new ObstacleIndex(moved);
    this.#boxes = boxes;
    this.#obstacles = null;
  }

  /** @param from, to boxes of this picture. */
  route(record: ConnectionRecord, from: Box, to: Box, track: number): ConnectionRoute {
    const known = this.#routes.get(record);
    if (known !== undefined && this.#keeps(known, from, to, track)) {
      known.picture = this.#picture;
      return known.route;
    }
    this.#obstacles ??= new ObstacleIndex(this.#boxes.values());
    const route = routeConnection(record, from, to, this.#obstacles, track);
    this.#routes.set(record, { from, to, track, route, picture: this.#picture });
    return route;
  }

  #keeps(known: KnownRoute, from: Box, to: Box, track: number): boolean {
    const isRecent = known.picture === this.#picture || known.picture === this.#picture - 1;
    if (!isRecent || known.track !== track) return false;
    if (!sameBox(known.from, from) || !sameBox(known.to, to)) return false;
    return this.#moved === null || this.#moved.crossings(areaAround(from, to), from, to) === 0;
  }
}

function movedBoxes(before: Boxes, after: Boxes): Box[] {
  const moved: Box[] = [];
  for (const [id, box] of after) {
    const was = before.get(id);
    if (was !== undefined && sameBox(was, box)) continue;
    moved.push(box);
    if (was !== undefined) moved.push(was);
  }
  for (const [id, box] of before) if (!after.has(id)) moved.push(box);
  return moved;
}

function areaAround(from: Box, to: Box): Box {
  const x = Math.min(from.x, to.x) - reach;
  const y = Math.min(from.y, to.y) - reach;
  return {
    x,
    y,
    width: Math.max(right(from), right(to)) + reach - x,
    height: Math.max(bottom(from), bottom(to)) + reach - y,
  };
}
