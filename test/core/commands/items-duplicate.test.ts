import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('items.duplicate', () => {
  it('given two connected touchpoints with a pain, when they are duplicated, then the copies have all of that', () => {
    const { map, touchpoints, stages, lanes } = shopMap();
    map.connect(touchpoints.find, touchpoints.compare);
    map.connect(touchpoints.compare, touchpoints.pay);
    map.pain(touchpoints.find, 'Hard to find');
    map.metric(touchpoints.find, 'csat');
    const made = map.run('items.duplicate', { ids: [touchpoints.find, touchpoints.compare] });
    expect(made.map((id) => map.records.get(id)?.type).sort()).toEqual([
      'connection',
      'metricCard',
      'pain',
      'touchpoint',
      'touchpoint',
    ]);
    expect(map.index.cell(stages.search, lanes.steps)).toHaveLength(4);
  });

  it('given a pain alone, when it is duplicated, then the copy hangs on the same touchpoint', () => {
    const { map, touchpoints } = shopMap();
    const pain = map.pain(touchpoints.find, 'Hard to find');
    map.run('items.duplicate', { ids: [pain] });
    expect(map.index.painsOf(touchpoints.find)).toHaveLength(2);
  });

  itUndoesAndRedoes('a touchpoint is duplicated', () => {
    const { map, touchpoints } = shopMap();
    map.pain(touchpoints.pay, 'Slow');
    return { map, act: () => map.run('items.duplicate', { ids: [touchpoints.pay] }) };
  });

  it('given a stage alone, when it is duplicated, then it is refused', () => {
    const { map, stages } = shopMap();
    expectRefused(map, () => map.attempt('items.duplicate', { ids: [stages.buy] }), 'refusal.pasteNowhere');
  });
});
