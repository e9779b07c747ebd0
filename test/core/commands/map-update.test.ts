import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { mapId, shopMap } from '../../support/map-builder.ts';

describe('map.update', () => {
  it('given a map, when its value of a customer and currency are told, then it holds them', () => {
    const { map } = shopMap();
    map.run('map.update', { id: mapId, patch: { customerValueMinor: 100_000, currency: 'EUR' } });
    expect(map.index.map).toMatchObject({ customerValueMinor: 100_000, currency: 'EUR' });
  });

  itUndoesAndRedoes('a map is renamed', () => {
    const { map } = shopMap();
    return { map, act: () => map.run('map.update', { id: mapId, patch: { title: 'Shop' } }) };
  });

  it.each([
    { patch: { currency: 'rubles' } },
    { patch: { customerValueMinor: -1 } },
    { patch: { emotionScale: { min: 5, max: 1 } } },
    { patch: { title: 'x'.repeat(501) } },
    { patch: { id: 'other' } as never },
  ])('given a map, when it gets $patch, then it is refused', ({ patch }) => {
    const { map } = shopMap();
    expectRefused(map, () => map.attempt('map.update', { id: mapId, patch }), 'refusal.badArguments');
  });
});
