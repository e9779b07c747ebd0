import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('stage.add', () => {
  it('given two stages, when one is added before the second, then it stands between them', () => {
    const { map, journeys, stages } = shopMap();
    const choose = map.stage(journeys.customer, 'Choose', stages.buy);
    expect(map.stages(journeys.customer)).toEqual([stages.search, choose, stages.buy]);
  });

  it('given two stages, when one is added before one that is gone, then it stands last', () => {
    const { map, journeys, stages } = shopMap();
    const last = map.stage(journeys.customer, 'Return', 'gone');
    expect(map.stages(journeys.customer)).toEqual([stages.search, stages.buy, last]);
  });

  itUndoesAndRedoes('a stage is added', () => {
    const { map, journeys } = shopMap();
    return { map, act: () => map.stage(journeys.employee, 'Adapt') };
  });

  it('given a blueprint, when a stage is added to it, then it is refused', () => {
    const { map, journeys } = shopMap();
    const args = { journeyId: journeys.blueprint, title: 'Own', beforeId: null };
    expectRefused(map, () => map.attempt('stage.add', args), 'refusal.blueprintStages');
  });

  it('given a map, when a stage is added to a journey that is gone, then it is refused', () => {
    const { map } = shopMap();
    const args = { journeyId: 'gone', title: 'x', beforeId: null };
    expectRefused(map, () => map.attempt('stage.add', args), 'refusal.gone');
  });
});
