import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { MapBuilder, shopMap } from '../../support/map-builder.ts';

const blank = { title: '', personaId: null, stages: [], lanes: [] };

describe('journey.add', () => {
  it('given a blank map, when a journey is added, then its stages and lanes stand in the order given', () => {
    const map = new MapBuilder();
    const id = map.customer(['Search', 'Buy', 'Return'], ['touchpoints', 'emotions']);
    expect(map.index.stagesOf(id).map((stage) => stage.title)).toEqual(['Search', 'Buy', 'Return']);
    expect(map.index.lanesOf(id).map((lane) => lane.role)).toEqual(['touchpoints', 'emotions']);
    expect(map.record('journey', id)).toMatchObject({ side: 'customer', mode: 'lifecycle', completed: null });
  });

  it("given a customer's journey, when a blueprint is added, then its columns are the customer's stages", () => {
    const { map, journeys } = shopMap();
    expect(map.index.columnsOf(journeys.blueprint).map((stage) => stage.title)).toEqual(['Search', 'Buy']);
    expect(map.index.stagesOf(journeys.blueprint)).toEqual([]);
  });

  itUndoesAndRedoes('a journey is added', () => {
    const map = new MapBuilder();
    return { map, act: () => map.customer(['Search'], ['touchpoints']) };
  });

  it("given a customer's journey, when another is added, then it is refused", () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('journey.add', { ...blank, side: 'customer', mode: 'lifecycle' });
    expectRefused(map, attempt, 'refusal.journeyThere');
  });

  it('given a blank map, when a blueprint is added with stages of its own, then it is refused', () => {
    const map = new MapBuilder();
    const args = { ...blank, side: 'employee', mode: 'blueprint', stages: ['Own'] } as const;
    const attempt = () => map.attempt('journey.add', { ...args, stages: [...args.stages] });
    expectRefused(map, attempt, 'refusal.blueprintStages');
  });

  it('given a blank map, when a customer is added as a blueprint, then it is refused', () => {
    const map = new MapBuilder();
    const attempt = () => map.attempt('journey.add', { ...blank, side: 'customer', mode: 'blueprint' });
    expectRefused(map, attempt, 'problem.customerBlueprint');
  });
});
