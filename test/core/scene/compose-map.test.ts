import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/core/layout/geometry.ts';
import { composeMap } from '../../../src/core/scene/compose-map.ts';
import { routeConnection } from '../../../src/core/scene/connection-routes.ts';
import type { SceneGroup } from '../../../src/core/scene/display-list.ts';
import { FigureCache } from '../../../src/core/scene/figure-cache.ts';
import { ObstacleIndex } from '../../../src/core/scene/obstacle-index.ts';
import type { Words } from '../../../src/core/scene/words.ts';
import { noRecords } from '../../../src/core/store/records.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

const words: Words = { language: 'en', tell: (key) => key };

function groupsById(groups: readonly SceneGroup[]): Map<string, SceneGroup> {
  return new Map(groups.map((group) => [`${group.kind} ${group.id}`, group]));
}

describe('composing a map', () => {
  it('draws every visible touchpoint, pain and connection exactly once', () => {
    const { map, touchpoints } = shopMap();
    map.pain(touchpoints.pay, 'Too many fields');
    map.connect(touchpoints.find, touchpoints.compare);
    map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    const { scene } = composeMap({ records: map.records, library: noRecords, words });
    const count = (kind: SceneGroup['kind']): number =>
      scene.groups.filter((group) => group.kind === kind).length;
    expect([count('touchpoint'), count('pain'), count('connection')]).toEqual([5, 1, 2]);
  });

  it('shows a metric of a touchpoint on its card while no lane of metrics does', () => {
    const { map, touchpoints, journeys } = shopMap();
    const metric = map.metric(touchpoints.pay, 'csat', {
      value: { value: 54, n: 9, date: null, source: null },
    });
    const cardText = (): string => {
      const { scene } = composeMap({ records: map.records, library: noRecords, words });
      const card = scene.groups.find((group) => group.id === touchpoints.pay);
      return (card?.shapes ?? []).map((shape) => (shape.shape === 'text' ? shape.text : '')).join(' ');
    };
    expect(cardText()).toContain('54%');
    map.lane(journeys.customer, 'metrics');
    expect(cardText()).not.toContain('54%');
    map.run('items.remove', { ids: [metric] });
    expect(cardText()).not.toContain('54%');
  });

  it('keeps the identity of every group that a change does not touch', () => {
    const { map, touchpoints } = shopMap();
    const cache = new FigureCache();
    const before = groupsById(
      composeMap({ records: map.records, library: noRecords, words, cache }).scene.groups,
    );
    map.run('touchpoint.update', { id: touchpoints.find, patch: { momentOfTruth: true } });
    const after = groupsById(
      composeMap({ records: map.records, library: noRecords, words, cache }).scene.groups,
    );
    const changed = [...after].filter(([key, group]) => before.get(key) !== group).map(([key]) => key);
    expect(changed).toEqual([`touchpoint ${touchpoints.find}`]);
  });

  it('leads an arrow anew when a card comes into its way or leaves it', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const last = map.touchpoint(stages.search, lanes.steps, 'Choose', { column: 2 });
    const arrow = map.connect(touchpoints.find, last);
    const cache = new FigureCache();
    const shapes = (laneId: string): unknown => {
      const move = { id: touchpoints.compare, stageId: stages.search, laneId, column: 1, beforeId: null };
      map.attempt('items.move', { moves: [move] });
      const options = { records: map.records, library: noRecords, words };
      const [kept, fresh] = [composeMap({ ...options, cache }), composeMap(options)].map(({ scene }) =>
        scene.groups.find((group) => group.id === arrow),
      );
      expect(kept).toEqual(fresh);
      return kept?.shapes;
    };
    const roundIt = shapes(lanes.steps);
    const straight = shapes(lanes.moreSteps);
    expect(straight).not.toEqual(roundIt);
    expect(shapes(lanes.steps)).toEqual(roundIt);
  });
});

describe('the picture of a map', () => {
  it('does not depend on the ids of its records', () => {
    const boxesWith = (prefix: string): unknown[] => {
      const map = new MapBuilder({ prefix });
      const customer = map.customer(['A', 'B', 'C'], ['touchpoints']);
      const employee = map.employee(['X', 'Y', 'Z'], ['touchpoints']);
      const ends = [customer, employee].map((journey) => {
        const [lane = ''] = map.lanes(journey);
        return map.stages(journey).map((stage) => map.touchpoint(stage, lane, 'Step'));
      });
      const [served = [], serving = []] = ends;
      for (const [place, from] of serving.entries()) map.connect(from, served[2 - place] ?? '', 'supports');
      const { scene } = composeMap({ records: map.records, library: noRecords, words });
      const arrows = scene.groups.filter((group) => group.kind === 'connection');
      return arrows.map(({ box, shapes }) => JSON.stringify({ box, shapes })).sort();
    };
    expect(boxesWith('zebra')).toEqual(boxesWith('apple'));
  });
});

describe('the way of an arrow', () => {
  const box = (x: number, y: number) => ({ x, y, width: 150, height: 60 });
  const none = new ObstacleIndex([]);

  it('is straight between two neighbours', () => {
    expect(routeConnection({ kind: 'next' }, box(0, 0), box(180, 0), none).points).toEqual([
      { x: 150, y: 30 },
      { x: 180, y: 30 },
    ]);
  });

  it('goes round a card that stands between', () => {
    const between = box(180, 0);
    const { points } = routeConnection(
      { kind: 'next' },
      box(0, 0),
      box(360, 0),
      new ObstacleIndex([between]),
    );
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index] ?? point;
      const stretch = {
        x: Math.min(before.x, point.x),
        y: Math.min(before.y, point.y),
        width: Math.max(1, Math.abs(before.x - point.x)),
        height: Math.max(1, Math.abs(before.y - point.y)),
      };
      expect(overlaps(stretch, between)).toBe(false);
    }
    expect(points[0]).toEqual({ x: 150, y: 30 });
    expect(points.at(-1)).toEqual({ x: 360, y: 30 });
  });

  it('crosses the line of interaction upwards when an employee supports a customer', () => {
    const { points } = routeConnection({ kind: 'supports' }, box(0, 400), box(0, 0), none);
    expect(points[0]?.y).toBe(400);
    expect(points.at(-1)?.y).toBe(60);
  });

  it('comes back under the cards for a loop', () => {
    const { points } = routeConnection({ kind: 'loop' }, box(360, 0), box(0, 0), none);
    expect(Math.max(...points.map((point) => point.y))).toBeGreaterThan(60);
    expect(points.at(-1)?.x).toBeLessThan(150);
  });
});
