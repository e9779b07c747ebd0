import { describe, expect, it } from 'vitest';
import { emotionOfLevel } from '../../../src/core/model/emotion.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('touchpoint.add', () => {
  it('given a cell, when a touchpoint is added, then it stands there with the fields given', () => {
    const { map, stages, lanes } = shopMap();
    const emotion = emotionOfLevel(2, { min: 1, max: 5 });
    const fields = { emotion, momentOfTruth: true };
    const id = map.touchpoint(stages.buy, lanes.steps, 'Wait', { column: 4, fields });
    expect(map.record('touchpoint', id)).toMatchObject({
      stageId: stages.buy,
      laneId: lanes.steps,
      column: 4,
      title: 'Wait',
      kind: 'action',
      ...fields,
    });
  });

  it("given a blueprint, when a touchpoint is added under a customer's stage, then it stands on the employee's side", () => {
    const { map, touchpoints } = shopMap();
    expect(map.index.sideOf(touchpoints.serve)).toBe('employee');
  });

  itUndoesAndRedoes('a touchpoint is added', () => {
    const { map, stages, lanes } = shopMap();
    return { map, act: () => map.touchpoint(stages.buy, lanes.steps, 'Wait') };
  });

  it.each([
    { stage: 'buy', lane: 'quotes', column: 0, key: 'refusal.touchpointLane' },
    { stage: 'hire', lane: 'steps', column: 0, key: 'problem.cellAcrossJourneys' },
    { stage: 'hire', lane: 'front', column: 0, key: 'problem.cellAcrossJourneys' },
    { stage: 'buy', lane: 'steps', column: 200, key: 'refusal.badArguments' },
  ] as const)(
    'given $stage and $lane, when a touchpoint is added at $column, then it is refused',
    (given) => {
      const { map, stages, lanes } = shopMap();
      const place = { stageId: stages[given.stage], laneId: lanes[given.lane], column: given.column };
      const attempt = () => map.attempt('touchpoint.add', { ...place, beforeId: null, title: 'no' });
      expectRefused(map, attempt, given.key);
    },
  );

  it('given a stage that is gone, when a touchpoint is added to it, then it is refused', () => {
    const { map, lanes } = shopMap();
    const place = { stageId: 'gone', laneId: lanes.steps, column: 0, beforeId: null };
    expectRefused(map, () => map.attempt('touchpoint.add', { ...place, title: 'no' }), 'refusal.gone');
  });
});
