import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('items.move', () => {
  it('given a touchpoint, when it is dragged to another stage, then it stands there with what hangs on it', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const pain = map.pain(touchpoints.find, 'Hard to find');
    const place = { stageId: stages.buy, laneId: lanes.moreSteps, column: 3, beforeId: null };
    map.run('items.move', { moves: [{ id: touchpoints.find, ...place }] });
    expect(map.record('touchpoint', touchpoints.find)).toMatchObject({
      stageId: stages.buy,
      laneId: lanes.moreSteps,
      column: 3,
    });
    expect(map.index.painsOf(touchpoints.find).map((record) => record.id)).toEqual([pain]);
  });

  it('given three in a sub-column, when the last is dragged before the first, then the order follows', () => {
    const { map, stages, lanes } = shopMap();
    const [first = '', second = '', third = ''] = ['a', 'b', 'c'].map((title) =>
      map.touchpoint(stages.buy, lanes.moreSteps, title),
    );
    const place = { stageId: stages.buy, laneId: lanes.moreSteps, column: 0, beforeId: first };
    map.run('items.move', { moves: [{ id: third, ...place }] });
    expect(map.index.cell(stages.buy, lanes.moreSteps).map((item) => item.id)).toEqual([
      third,
      first,
      second,
    ]);
  });

  itUndoesAndRedoes('two touchpoints are moved together', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, laneId: lanes.moreSteps, beforeId: null };
    const moves = [
      { id: touchpoints.find, ...place, column: 0 },
      { id: touchpoints.compare, ...place, column: 1 },
    ];
    return { map, act: () => map.run('items.move', { moves }) };
  });

  it('given a touchpoint, when it is dropped where it is, then nothing changes', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages.search, laneId: lanes.steps, column: 0, beforeId: null };
    const attempt = () => map.attempt('items.move', { moves: [{ id: touchpoints.find, ...place }] });
    expectRefused(map, attempt, 'refusal.nothingChanged');
  });

  it.each([
    { lane: 'quotes', stage: 'buy', key: 'refusal.touchpointLane' },
    { lane: 'work', stage: 'buy', key: 'refusal.otherJourney' },
  ] as const)('given a touchpoint, when it is dropped on $lane under $stage, then it is refused', (given) => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages[given.stage], laneId: lanes[given.lane], column: 0, beforeId: null };
    const attempt = () => map.attempt('items.move', { moves: [{ id: touchpoints.find, ...place }] });
    expectRefused(map, attempt, given.key);
  });

  it('given a connected touchpoint, when it is dragged across the line of interaction, then it is refused', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.connect(touchpoints.find, touchpoints.compare);
    const place = { stageId: stages.search, laneId: lanes.front, column: 0, beforeId: null };
    const attempt = () => map.attempt('items.move', { moves: [{ id: touchpoints.find, ...place }] });
    expectRefused(map, attempt, 'refusal.connectAcrossSides');
  });

  it('given two moves of which one cannot be, when they are made together, then neither is', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const place = { stageId: stages.buy, column: 0, beforeId: null };
    const moves = [
      { id: touchpoints.find, ...place, laneId: lanes.steps },
      { id: touchpoints.compare, ...place, laneId: lanes.quotes },
    ];
    expectRefused(map, () => map.attempt('items.move', { moves }), 'refusal.touchpointLane');
  });
});
