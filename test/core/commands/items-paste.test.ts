import { describe, expect, it } from 'vitest';
import { copySelection } from '../../../src/core/commands/clipboard.ts';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('items.paste', () => {
  it('given a copied pair, when it is pasted into a cell, then it stands there, connected, side by side', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.connect(touchpoints.find, touchpoints.compare);
    const clipping = copySelection(map.records, [touchpoints.find, touchpoints.compare]);
    map.run('items.paste', { clipping, target: { stageId: stages.buy, laneId: lanes.moreSteps } });
    const pasted = map.index.cell(stages.buy, lanes.moreSteps);
    expect(pasted.map((item) => [item.column, 'title' in item && item.title])).toEqual([
      [0, 'Find the shop'],
      [1, 'Compare prices'],
    ]);
    expect(map.index.connectionsOf(pasted[0]?.id ?? '')).toHaveLength(1);
  });

  it('given cards from the right of a stage, when they are pasted into a cell, then they start at its left', () => {
    const { map, stages, lanes } = shopMap();
    const ids = [3, 5].map((column) => map.touchpoint(stages.search, lanes.moreSteps, 'Far', { column }));
    const clipping = copySelection(map.records, ids);
    map.run('items.paste', { clipping, target: { stageId: stages.buy, laneId: lanes.moreSteps } });
    expect(map.index.cell(stages.buy, lanes.moreSteps).map((item) => item.column)).toEqual([0, 2]);
  });

  it('given a cut touchpoint, when it is pasted without a target, then it is back in its cell', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const clipping = copySelection(map.records, [touchpoints.pay]);
    map.run('items.remove', { ids: [touchpoints.pay] });
    map.run('items.paste', { clipping, target: null });
    expect(map.index.cell(stages.buy, lanes.steps)).toMatchObject([{ title: 'Pay' }]);
  });

  it('given a copied pain, when it is pasted on a touchpoint, then it hangs there', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const pain = map.pain(touchpoints.find, 'Hard to find');
    const clipping = copySelection(map.records, [pain]);
    const target = { stageId: stages.buy, laneId: lanes.steps, hostId: touchpoints.pay };
    map.run('items.paste', { clipping, target });
    expect(map.index.painsOf(touchpoints.pay)).toMatchObject([{ title: 'Hard to find' }]);
  });

  it('given a copied touchpoint and a quote, when they are pasted under a stage, then each finds its lane', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const quote = map.card(stages.search, lanes.quotes, 'Where is it?');
    const clipping = copySelection(map.records, [touchpoints.find, quote]);
    map.run('items.paste', { clipping, target: { stageId: stages.buy, laneId: lanes.moreSteps } });
    expect(map.index.cell(stages.buy, lanes.moreSteps)).toHaveLength(1);
    expect(map.index.cell(stages.buy, lanes.quotes)).toMatchObject([{ text: 'Where is it?' }]);
  });

  it('given a pair connected across the line, when it is pasted into one lane, then the arrow that cannot be is left out', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    const clipping = copySelection(map.records, [touchpoints.serve, touchpoints.pay]);
    map.run('items.paste', { clipping, target: { stageId: stages.search, laneId: lanes.moreSteps } });
    expect(map.index.cell(stages.search, lanes.moreSteps)).toHaveLength(2);
    expect(map.index.connections).toHaveLength(1);
  });

  itUndoesAndRedoes('a selection is pasted', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.pain(touchpoints.find, 'Hard to find');
    map.metric(touchpoints.find, 'csat');
    const clipping = copySelection(map.records, [touchpoints.find]);
    const target = { stageId: stages.buy, laneId: lanes.moreSteps };
    return { map, act: () => map.run('items.paste', { clipping, target }) };
  });

  it('given a copied touchpoint whose stage is gone, when it is pasted without a target, then it is refused', () => {
    const { map, touchpoints, stages } = shopMap();
    const clipping = copySelection(map.records, [touchpoints.pay]);
    map.run('items.remove', { ids: [stages.buy] });
    expectRefused(map, () => map.attempt('items.paste', { clipping, target: null }), 'refusal.pasteNowhere');
  });

  it("given a customer's touchpoint, when it is pasted where lane and stage do not meet, then it is refused", () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    const clipping = copySelection(map.records, [touchpoints.pay]);
    const target = { stageId: stages.hire, laneId: lanes.steps };
    expectRefused(map, () => map.attempt('items.paste', { clipping, target }), 'refusal.otherJourney');
  });
});
