/**
 * Where the words of an arrow can stand: on the arrow, clear of the cards. Which of these places an arrow takes is
 * decided when all arrows are known (LabelPlacer), so that no two labels cover each other.
 */
import { type Box, overlaps, type Point } from '../layout/geometry.ts';
import { deepest } from './connection-routes.ts';
import { ObstacleIndex } from './obstacle-index.ts';

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Along a stretch; the middle looks best. */
const uprightParts = [0.5, 0.3, 0.7];
const levelParts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** The empty rim of a label may lie under a card's edge: the words are still free. */
const rim = { x: 6, y: 3 };
/** Of a level stretch beside a label on it, for the arrow to be seen. */
const leastSeen = 24;
const mostPlaces = 48;
/** How far a label is moved at a time along a level line through an upright arrow. */
const step = 6;

/** The middles of free places for a label, best first; never empty. */
export function labelPlaces(
  points: readonly Point[],
  size: LabelSize,
  obstacles: ObstacleIndex,
): readonly Point[] {
  const stretches = stretchesOf(points);
  const places: Point[] = [];
  for (const stretch of stretches) {
    for (const place of placesAlong(stretch, size)) {
      if (places.length < mostPlaces && obstacles.isFree(wordsBox(place, size))) places.push(place);
    }
  }
  const [longest] = stretches;
  if (longest !== undefined) places.push(under(at(longest, 0.5), size, obstacles));
  return places;
}

/** Words that are too long for the gap between two cards stand under them. */
function under(place: Point, size: LabelSize, obstacles: ObstacleIndex): Point {
  let { y } = place;
  while (y - place.y < deepest) {
    const lowest = obstacles.lowestCrossed(wordsBox({ x: place.x, y }, size));
    if (lowest === null) return { x: place.x, y };
    y = lowest + size.height / 2 - rim.y + 1;
  }
  return place;
}

/** Gives labels their places one after another. */
export class LabelPlacer {
  readonly #taken = new ObstacleIndex([]);
  readonly #lines = new ObstacleIndex([]);

  /** @param ways of the arrows that have labels: those in front would cross out the words of those behind. */
  constructor(ways: Iterable<readonly Point[]>) {
    for (const way of ways) for (const line of linesOf(way)) this.#lines.add(line);
  }

  /**
   * The first of these places where no label stands yet and no line of another arrow runs; else the first without a
   * label; else the first.
   *
   * @param way the arrow's own.
   */
  take(places: readonly Point[], size: LabelSize, way: readonly Point[]): Point {
    const own = linesOf(way);
    const free = places.filter((place) => this.#taken.isFree(wordsBox(place, size)));
    const clear = free.find((place) => {
      const words = wordsBox(place, size);
      const ownCrossings = own.filter((line) => overlaps(words, line)).length;
      return this.#lines.crossings(words, words, words) === ownCrossings;
    });
    const place = clear ?? free[0] ?? places[0] ?? { x: 0, y: 0 };
    this.#taken.add(wordsBox(place, size));
    return place;
  }
}

function linesOf(way: readonly Point[]): Box[] {
  return stretchesOf(way).map(({ first, last }) => ({
    x: Math.min(first.x, last.x) - 1,
    y: Math.min(first.y, last.y) - 1,
    width: Math.abs(first.x - last.x) + 2,
    height: Math.abs(first.y - last.y) + 2,
  }));
}

interface Stretch {
  readonly first: Point;
  readonly last: Point;
  readonly length: number;
}

/** The longest first. */
function stretchesOf(points: readonly Point[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, last] of points.slice(1).entries()) {
    const first = points[index] as Point;
    stretches.push({ first, last, length: Math.abs(first.x - last.x) + Math.abs(first.y - last.y) });
  }
  return stretches.sort((one, other) => other.length - one.length);
}

function placesAlong(stretch: Stretch, { width, height }: LabelSize): Point[] {
  const isUpright = stretch.first.x === stretch.last.x;
  const middles = (isUpright ? uprightParts : levelParts).map((part) => at(stretch, part));
  if (isUpright) {
    const shifts = [0];
    for (let by = step; by <= width / 2 - step; by += step) shifts.push(by, -by);
    // A short arrow would vanish under its words: they stand beside it where they can.
    const beside = width / 2 - rim.x + 8;
    if (stretch.length < height + leastSeen) shifts.unshift(-beside, beside);
    return shifts.flatMap((by) => middles.map(({ x, y }) => ({ x: x + by, y })));
  }
  const off = height / 2 + 3;
  const beside = [-off, off].flatMap((by) => middles.map(({ x, y }) => ({ x, y: y + by })));
  return stretch.length < width + leastSeen ? [...beside, ...middles] : [...middles, ...beside];
}

function at({ first, last }: Stretch, part: number): Point {
  return { x: first.x + (last.x - first.x) * part, y: first.y + (last.y - first.y) * part };
}

function wordsBox(place: Point, { width, height }: LabelSize): Box {
  return {
    x: place.x - width / 2 + rim.x,
    y: place.y - height / 2 + rim.y,
    width: Math.max(1, width - 2 * rim.x),
    height: Math.max(1, height - 2 * rim.y),
  };
}
