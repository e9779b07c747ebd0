import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

function scene() {
  const shop = shopMap();
  return { ...shop, pain: shop.map.pain(shop.touchpoints.pay, 'Slow') };
}

describe('pain.update', () => {
  it('given a pain, when it is assessed, then it holds severity, reach and status', () => {
    const { map, pain } = scene();
    const patch = { severity: 5, reach: 0.4, lossShare: 0.25, status: 'inWork' } as const;
    map.run('pain.update', { id: pain, patch });
    expect(map.record('pain', pain)).toMatchObject(patch);
  });

  it('given a pain of a touchpoint, when it is dragged to a stage, then it hangs there', () => {
    const { map, pain, stages, touchpoints } = scene();
    map.run('pain.update', { id: pain, patch: { targetId: stages.search } });
    expect(map.index.painsOf(stages.search).map((record) => record.id)).toEqual([pain]);
    expect(map.index.painsOf(touchpoints.pay)).toEqual([]);
  });

  itUndoesAndRedoes('a pain is moved to a stage', () => {
    const { map, pain, stages } = scene();
    return { map, act: () => map.run('pain.update', { id: pain, patch: { targetId: stages.search } }) };
  });

  it('given a pain, when it is dragged to a lane, then it is refused', () => {
    const { map, pain, lanes } = scene();
    const attempt = () => map.attempt('pain.update', { id: pain, patch: { targetId: lanes.pains } });
    expectRefused(map, attempt, 'problem.danglingReference');
  });

  it('given a pain, when it reaches more than everybody, then it is refused', () => {
    const { map, pain } = scene();
    const attempt = () => map.attempt('pain.update', { id: pain, patch: { reach: 1.2 } });
    expectRefused(map, attempt, 'refusal.badArguments');
  });
});
