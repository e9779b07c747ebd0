import { describe, expect, it } from 'vitest';
import { emotionOfLevel } from '../../../src/core/model/emotion.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('touchpoint.update', () => {
  it.each([
    { patch: { title: 'Pay by card' }, label: 'command.touchpoint.rename' },
    { patch: { emotion: emotionOfLevel(1, { min: 0, max: 10 }) }, label: 'command.touchpoint.emotion' },
    { patch: { momentOfTruth: true }, label: 'command.touchpoint.moment' },
    { patch: { kind: 'wait', channelId: 'channel-1' }, label: 'command.touchpoint.update' },
  ] as const)(
    'given a touchpoint, when it gets $patch, then the history calls it $label',
    ({ patch, label }) => {
      const { map, touchpoints } = shopMap();
      map.run('touchpoint.update', { id: touchpoints.pay, patch });
      expect(map.record('touchpoint', touchpoints.pay)).toMatchObject(patch);
      expect(map.session.history.past.at(-1)?.label).toEqual({ key: label, params: { title: 'Pay' } });
    },
  );

  itUndoesAndRedoes('an emotion is set', () => {
    const { map, touchpoints } = shopMap();
    const patch = { emotion: emotionOfLevel(5, { min: 1, max: 5 }) };
    return { map, act: () => map.run('touchpoint.update', { id: touchpoints.pay, patch }) };
  });

  it.each([
    { patch: { kind: 'teleport' } as never },
    { patch: { stageId: 'elsewhere' } as never },
    { patch: { tags: [''] } },
    { patch: { emotion: { value: 1, min: 5, max: 5, label: null, source: 'manual' as const } } },
  ])('given a touchpoint, when it gets $patch, then it is refused', ({ patch }) => {
    const { map, touchpoints } = shopMap();
    const attempt = () => map.attempt('touchpoint.update', { id: touchpoints.pay, patch });
    expectRefused(map, attempt, 'refusal.badArguments');
  });

  it('given a touchpoint that is gone, when it is updated, then it is refused', () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('touchpoint.update', { id: 'gone', patch: { title: 'x' } });
    expectRefused(map, attempt, 'refusal.gone');
  });
});
