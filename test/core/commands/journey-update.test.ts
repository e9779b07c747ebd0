import { describe, expect, it } from 'vitest';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('journey.update', () => {
  it('given a journey, when its persona and those who completed are told, then it holds them', () => {
    const { map, journeys } = shopMap();
    const patch = { personaId: 'persona-1', completed: bareValue(452) };
    map.run('journey.update', { id: journeys.customer, patch });
    expect(map.record('journey', journeys.customer)).toMatchObject(patch);
  });

  itUndoesAndRedoes('a journey is renamed', () => {
    const { map, journeys } = shopMap();
    return {
      map,
      act: () => map.run('journey.update', { id: journeys.employee, patch: { title: 'Clerk' } }),
    };
  });

  it('given a journey, when its side is to change, then it is refused', () => {
    const { map, journeys } = shopMap();
    const patch = { side: 'employee' } as never;
    const attempt = () => map.attempt('journey.update', { id: journeys.customer, patch });
    expectRefused(map, attempt, 'refusal.badArguments');
  });

  it('given a journey, when half a person completes it, then it is refused', () => {
    const { map, journeys } = shopMap();
    const patch = { completed: bareValue(0.5) };
    const attempt = () => map.attempt('journey.update', { id: journeys.customer, patch });
    expectRefused(map, attempt, 'refusal.badArguments');
  });

  it('given a map without that journey, when it is updated, then it is refused', () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('journey.update', { id: 'gone', patch: { title: 'x' } });
    expectRefused(map, attempt, 'refusal.gone');
  });
});
