import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('pain.add', () => {
  it('given a touchpoint, when a barrier is added, then it hangs there, open, of middling severity', () => {
    const { map, touchpoints } = shopMap();
    const id = map.pain(touchpoints.pay, 'No card reader', 'barrier', { reach: 0.3 });
    expect(map.record('pain', id)).toMatchObject({
      targetId: touchpoints.pay,
      kind: 'barrier',
      severity: 3,
      reach: 0.3,
      status: 'open',
      evidenceIds: [],
    });
  });

  it('given a stage, when two pains are added, then they keep their order', () => {
    const { map, stages } = shopMap();
    const ids = [map.pain(stages.buy, 'first'), map.pain(stages.buy, 'second')];
    expect(map.index.painsOf(stages.buy).map((pain) => pain.id)).toEqual(ids);
  });

  itUndoesAndRedoes('a pain is added', () => {
    const { map, stages } = shopMap();
    return { map, act: () => map.pain(stages.search, 'Endless') };
  });

  it('given a lane, when a pain is added to it, then it is refused', () => {
    const { map, lanes } = shopMap();
    const args = { targetId: lanes.pains, kind: 'pain', title: '' } as const;
    expectRefused(map, () => map.attempt('pain.add', args), 'refusal.painTarget');
  });

  it('given a touchpoint, when a pain of severity 6 is added, then it is refused', () => {
    const { map, touchpoints } = shopMap();
    const args = { targetId: touchpoints.pay, kind: 'pain', title: '', fields: { severity: 6 } } as const;
    expectRefused(map, () => map.attempt('pain.add', args), 'refusal.badArguments');
  });
});
