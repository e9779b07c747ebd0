import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('lane.move', () => {
  it('given lanes, when the first is dragged last and back before the second, then the order follows', () => {
    const { map, journeys, lanes } = shopMap();
    map.run('lane.move', { id: lanes.steps, beforeId: null });
    expect(map.lanes(journeys.customer)).toEqual([lanes.quotes, lanes.pains, lanes.moreSteps, lanes.steps]);
    map.run('lane.move', { id: lanes.steps, beforeId: lanes.pains });
    expect(map.lanes(journeys.customer)).toEqual([lanes.quotes, lanes.steps, lanes.pains, lanes.moreSteps]);
  });

  itUndoesAndRedoes('a lane is moved', () => {
    const { map, lanes } = shopMap();
    return { map, act: () => map.run('lane.move', { id: lanes.pains, beforeId: lanes.steps }) };
  });

  it('given a lane, when it is dropped where it is, then nothing changes', () => {
    const { map, lanes } = shopMap();
    const here = () => map.attempt('lane.move', { id: lanes.quotes, beforeId: lanes.pains });
    expectRefused(map, here, 'refusal.nothingChanged');
    const onItself = () => map.attempt('lane.move', { id: lanes.quotes, beforeId: lanes.quotes });
    expectRefused(map, onItself, 'refusal.nothingChanged');
  });

  it('given a stage, when it is moved as a lane, then it is refused', () => {
    const { map, stages } = shopMap();
    const attempt = () => map.attempt('lane.move', { id: stages.buy, beforeId: null });
    expectRefused(map, attempt, 'refusal.gone');
  });
});
