import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('lane.add', () => {
  it('given lanes, when one is added before another, then it stands there with its role', () => {
    const { map, journeys, lanes } = shopMap();
    const emotions = map.lane(journeys.customer, 'emotions', lanes.quotes);
    expect(map.lanes(journeys.customer)).toEqual([
      lanes.steps,
      emotions,
      lanes.quotes,
      lanes.pains,
      lanes.moreSteps,
    ]);
    expect(map.record('lane', emotions)).toMatchObject({ role: 'emotions', hidden: false, height: null });
  });

  itUndoesAndRedoes('a lane is added', () => {
    const { map, journeys } = shopMap();
    return { map, act: () => map.lane(journeys.blueprint, 'backstage') };
  });

  it('given a map, when a lane is added to a journey that is gone, then it is refused', () => {
    const { map } = shopMap();
    const args = { journeyId: 'gone', role: 'text', title: '', beforeId: null } as const;
    expectRefused(map, () => map.attempt('lane.add', args), 'refusal.gone');
  });

  it('given a map, when a lane of no known role is added, then it is refused', () => {
    const { map, journeys } = shopMap();
    const args = { journeyId: journeys.customer, role: 'magic' as never, title: '', beforeId: null };
    expectRefused(map, () => map.attempt('lane.add', args), 'refusal.badArguments');
  });
});
