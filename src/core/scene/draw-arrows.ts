/** The arrows of a map: the way of each, and a place for its words that no other words take. */
import type { Box, Point } from '../layout/geometry.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import type { ConnectionRecord } from '../model/connection-record.ts';
import type { RecordId } from '../model/fields.ts';
import { LabelPlacer, type LabelSize } from './connection-labels.ts';
import type { SceneGroup } from './display-list.ts';
import type { FigureCache } from './figure-cache.ts';
import { connectionLabelSize } from './figures/connection-figure.ts';
import type { PictureContext } from './figures/picture-context.ts';
import type { LabelledRoute } from './route-cache.ts';

function isAcross(kind: ConnectionRecord['kind']): boolean {
  return kind === 'supports' || kind === 'influences';
}

/**
 * Which of five tracks each arrow across the line takes: neighbours on the map take different ones. Told from where they
 * stand, not from their ids, so that one map always looks the same.
 */
function acrossTracks(layout: MapLayout, connections: readonly ConnectionRecord[]): Map<RecordId, number> {
  const across = connections.flatMap((record) => {
    const from = layout.items.get(record.fromId);
    const to = layout.items.get(record.toId);
    return isAcross(record.kind) && from !== undefined && to !== undefined
      ? [{ id: record.id, from, to }]
      : [];
  });
  across.sort(
    (first, second) =>
      first.from.x - second.from.x ||
      first.to.x - second.to.x ||
      first.from.y - second.from.y ||
      first.to.y - second.to.y,
  );
  return new Map(across.map(({ id }, place) => [id, (place % 5) - 2]));
}

export interface DrawnArrows {
  readonly groups: readonly SceneGroup[];
  /** The corners of each arrow. */
  readonly ways: readonly (readonly Point[])[];
}

export function drawArrows(layout: MapLayout, context: PictureContext, cache: FigureCache): DrawnArrows {
  const ways: (readonly Point[])[] = [];
  const bare: SceneGroup[] = [];
  const labelled: LabelledArrow[] = [];
  const { connections } = context.index;
  const tracks = acrossTracks(layout, connections);
  cache.routes.begin(layout.items);
  for (const record of connections) {
    const from = layout.items.get(record.fromId);
    const to = layout.items.get(record.toId);
    if (from === undefined || to === undefined) continue;
    const size = connectionLabelSize(record, context);
    const { points, labelPlaces } = cache.routes.route(record, from, to, tracks.get(record.id) ?? 0, size);
    ways.push(points);
    if (size === null) bare.push(cache.connectionGroup(record, { points, label: null }, context));
    else labelled.push({ record, points, labelPlaces, size });
  }
  // The short ones first: they find a place beside each other more easily than beside the long ones.
  labelled.sort((one, other) => {
    const [first, second] = [one.labelPlaces[0], other.labelPlaces[0]];
    return (
      one.size.width - other.size.width ||
      (first?.x ?? 0) - (second?.x ?? 0) ||
      (first?.y ?? 0) - (second?.y ?? 0)
    );
  });
  const placer = new LabelPlacer(labelled.map(({ points }) => points));
  const withWords = labelled.map(({ record, points, labelPlaces, size }) =>
    cache.connectionGroup(record, { points, label: placer.take(labelPlaces, size, points) }, context),
  );
  // In front of the others, so that no line runs over their words.
  return { groups: [...bare, ...withWords], ways };
}

/** Where arrows cross the middle of a box, from its left edge. */
export function crossingsAt(box: Box, ways: DrawnArrows['ways']): number[] {
  const y = box.y + box.height / 2;
  const crossings: number[] = [];
  for (const way of ways) {
    for (const [index, last] of way.slice(1).entries()) {
      const first = way[index] as Point;
      if (Math.min(first.y, last.y) <= y && Math.max(first.y, last.y) >= y) crossings.push(last.x - box.x);
    }
  }
  return crossings;
}

interface LabelledArrow extends LabelledRoute {
  readonly record: ConnectionRecord;
  readonly size: LabelSize;
}
