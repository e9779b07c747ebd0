import { describe, expect, it } from 'vitest';
import { emotionOfLevel } from '../../../src/core/model/emotion.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

const emotion = emotionOfLevel(5, { min: 1, max: 5 });

describe('touchpoint.updateMany', () => {
  it('given two touchpoints, when both get an emotion, then it is one step of the history', () => {
    const { map, touchpoints } = shopMap();
    const before = map.session.history.past.length;
    const ids = [touchpoints.find, touchpoints.pay];
    map.run('touchpoint.updateMany', { changes: ids.map((id) => ({ id, patch: { emotion } })) });
    for (const id of ids) expect(map.record('touchpoint', id).emotion).toEqual(emotion);
    expect(map.session.history.past).toHaveLength(before + 1);
    expect(map.session.history.past.at(-1)?.label).toEqual({
      key: 'command.touchpoint.emotionMany',
      params: { count: 2 },
    });
  });

  itUndoesAndRedoes('several touchpoints are changed', () => {
    const { map, touchpoints } = shopMap();
    const changes = [touchpoints.find, touchpoints.serve].map((id) => ({ id, patch: { owner: 'Anna' } }));
    return { map, act: () => map.run('touchpoint.updateMany', { changes }) };
  });

  it('given one touchpoint that is gone, when several are changed, then none is', () => {
    const { map, touchpoints } = shopMap();
    const changes = [touchpoints.find, 'gone'].map((id) => ({ id, patch: { emotion } }));
    expectRefused(map, () => map.attempt('touchpoint.updateMany', { changes }), 'refusal.gone');
    expect(map.record('touchpoint', touchpoints.find).emotion).toBeNull();
  });

  it('given nothing to change, when it is asked for, then it is refused', () => {
    const { map } = shopMap();
    expectRefused(map, () => map.attempt('touchpoint.updateMany', { changes: [] }), 'refusal.badArguments');
  });
});
