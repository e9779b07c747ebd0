/**
 * The ways of arrows from one picture to the next. An arrow whose ends stayed where they were, and near which nothing
 * moved, keeps its way: finding it again is most of what an edit of a large map would cost.
 */
import { type Box, bottom, type Point, right, sameBox } from '../layout/geometry.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { RecordId } from '../model/fields.ts';
import { type LabelSize, labelPlaces } from './connection-labels.ts';
import { deepest, routeConnection } from './connection-routes.ts';
import { ObstacleIndex } from './obstacle-index.ts';

type Boxes = ReadonlyMap<RecordId, Box>;

export interface LabelledRoute {
  readonly points: readonly Point[];
  /** Where its label can stand, best first; empty without a label. */
  readonly labelPlaces: readonly Point[];
}

interface KnownRoute {
  readonly from: Box;
  readonly to: Box;
  readonly track: number;
  readonly label: LabelSize | null;
  readonly route: LabelledRoute;
  /** The last picture that it was part of. */
  picture: number;
}

/** When more boxes than this moved, looking for them near each arrow costs more than finding its way. */
const mostMoved = 400;
/** No way leads further out of the box around its two ends, to the sides and up; down it may go deeper. */
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
  route(record: ConnectionRecord, from: Box, to: Box, track: number, label: LabelSize | null): LabelledRoute {
    const known = this.#routes.get(record);
    if (known !== undefined && this.#keeps(known, from, to, track, label)) {
      known.picture = this.#picture;
      return known.route;
    }
    this.#obstacles ??= new ObstacleIndex(this.#boxes.values());
    const { points } = routeConnection(record, from, to, this.#obstacles, track);
    const places = label === null ? [] : labelPlaces(points, label, this.#obstacles);
    const route = { points, labelPlaces: places };
    this.#routes.set(record, { from, to, track, label, route, picture: this.#picture });
    return route;
  }

  #keeps(known: KnownRoute, from: Box, to: Box, track: number, label: LabelSize | null): boolean {
    const isRecent = known.picture === this.#picture || known.picture === this.#picture - 1;
    if (!isRecent || known.track !== track || known.label?.width !== label?.width) return false;
    if (!sameBox(known.from, from) || !sameBox(known.to, to)) return false;
    return this.#moved === null || this.#moved.isFree(areaAround(from, to, label?.width ?? 0));
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

/** All that a way, and a label beside it, could touch. */
function areaAround(from: Box, to: Box, labelWidth: number): Box {
  const x = Math.min(from.x, to.x) - reach - labelWidth;
  const y = Math.min(from.y, to.y) - reach;
  return {
    x,
    y,
    width: Math.max(right(from), right(to)) + reach + labelWidth - x,
    height: Math.max(bottom(from), bottom(to)) + deepest + reach - y,
  };
}
