import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('stage.move', () => {
  it('given two stages, when the second is dragged before the first, then only its record changes', () => {
    const { map, journeys, stages } = shopMap();
    const before = map.records;
    map.run('stage.move', { id: stages.buy, beforeId: stages.search });
    expect(map.stages(journeys.customer)).toEqual([stages.buy, stages.search]);
    const changed = [...map.records].filter(([id, record]) => before.get(id) !== record);
    expect(changed.map(([id]) => id)).toEqual([stages.buy]);
  });

  itUndoesAndRedoes('a stage is moved', () => {
    const { map, stages } = shopMap();
    return { map, act: () => map.run('stage.move', { id: stages.search, beforeId: null }) };
  });

  it('given a stage, when it is dropped where it is, then nothing changes', () => {
    const { map, stages } = shopMap();
    const attempt = () => map.attempt('stage.move', { id: stages.search, beforeId: stages.buy });
    expectRefused(map, attempt, 'refusal.nothingChanged');
  });

  it('given a stage that is gone, when it is moved, then it is refused', () => {
    const { map } = shopMap();
    expectRefused(map, () => map.attempt('stage.move', { id: 'gone', beforeId: null }), 'refusal.gone');
  });
});
