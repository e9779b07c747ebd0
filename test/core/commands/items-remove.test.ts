import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('items.remove', () => {
  it('given a stage with touchpoints, pains, metrics and arrows, when it is removed, then all of it goes', () => {
    const { map, stages, touchpoints } = shopMap();
    map.connect(touchpoints.compare, touchpoints.pay);
    map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    map.pain(touchpoints.pay, 'Slow');
    map.metric(stages.buy, 'csat');
    map.run('items.remove', { ids: [stages.buy] });
    expect(map.index.touchpoints.map((touchpoint) => touchpoint.title).sort()).toEqual([
      'Compare prices',
      'Find the shop',
      'Interview',
    ]);
    expect([map.index.connections, map.index.pains, map.index.metricCards]).toEqual([[], [], []]);
  });

  it('given a selection of which a part is gone, when it is removed, then the rest goes', () => {
    const { map, touchpoints } = shopMap();
    map.run('items.remove', { ids: ['gone', touchpoints.pay] });
    expect(map.records.has(touchpoints.pay)).toBe(false);
  });

  it('given all journeys selected in any order, when they are removed, then the map is blank', () => {
    const { map, journeys } = shopMap();
    map.run('items.remove', { ids: [journeys.customer, journeys.employee, journeys.blueprint] });
    expect([...map.records.values()].map((record) => record.type)).toEqual(['map']);
  });

  itUndoesAndRedoes('a stage is removed', () => {
    const { map, stages, touchpoints } = shopMap();
    map.connect(touchpoints.find, touchpoints.compare);
    map.pain(stages.search, 'Endless');
    return { map, act: () => map.run('items.remove', { ids: [stages.search] }) };
  });

  it('given a map, when its own record is removed, then it is refused', () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('items.remove', { ids: [map.index.map?.id ?? ''] });
    expectRefused(map, attempt, 'refusal.removeMap');
  });

  it("given an employee's side, when the customer's journey is removed, then it is refused", () => {
    const { map, journeys } = shopMap();
    const attempt = () => map.attempt('items.remove', { ids: [journeys.customer] });
    expectRefused(map, attempt, 'refusal.removeCustomer');
  });

  it('given a touchpoint that is gone, when it is removed, then nothing changes', () => {
    const { map } = shopMap();
    expectRefused(map, () => map.attempt('items.remove', { ids: ['gone'] }), 'refusal.nothingChanged');
  });
});
