/**
 * Where the arrows run. Inside a side: from the right edge of one card to the left edge of the next, in the gutters between
 * sub-columns; down to a branch that stands underneath; back under the cards for a loop. Across the line of
 * interaction: straight up or down. A way that would cross a card gives place to one that goes round.
 */

import { type Box, bottom, centre, type Point, right } from '../layout/geometry.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { ObstacleIndex } from './obstacle-index.ts';

export interface ConnectionRoute {
  readonly points: readonly Point[];
}

/** No way leads further below its two cards: deeper than this a card is rather crossed. */
export const deepest = 240;

const reach = 14;
const clearance = 7;
/** Out of a card and into the gutter beside it: less than half of the space between two cards, either way. */
const gutterReach = 9;
const gutterOffset = 15;
const trackWidth = 4;

/**
 * @param from, to the very boxes that `obstacles` was made of, so that they do not stand in their own way.
 * @param obstacles of all cards.
 * @param track -2..2: which of five tracks in a gutter to take, so that arrows side by side stay apart.
 */
export function routeConnection(
  connection: Pick<ConnectionRecord, 'kind'>,
  from: Box,
  to: Box,
  obstacles: ObstacleIndex,
  track = 0,
): ConnectionRoute {
  const ways =
    connection.kind === 'supports' || connection.kind === 'influences'
      ? [...acrossWays(from, to, track), ...roundWays(from, to, obstacles)]
      : alongWays(connection, from, to, obstacles);
  return { points: tidy(leastCrossing(ways, (stretch) => obstacles.crossings(stretch, from, to))) };
}

function alongWays(
  connection: Pick<ConnectionRecord, 'kind'>,
  from: Box,
  to: Box,
  obstacles: ObstacleIndex,
): Point[][] {
  const start = { x: right(from), y: centre(from).y };
  const end = { x: to.x, y: centre(to).y };
  const sameColumn = Math.abs(centre(from).x - centre(to).x) < Math.min(from.width, to.width) / 2;
  if (sameColumn && from !== to) return stackWays(from, to);
  if (end.x >= start.x + 4 && connection.kind !== 'loop') {
    const flat = headOn(from, to);
    const nearTarget = Math.max(start.x + 4, end.x - reach);
    const nearSource = Math.min(end.x - 4, start.x + reach);
    const under = freeUnder(nearSource, nearTarget, Math.max(bottom(from), bottom(to)), obstacles);
    return [
      ...(flat === null ? [] : [flat]),
      elbow(start, nearTarget, end),
      elbow(start, nearSource, end),
      [
        start,
        { x: nearSource, y: start.y },
        { x: nearSource, y: under },
        { x: nearTarget, y: under },
        { x: nearTarget, y: end.y },
        end,
      ],
    ];
  }
  return roundWays(from, to, obstacles);
}

/** One straight line where both cards are wide enough at one height. */
function headOn(from: Box, to: Box): Point[] | null {
  const top = Math.max(from.y, to.y) + 8;
  const low = Math.min(bottom(from), bottom(to)) - 8;
  if (low < top) return null;
  const y = Math.min(low, Math.max(top, (centre(from).y + centre(to).y) / 2));
  return [
    { x: right(from), y },
    { x: to.x, y },
  ];
}

function elbow(start: Point, x: number, end: Point): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** Between two cards that stand under each other. */
function stackWays(from: Box, to: Box): Point[][] {
  const down = to.y > from.y;
  // Down on the left and up on the right: there and back are two arrows side by side.
  const width = Math.min(from.width, to.width);
  const x = Math.max(from.x, to.x) + (down ? Math.min(24, width / 4) : width * 0.75);
  const straight = down
    ? [
        { x, y: bottom(from) },
        { x, y: to.y },
      ]
    : [
        { x, y: from.y },
        { x, y: bottom(to) },
      ];
  const side = Math.max(right(from), right(to)) + reach - 2;
  const round = [
    { x: right(from), y: centre(from).y },
    { x: side, y: centre(from).y },
    { x: side, y: centre(to).y },
    { x: right(to), y: centre(to).y },
  ];
  return [straight, round];
}

/**
 * Back to an earlier card, or to itself: out below, along under all that stands between, up into it from below; through the
 * gutters beside the two where other cards stand under them.
 */
function roundWays(from: Box, to: Box, obstacles: ObstacleIndex): Point[][] {
  const outX = from.x + from.width * 0.7;
  const intoX = to.x + to.width * 0.3;
  const besideFrom = right(from) + gutterOffset;
  const besideTo = to.x - gutterOffset;
  const low = Math.max(bottom(from), bottom(to));
  const under = freeUnder(Math.min(outX, besideTo), Math.max(besideFrom, intoX), low, obstacles);
  const outs = [
    [
      { x: outX, y: bottom(from) },
      { x: outX, y: under },
    ],
    [
      { x: right(from), y: centre(from).y },
      { x: besideFrom, y: centre(from).y },
      { x: besideFrom, y: under },
    ],
  ];
  const ins = [
    [
      { x: intoX, y: under },
      { x: intoX, y: bottom(to) },
    ],
    [
      { x: besideTo, y: under },
      { x: besideTo, y: centre(to).y },
      { x: to.x, y: centre(to).y },
    ],
  ];
  return ins.flatMap((into) => outs.map((out) => [...out, ...into]));
}

/** The height nearest under `low` at which a level line from `start` to `end` meets no card. */
function freeUnder(start: number, end: number, low: number, obstacles: ObstacleIndex): number {
  let y = low + clearance + 2;
  while (y - low <= deepest) {
    const stretch = { x: Math.min(start, end), y: y - 4, width: Math.abs(end - start), height: 8 };
    const lowest = obstacles.lowestCrossed(stretch);
    if (lowest === null) return y;
    y = lowest + clearance;
  }
  return low + clearance + 2;
}

function acrossWays(from: Box, to: Box, track: number): Point[][] {
  const up = to.y < from.y;
  const startY = up ? from.y : bottom(from);
  const endY = up ? bottom(to) : to.y;
  const left = Math.max(from.x, to.x) + 12;
  const end = Math.min(right(from), right(to)) - 12;
  const ways: Point[][] = [];
  if (end > left) {
    const middle = (left + end) / 2;
    for (const x of [middle, end, left])
      ways.push([
        { x, y: startY },
        { x, y: endY },
      ]);
  }
  const startX = centre(from).x;
  const endX = centre(to).x;
  const reachOut = gutterReach + track * 1.5;
  const leave = up ? startY - reachOut : startY + reachOut;
  const enter = up ? endY + reachOut : endY - reachOut;
  const gutters = [
    to.x - gutterOffset,
    right(to) + gutterOffset,
    from.x - gutterOffset,
    right(from) + gutterOffset,
  ];
  for (const gutter of gutters) {
    const x = gutter + track * trackWidth;
    ways.push([
      { x: startX, y: startY },
      { x: startX, y: leave },
      { x, y: leave },
      { x, y: enter },
      { x: endX, y: enter },
      { x: endX, y: endY },
    ]);
  }
  for (const part of [0.5, 0.25, 0.75]) {
    const y = startY + (endY - startY) * part;
    ways.push([
      { x: startX, y: startY },
      { x: startX, y },
      { x: endX, y },
      { x: endX, y: endY },
    ]);
  }
  return ways;
}

/** The first way that crosses nothing, else the first of those that cross least. */
function leastCrossing(ways: readonly Point[][], crossings: (stretch: Box) => number): Point[] {
  let best = ways[0] ?? [];
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    let count = 0;
    for (let index = 1; index < way.length && count < least; index += 1) {
      count += crossings(stretchBox(way[index - 1] as Point, way[index] as Point));
    }
    if (count < least) {
      least = count;
      best = way;
    }
    if (least === 0) break;
  }
  return best;
}

function stretchBox(first: Point, second: Point): Box {
  return {
    x: Math.min(first.x, second.x) - 1,
    y: Math.min(first.y, second.y) - 1,
    width: Math.abs(first.x - second.x) + 2,
    height: Math.abs(first.y - second.y) + 2,
  };
}

/** Without points that repeat or lie on the straight between their neighbours. */
function tidy(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    const before = kept.at(-2);
    if (before !== undefined && last !== undefined) {
      const straight =
        (Math.abs(before.x - last.x) < 0.5 && Math.abs(last.x - point.x) < 0.5) ||
        (Math.abs(before.y - last.y) < 0.5 && Math.abs(last.y - point.y) < 0.5);
      if (straight) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
