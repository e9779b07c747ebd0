import { describe, expect, it } from 'vitest';
import { allBehaviours } from '../../../src/core/behaviours/all-behaviours.ts';
import { Draft } from '../../../src/core/store/draft.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('what follows from a change', () => {
  it('is nothing from a change that removes nothing and connects nothing', () => {
    const { map, stages } = shopMap();
    const draft = new Draft(map.records, 'transaction-x');
    draft.update('stage', stages.buy, { title: 'Order' });
    expect(allBehaviours.map((behaviour) => behaviour.run(draft, map.records))).toEqual([false, false]);
  });

  it('takes with a lane what stands in it, and with that what hangs on it', () => {
    const { map, lanes, touchpoints } = shopMap();
    map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    map.pain(touchpoints.pay, 'Slow');
    map.metric(touchpoints.find, 'csat');
    map.run('items.remove', { ids: [lanes.steps] });
    expect(map.index.touchpoints.map((touchpoint) => touchpoint.id).sort()).toEqual(
      [touchpoints.serve, touchpoints.interview].sort(),
    );
    expect([map.index.connections, map.index.pains, map.index.metricCards]).toEqual([[], [], []]);
  });

  it('takes a journey with all of its stages and lanes, and leaves the other side', () => {
    const { map, journeys, touchpoints } = shopMap();
    map.run('items.remove', { ids: [journeys.employee] });
    expect(map.records.has(touchpoints.interview)).toBe(false);
    expect(map.records.has(touchpoints.serve)).toBe(true);
    expect(map.stages(journeys.employee)).toEqual([]);
  });

  it("takes a customer's stage with what the blueprint holds under it", () => {
    const { map, stages, touchpoints } = shopMap();
    map.run('items.remove', { ids: [stages.buy] });
    expect(map.records.has(touchpoints.serve)).toBe(false);
  });

  it('is undone with its cause in one step', () => {
    const { map, journeys, touchpoints } = shopMap();
    map.connect(touchpoints.find, touchpoints.pay);
    const before = map.records;
    map.run('items.remove', { ids: [journeys.blueprint] });
    map.undo();
    expect(map.records).toEqual(before);
  });

  it('leaves of two arrows of one kind between the same ends the older', () => {
    const { map, touchpoints } = shopMap();
    const older = map.connect(touchpoints.find, touchpoints.pay);
    const twin = { ...map.record('connection', older), id: 'twin', label: 'younger' };
    const other = { ...map.record('connection', older), id: 'other', kind: 'alternative' as const };
    map.run('document.fill', { records: [twin, other] });
    expect(map.index.connections.map((connection) => connection.id).sort()).toEqual([older, 'other'].sort());
  });
});
